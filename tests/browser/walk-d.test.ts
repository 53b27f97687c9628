/** How Russian official sources compare with Western ones, and two publishers alone as known on a day; both shared by their address. */
import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { axe, browser, visit } from "../support/browser.ts";

const site = inject("site");
const SIZES = [
  ["light", 1280, 800],
  ["dark", 390, 844],
] as const;

/** What a reader of a comparison sees: its sentence, its scenarios and the claims in their order. */
async function shown(page: Page): Promise<string[]> {
  return [
    await page.getByRole("heading", { level: 1 }).innerText(),
    ...(await page.locator(".compared strong").allInnerTexts()),
    ...(await page.locator(".change h3, .stays a").allTextContents()),
  ];
}

/** The same address in a browser that was never here shows the same. */
async function expectShared(page: Page, width: number): Promise<void> {
  const [address, before] = [page.url(), await shown(page)];
  await visit(browser, { viewport: { width, height: 800 } }, async ({ page: fresh }) => {
    await fresh.goto(address);
    expect(await shown(fresh)).toEqual(before);
  });
}

describe.each(SIZES)("in %s at %i × %i", (colorScheme, width, height) => {
  test("Russian official sources against Western ones, from the front page", async () => {
    await visit(browser, { colorScheme, viewport: { width, height } }, async ({ page, complaints }) => {
      await page.goto(`${site}/`);
      await page.waitForLoadState("networkidle");
      const bar = page.getByRole("region", { name: "Scenario", exact: true });
      if (width < 800) await bar.getByText("Change", { exact: false }).first().click();
      await bar.locator("select[name=scenario]").selectOption("russian-official");
      await page.waitForURL(/scenario=russian-official/);
      await bar.locator("strong", { hasText: "Russian official sources" }).waitFor({ state: "attached" });
      await bar.locator("select[name=vs]").selectOption("western-official");
      await page.waitForURL(/vs=western-official/);
      await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Compare" }).click();
      await page.waitForURL((url) => url.pathname === "/compare");
      await page.locator(".compared strong", { hasText: "Western official sources" }).waitFor();
      expect(await page.locator(".compared strong").allInnerTexts()).toEqual([
        "Russian official sources",
        "Western official sources",
      ]);
      expect(await page.getByRole("heading", { level: 1 }).innerText()).toMatch(
        /^The two share no claim that both can decide/,
      );
      // Nothing can be compared: the page says where to go on, and each way leads to something.
      const ways = page.locator(".apart-ways a");
      expect(await ways.count()).toBeGreaterThan(2);
      for (const href of await ways.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href)))
        expect((await page.request.get(href)).status(), href).toBe(200);
      await page.locator(".change-sources summary").first().click();
      expect(await page.locator(".change-sources a[href^='/sources/']").first().isVisible()).toBe(true);
      expect(await axe(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await expectShared(page, width);
      expect(complaints).toEqual([]);
    });
  });

  test("the OECD with the World Bank, as known on 1 October 2023, by keyboard", async () => {
    await visit(browser, { colorScheme, viewport: { width, height } }, async ({ page, complaints }) => {
      await page.goto(`${site}/compare?scenario=known-then&vs=latest`);
      await page.waitForLoadState("networkidle");
      await page.getByRole("link", { name: "Build your own" }).press("Enter");
      const form = page.getByRole("dialog", { name: "Build your own scenario" });
      await form.getByRole("slider").waitFor();
      const box = await form.boundingBox();
      expect(box?.height).toBeLessThanOrEqual(height);
      expect(await axe(page)).toEqual([]);
      await form.getByLabel("A day").fill("2023-10-01");
      const finder = form.getByRole("combobox", { name: "Find a publisher or a side" });
      for (const typed of ["OECD", "World Bank"]) {
        await finder.fill(typed);
        await finder.press("Enter");
      }
      expect(await form.getByRole("list", { name: "Chosen" }).getByRole("listitem").count()).toBe(2);
      await form
        .getByRole("status")
        .getByText(/^Against A: /)
        .waitFor();
      await form.getByLabel("Name (optional)").fill("OECD and World Bank, 1 October 2023");
      await form.getByRole("button", { name: "Show the comparison" }).press("Enter");
      await page.locator(".compared strong", { hasText: "OECD and World Bank" }).waitFor();
      await page
        .getByRole("navigation", { name: "Pair shown" })
        .getByRole("link", { name: "From A to C" })
        .press("Enter");
      await page.waitForURL(/pair=A/);
      await page.getByText("from A to C").waitFor();
      const own = new URL(page.url()).searchParams.getAll("vs").at(-1);
      expect(own).toBe("as_of:2023-10-01,publisher:oecd~worldbank,name:OECD and World Bank%2C 1 October 2023");
      const charts = page.locator(".change svg[role='img']");
      expect(await charts.count()).toBeGreaterThan(0);
      expect(await charts.first().getAttribute("aria-label")).toMatch(/A \w+.*C \w+/);
      expect(await axe(page)).toEqual([]);
      await expectShared(page, width);
      expect(complaints).toEqual([]);
    });
  });
});

