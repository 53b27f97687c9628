import { describe, expect, inject, test } from "vitest";
import { axe, browser, visit, WITH_AND_WITHOUT_SCRIPTS } from "../support/browser.ts";

const site = inject("site");
describe.each(WITH_AND_WITHOUT_SCRIPTS)("the scenario bar, %s", (_name, javaScriptEnabled) => {
  test("a scenario chosen stays through three clicks and back", async () => {
    await visit(browser, { javaScriptEnabled }, async ({ page, complaints }) => {
      await page.goto(`${site}/`);
      await page.waitForLoadState("networkidle");
      const bar = page.getByRole("region", { name: "Scenario", exact: true });
      const three = bar.getByRole("form", { name: "Scenario in three choices" });
      await three.getByLabel("When known").selectOption("2022-02-23");
      if (!javaScriptEnabled) await three.getByRole("button", { name: "Show" }).click();
      await page.waitForURL(/as_of=2022-02-23/);
      await bar.getByText(/known by the end of/i).waitFor();
      const main = page.getByRole("navigation", { name: "Main" });
      for (const [name, path] of [
        ["Economy", "/topics/economy"],
        ["Sources", "/sources"],
        ["Article claims and the evidence on them", "/"],
      ] as const) {
        const link = name.includes(" ")
          ? page.getByRole("banner").getByRole("link", { name })
          : main.getByRole("link", { name });
        await link.click();
        await page.waitForURL((url) => url.pathname === path && url.searchParams.get("as_of") === "2022-02-23");
      }
      await page.goBack();
      await page.waitForURL((url) => url.pathname === "/sources" && url.searchParams.has("as_of"));
      await page.goForward();
      await bar.getByRole("link", { name: /^Reset/ }).click();
      await page.waitForURL((url) => url.search === "");
      expect(complaints).toEqual([]);
    });
  });

  test("another scenario is added to compare with, and taken away", async () => {
    await visit(browser, { javaScriptEnabled }, async ({ page }) => {
      await page.goto(`${site}/articles/adel-2024/claims/growth-3-2`);
      await page.waitForLoadState("networkidle");
      const bar = page.getByRole("region", { name: "Scenario", exact: true });
      const form = bar.getByRole("form", { name: "Compare with another scenario" });
      await form.getByLabel("Compare with").selectOption("before-invasion");
      if (!javaScriptEnabled) await form.getByRole("button", { name: "Add" }).click();
      await page.waitForURL(/vs=before-invasion/);
      await page
        .getByRole("list", { name: "In the scenarios compared with" })
        .getByText("Before the invasion")
        .waitFor();
      // The next choice takes its place, and one more is added by a field of its own.
      await form.getByLabel("Compare with").selectOption("latest");
      if (!javaScriptEnabled) await form.getByRole("button", { name: "Show" }).click();
      await page.waitForURL((url) => url.searchParams.getAll("vs").join() === "latest");
      await bar.locator("strong", { hasText: "Latest editions" }).waitFor();
      await form.getByLabel("Add another scenario").selectOption("before-invasion");
      if (!javaScriptEnabled) await form.getByRole("button", { name: "Show" }).click();
      await page.waitForURL((url) => url.searchParams.getAll("vs").join() === "latest,before-invasion");
      await bar.getByRole("link", { name: "Stop comparing with Latest editions" }).click();
      await page.waitForURL((url) => url.searchParams.getAll("vs").join() === "before-invasion");
      await bar.getByRole("link", { name: "Stop comparing with Before the invasion" }).click();
      await page.waitForURL((url) => !url.search.includes("vs="));
    });
  });
});

test("a choice made before the page's scripts run is not lost", async () => {
  for (const [path, field, value, told] of [
    ["/articles/adel-2024/claims/growth-3-2", "Which figures", "forecast", /basis=forecast/],
    ["/", "Order", "margin", /sort=margin/],
  ] as const) {
    await visit(browser, {}, async ({ page }) => {
      const held: (() => void)[] = [];
      let isHeld = true;
      await page.route(/\/assets\/.*\.js/, async (route) => {
        if (isHeld) await new Promise<void>((resolve) => held.push(resolve));
        await route.continue();
      });
      await page.goto(site + path, { waitUntil: "commit" });
      await page.getByLabel(field).selectOption(value);
      isHeld = false;
      for (const release of held) release();
      await page.waitForURL(told);
      expect(await page.getByLabel(field).inputValue()).toBe(value);
    });
  }
});

