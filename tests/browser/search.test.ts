import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { axe, axeInBothThemes, browser, visit } from "../support/browser.ts";

const site = inject("site");
const NARROW = { viewport: { width: 390, height: 844 } };

/** What a walk looks for, and where the second step may lead. */
const WALK: [string, RegExp[]][] = [
  ["Javelins", [/\/datasets\/aid_activities\?_search=Javelin$/, /\/claims\//, /indicator=|\/charts\//]],
  ["key rate", [/\/datasets\/observations\?_search=key\+rate$/, /\/charts\/inflation-and-key-rate/]],
  ["Malta", [/\/datasets\/observations\?area=MLT$/, /\/claims\/growth-faster$/, /\/charts\/[a-z-]+\?area=MLT$/]],
];

async function openPalette(page: Page, key = "Control+k"): Promise<void> {
  const field = page.getByRole("combobox", { name: "Search" });
  // A key pressed before the page's scripts run is nobody's: a reader presses it again.
  for (let tries = 0; tries < 20 && !(await field.isVisible()); tries++) {
    await page.keyboard.press(key);
    await field.waitFor({ timeout: 2_000 }).catch(() => undefined);
  }
  await field.waitFor();
}

describe("walk f: where is anything about", () => {
  test.each(WALK)("%s: two steps by the field of every page", async (query, places) => {
    for (const options of [{}, NARROW]) {
      await visit(browser, options, async ({ page, complaints }) => {
        for (const place of places) {
          await page.goto(`${site}/about`);
          // Step one: the words, and Enter.
          await page.getByRole("searchbox", { name: "Search the site" }).fill(query);
          await page.keyboard.press("Enter");
          await page.waitForURL(/\/search\?q=/);
          const links = page.locator("main .found a");
          await links.first().waitFor();
          // Step two: a link.
          const hrefs = await links.evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
          const at = hrefs.findIndex((href) => place.test(href));
          expect(at, `${query} to ${String(place)}`).toBeGreaterThanOrEqual(0);
          await links.nth(at).click();
          await page.waitForURL(place);
          await page.locator("main h1").waitFor();
        }
        expect(complaints).toEqual([]);
      });
    }
  });

  test.each(WALK)("%s: by keyboard alone, in the palette", async (query, places) => {
    await visit(browser, {}, async ({ page, complaints }) => {
      for (const place of places) {
        await page.goto(`${site}/about`, { waitUntil: "networkidle" });
        await openPalette(page);
        await page.keyboard.type(query);
        await page.getByText(/places to go$/).waitFor();
        const chosen = page.locator('[role="option"][aria-selected="true"]');
        const last = (await page.getByRole("option").count()) - 1;
        for (let step = 0; step <= last; step++) {
          if (place.test(`${site}${await chosen.getAttribute("data-path")}`)) break;
          await page.keyboard.press("ArrowDown");
          await page.locator(`#find-${(step + 1) % (last + 1)}[aria-selected="true"]`).waitFor();
        }
        await page.keyboard.press("Enter");
        await page.waitForURL(place);
      }
      expect(complaints).toEqual([]);
    });
  });
});

test("the header's field suggests the same places while one types, by keyboard, once it is in focus", async () => {
  await visit(browser, NARROW, async ({ page, complaints }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(`${site}/about`, { waitUntil: "networkidle" });
    expect(asked.filter((url) => url.includes("suggestions"))).toEqual([]);
    const field = page.getByLabel("Search the site");
    await field.fill("key rate");
    const options = page.getByRole("listbox", { name: "Results" }).getByRole("option");
    await options.filter({ hasText: "Inflation and key rate" }).waitFor();
    await page.keyboard.press("Escape");
    await options.first().waitFor({ state: "detached" });
    await page.keyboard.press("ArrowDown");
    await options.first().waitFor();
    const chosen = await page.locator('[role="option"][aria-selected="true"]').getAttribute("id");
    expect(await field.getAttribute("aria-activedescendant")).toBe(chosen);
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/charts\/inflation-and-key-rate/);
    expect(await options.count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

describe("the palette", () => {
  test("opens with Ctrl K and /, is loaded only then, and gives the focus back", async () => {
    await visit(browser, {}, async ({ page, complaints }) => {
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      await page.goto(`${site}/about`, { waitUntil: "networkidle" });
      expect(asked.filter((url) => url.includes("palette"))).toEqual([]);
      const link = page.getByRole("link", { name: "Sources" }).first();
      await link.focus();
      await openPalette(page, "/");
      expect(asked.some((url) => url.includes("palette"))).toBe(true);
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
      expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
      // A slash that is typed stays one.
      await page.getByRole("searchbox", { name: "Search the site" }).pressSequentially("1/2");
      expect(await page.getByRole("dialog").count()).toBe(0);
      expect(complaints).toEqual([]);
    });
  });

  test("and the page pass axe in both themes and keep to 390 px", async () => {
    for (const options of [{}, NARROW]) {
      await visit(browser, options, async ({ page }) => {
        await page.goto(`${site}/search?q=Malta`, { waitUntil: "networkidle" });
        expect(await axeInBothThemes(page)).toEqual([]);
        await openPalette(page);
        await page.keyboard.type("Javelin");
        await page.getByText(/places to go$/).waitFor();
        expect(await axeInBothThemes(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
          0,
        );
      });
    }
  });
});

test("without JavaScript the search is a page", async () => {
  await visit(browser, { javaScriptEnabled: false }, async ({ page }) => {
    await page.goto(`${site}/about`);
    await page.getByRole("searchbox", { name: "Search the site" }).fill("Malta");
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByRole("link", { name: "Malta", exact: true }).click();
    expect(page.url()).toContain("/datasets/observations?area=MLT");
  });
});