test("what is chosen takes the place of what the page opened with, and a third is added on purpose", async () => {
  await visit(browser, {}, async ({ page, complaints }) => {
    await page.goto(`${site}/compare`, { waitUntil: "networkidle" });
    const bar = page.getByRole("region", { name: "Scenario", exact: true });
    const expectShown = (...scenarios: string[]) =>
      page.waitForURL(({ searchParams }) => {
        const all = [...searchParams.getAll("scenario"), ...searchParams.getAll("vs")];
        return all.join() === scenarios.join();
      });
    await bar.locator("select[name=scenario]").selectOption("russian-official");
    await page.waitForURL(/scenario=russian-official/);
    await page.locator(".compared strong", { hasText: "Russian official sources" }).waitFor();
    await bar.locator("select[name=vs]").first().selectOption("western-official");
    await expectShown("russian-official", "western-official");
    const compared = page.getByRole("list", { name: "Scenarios compared" });
    await compared.getByRole("combobox", { name: "Add another" }).selectOption("latest");
    await expectShown("russian-official", "western-official", "latest");
    // The address is there before the page is drawn.
    await compared.getByRole("combobox", { name: "Instead of C" }).waitFor();
    await compared.getByRole("combobox", { name: "Instead of B" }).selectOption("before-invasion");
    await expectShown("russian-official", "before-invasion", "latest");
    await page.locator(".compared strong", { hasText: "Before the invasion" }).waitFor();
    await compared.getByRole("combobox", { name: "Instead of A" }).selectOption("known-then");
    await expectShown("known-then", "before-invasion", "latest");
    // Where the system chooses the colours, the letters of scenarios are not of the colour that they stand on.
    await page.emulateMedia({ forcedColors: "active" });
    const letter = await bar
      .locator(".side-letter")
      .first()
      .evaluate((one) => {
        const { color, backgroundColor } = getComputedStyle(one);
        return { color, backgroundColor };
      });
    expect(letter.color).not.toBe(letter.backgroundColor);
    expect(complaints).toEqual([]);
  });
});

test("the form closes by Escape, and the focus is where it was", async () => {
  await visit(browser, {}, async ({ page }) => {
    await page.goto(`${site}/compare?scenario=known-then&vs=latest`);
    await page.waitForLoadState("networkidle");
    await page.getByRole("link", { name: "Build your own" }).press("Enter");
    await page.getByRole("dialog").getByRole("slider").waitFor();
    await page.keyboard.press("Escape");
    await page.waitForURL((url) => !url.search.includes("build"));
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Build your own");
  });
});

test("without scripts the form is no longer than the window", async () => {
  await visit(browser, { javaScriptEnabled: false, viewport: { width: 1280, height: 800 } }, async ({ page }) => {
    await page.goto(`${site}/compare?build=new`);
    const box = await page.getByRole("dialog").boundingBox();
    expect(box?.height).toBeLessThan(800);
  });
});