test("of choices made faster than the page answers none is lost, whichever form they are in", async () => {
  await visit(browser, {}, async ({ page, complaints }) => {
    await page.goto(`${site}/articles/adel-2024/claims/growth-3-2`);
    await page.waitForLoadState("networkidle");
    await page.evaluate(() => {
      const choices = { as_of: "2022-02-23", basis: "forecast", vs: "latest" };
      for (const [name, value] of Object.entries(choices)) {
        const field = document.querySelector<HTMLSelectElement>(`.scenario-bar select[name="${name}"]`);
        if (field === null) throw new Error(name);
        field.value = value;
        field.dispatchEvent(new Event("change", { bubbles: true }));
      }
    });
    await page.waitForURL(/\?as_of=2022-02-23&basis=forecast&vs=latest$/);
    await expect.poll(() => page.locator("select[name=vs]").first().inputValue()).toBe("latest");
    expect(await page.getByLabel("Add another scenario").inputValue()).toBe("");
    expect(await page.getByLabel("Which figures").inputValue()).toBe("forecast");
    // A chart takes no scenario unless one is stated, and the bar says nothing else.
    await page.goto(`${site}/charts/growth-by-country`);
    const bar = page.getByRole("region", { name: "Scenario", exact: true });
    expect(await bar.locator("strong").allTextContents()).toEqual(["All figures, no scenario"]);
    expect(await bar.getByLabel("When known").inputValue()).toBe("");
    expect(complaints).toEqual([]);
  });
});

test("the bar is slim: two lines for one scenario, one more for each compared with on a wide window; no name and no count is cut", async () => {
  for (const [query, wide, narrow] of [
    ["", 64, 48],
    ["?scenario=russian-official&vs=western-official", 96, 96],
    ["?scenario=russian-official&vs=western-official&vs=latest&vs=basis:forecast", 144, 208],
  ] as const) {
    await visit(browser, {}, async ({ page }) => {
      await page.goto(`${site}/${query}`);
      await page.waitForLoadState("networkidle");
      const bar = page.getByRole("region", { name: "Scenario", exact: true });
      for (const [width, most] of [
        [1280, wide],
        [390, narrow],
      ] as const) {
        await page.setViewportSize({ width, height: 844 });
        expect((await bar.boundingBox())?.height).toBeLessThanOrEqual(most);
        const cut = await bar
          .locator(".bar-sides :is(strong, .bar-tally)")
          .evaluateAll(
            (all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1 || one.clientWidth < 8).length,
          );
        expect(cut).toBe(0);
      }
    });
  }
});

test("any day is chosen by a slider that goes from one publication to the next", async () => {
  await visit(browser, {}, async ({ page }) => {
    await page.goto(`${site}/compare`);
    await page.waitForLoadState("networkidle");
    await page.getByText("Any day or publisher").click();
    const slider = page.getByRole("region", { name: "Scenario", exact: true }).getByRole("slider");
    await slider.press("ArrowLeft");
    await page.waitForURL(/as_of=\d{4}-\d{2}-\d{2}/);
    const day = new URL(page.url()).searchParams.get("as_of");
    await slider.press("ArrowLeft");
    await page.waitForURL((url) => (url.searchParams.get("as_of") ?? "9") < (day ?? ""));
  });
});

test("a named scenario is asked for when its list is turned to and not again when it is chosen; cards that say the same are the same", async () => {
  await visit(browser, { viewport: { width: 1280, height: 900 } }, async ({ page, complaints }) => {
    await page.goto(`${site}/`);
    await page.waitForLoadState("networkidle");
    const asked: string[] = [];
    page.on("request", (request) => {
      const { pathname, searchParams } = new URL(request.url());
      if (pathname === "/_root.data") asked.push(searchParams.get("scenario") ?? "");
    });
    const list = page.locator('.scenario-bar select[name="scenario"]');
    const told = page.waitForResponse((answer) => answer.url().includes("scenario=latest&_routes"));
    await list.focus();
    await (await told).finished();
    await page.evaluate(() => {
      const said = [...document.querySelectorAll(".claim-card")].map((card) => ({ card, text: card.textContent }));
      Object.assign(window, { said });
    });
    await list.selectOption("latest");
    await page.waitForURL("**/?scenario=latest");
    await page.getByRole("heading", { level: 1, name: /by the newest editions/ }).waitFor();
    expect(asked.filter((scenario) => scenario === "latest")).toHaveLength(1);
    const cards = await page.evaluate(() => {
      const { said } = window as unknown as { said: { card: Element; text: string | null }[] };
      const now = [...document.querySelectorAll(".claim-card")];
      const same = said.filter(({ text }) => now.some((card) => card.textContent === text));
      return { same: same.length, kept: same.filter(({ card }) => now.includes(card)).length, all: now.length };
    });
    expect(cards.same).toBeGreaterThan(cards.all / 2);
    expect(cards.kept).toBe(cards.same);
    expect(complaints).toEqual([]);
  });
});

test("a change keeps focus and scroll", async () => {
  // Lower than the page, so that it can still be scrolled as far where the change makes it shorter.
  await visit(browser, { viewport: { width: 1280, height: 500 } }, async ({ page }) => {
    await page.goto(`${site}/articles/adel-2024/claims/growth-3-2`);
    await page.waitForLoadState("networkidle");
    await page.evaluate(() => window.scrollTo(0, 300));
    const place = () => page.locator("#flips").evaluate((heading) => heading.getBoundingClientRect().top);
    const before = await place();
    const which = page.getByLabel("Which figures");
    await which.focus();
    expect(await place()).toBe(before);
    await which.selectOption("forecast");
    await page.waitForURL(/basis=forecast/);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("basis");
    // What is read stays where it is; the page's own height may change above it.
    expect(Math.abs((await place()) - before)).toBeLessThan(8);
    await page.goBack();
    await page.waitForURL((url) => url.search === "");
    await expect.poll(() => which.inputValue()).toBe("");
  });
});

describe.each([
  ["light", 1280],
  ["dark", 390],
] as const)("in %s at %i pixels", (colorScheme, width) => {
  test("the bar has no serious finding of axe, and fits", async () => {
    await visit(browser, { colorScheme, viewport: { width, height: 844 } }, async ({ page }) => {
      await page.goto(`${site}/?scenario=before-invasion&vs=latest`);
      await page.waitForLoadState("networkidle");
      if (width < 800) {
        await page.getByLabel("Change the scenario").focus();
        await page.keyboard.press("Space");
        await page.getByLabel("When known").waitFor();
      }
      expect(await axe(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
  });
});

test("on paper the bar is what it states", async () => {
  await visit(browser, {}, async ({ page }) => {
    await page.goto(`${site}/?scenario=before-invasion`);
    await page.emulateMedia({ media: "print" });
    const bar = page.getByRole("region", { name: "Scenario", exact: true });
    expect(await bar.locator("strong").isVisible()).toBe(true);
    expect(await bar.locator("select").first().isVisible()).toBe(false);
    // The front page is its cards and its tallies; a table's leaves all lie across, none has only the site's name or its foot.
    const leaves = async () => [
      ...(await page.pdf({ format: "A4", preferCSSPageSize: true }))
        .toString("latin1")
        .matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g),
    ];
    expect((await leaves()).length).toBeLessThanOrEqual(6);
    await page.goto(`${site}/datasets/us_drawdowns?_size=25`);
    const across = (await leaves()).map(([, width, height]) => Number(width) > Number(height));
    expect(across.length).toBeGreaterThan(0);
    expect(new Set(across)).toEqual(new Set([true]));
    // The claim with most ways to read it.
    await page.goto(`${site}/articles/adel-2024/claims/growth-faster`);
    await page.locator(".chart-frame").first().waitFor();
    expect(await leaves()).toHaveLength(2);
  });
});
