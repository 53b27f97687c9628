import { describe, expect, inject, test } from "vitest";
import { browser, visit, WITH_AND_WITHOUT_SCRIPTS } from "../support/browser.ts";

const site = inject("site");
describe.each(WITH_AND_WITHOUT_SCRIPTS)("a scenario of one's own, %s", (_name, javaScriptEnabled) => {
  test("is stated by a form, its address is the scenario, and its file says the same", async () => {
    await visit(browser, { javaScriptEnabled }, async ({ page, complaints }) => {
      await page.goto(`${site}/compare`);
      await page.getByRole("link", { name: "Build your own" }).click();
      const form = page.getByRole("dialog", { name: "Build your own scenario" });
      if (javaScriptEnabled) await form.getByRole("slider").waitFor();
      await form.getByLabel("A day").fill("2023-06-30");
      await form.getByLabel("Kind of figures").selectOption("forecast");
      await form.getByLabel("Name (optional)").fill("Mid-2023, as expected");
      await form.getByRole("button", { name: "Show the comparison" }).click();
      await page.waitForURL(/as_of(?:=|%3A)2023-06-30/);
      await page
        .getByRole("list", { name: "Scenarios compared" })
        .locator("strong", { hasText: "Mid-2023, as expected" })
        .waitFor();
      const address = new URL(page.url());
      const answer = await fetch(`${site}/compare.json${address.search}`);
      const { scenarios } = (await answer.json()) as { scenarios: { asOf: string; basis: string }[] };
      expect(scenarios).toContainEqual(expect.objectContaining({ asOf: "2023-06-30", basis: "forecast" }));
      expect(scenarios).toContainEqual(expect.objectContaining({ label: "Mid-2023, as expected" }));
      await page.goBack();
      await page.waitForURL((url) => !url.search.includes("as_of"));
      // The form is no step of the way back, where scripts can leave it out.
      if (javaScriptEnabled) expect(new URL(page.url()).search).toBe("");
      expect(complaints).toEqual([]);
    });
  });
});

test("the strip of all scenarios switches by click and by keyboard, and keeps tab and reading", async () => {
  await visit(browser, {}, async ({ page, complaints }) => {
    await page.goto(`${site}/articles/adel-2024/claims/growth-faster?reading=faster-than-all-g7&tab=sources`);
    await page.waitForLoadState("networkidle");
    const strip = page.getByRole("region", { name: "In every scenario" });
    const current = strip.locator('[aria-current="true"]');
    expect(await current.textContent()).toContain("Everything known");
    await current.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.waitForURL(/scenario=cited-then/);
    const { searchParams } = new URL(page.url());
    expect([searchParams.get("tab"), searchParams.get("reading")]).toEqual(["sources", "faster-than-all-g7"]);
    await expect.poll(() => current.textContent()).toContain("The article's own source");
    await page.goBack();
    await expect.poll(() => current.textContent()).toContain("Everything known");
    expect(complaints).toEqual([]);
  });
});

test("an old address of a part of the page leads to the tab that holds it now", async () => {
  await visit(browser, {}, async ({ page }) => {
    await page.goto(`${site}/articles/adel-2024/claims/growth-3-2#evidence`);
    await page.waitForURL(/tab=rows/);
    await page.getByRole("link", { name: /^Download CSV/ }).waitFor();
    // What is chosen applies at once; the button is for who has no scripts.
    expect(await page.locator(".filter-form button").isVisible()).toBe(false);
  });
});

test("the history of a verdict is replayed by keyboard, and the day stands in the address", async () => {
  await visit(browser, {}, async ({ page, complaints }) => {
    await page.goto(`${site}/articles/adel-2024/claims/growth-3-2?tab=history`);
    await page.waitForLoadState("networkidle");
    const slider = page.getByRole("slider", { name: "Known by the end of" });
    // Opened, the list of days begins with its newest, wherever the chosen one stands.
    expect(await page.locator(".history").evaluate((box) => box.scrollTop)).toBe(0);
    const before = await slider.getAttribute("aria-valuetext");
    await slider.focus();
    await page.keyboard.press("ArrowLeft");
    await page.waitForURL(/as_of=\d{4}-\d{2}-\d{2}/);
    expect(await slider.getAttribute("aria-valuetext")).not.toBe(before);
    const day = new URL(page.url()).searchParams.get("as_of") ?? "";
    expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(await page.locator(".replay-now time").getAttribute("datetime")).toBe(day);
    // The verdict above follows, and the day's own step is marked.
    await expect.poll(() => page.locator('.history [aria-current="true"] time').getAttribute("datetime")).toBe(day);
    expect(complaints).toEqual([]);
  });
});

test("a cell of the grid leads to its claim, reading and scenario", async () => {
  await visit(browser, {}, async ({ page }) => {
    await page.goto(`${site}/?readings=all`);
    await page.locator('td a[href*="scenario=cited-then"][href*="reading=faster-than-all-g7"]').first().click();
    await page.waitForURL(/scenario=cited-then/);
    expect(new URL(page.url()).searchParams.get("reading")).toMatch(/^faster-than-all-g7/);
    await page.getByRole("region", { name: "Verdict" }).getByText("Holds", { exact: true }).waitFor();
  });
});

test("a number leads in two clicks to its row, file and publisher", async () => {
  await visit(browser, {}, async ({ page }) => {
    await page.goto(`${site}/articles/adel-2024/claims/growth-3-2`);
    await page
      .getByRole("link", { name: /^Sources/ })
      .last()
      .click();
    await page.locator(".source-figure a").first().click();
    await page.waitForURL(/\/datasets\/observations\/row\?/);
    await page
      .getByText(/observations\/[a-z-]+\.csv/)
      .first()
      .waitFor();
    expect(await page.getByRole("main").locator('a[href^="http"]').count()).toBeGreaterThan(0);
  });
});

test("a number of a chart leads by its table to its row, file and publisher, by keyboard alone", async () => {
  await visit(browser, {}, async ({ page }) => {
    await page.goto(`${site}/charts/growth-by-edition`);
    await page.getByRole("link", { name: "Table", exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/tab=table/);
    const figure = page.locator('main table a[href^="/datasets/observations/row"]').first();
    const value = (await figure.textContent()) ?? "";
    await figure.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/datasets\/observations\/row\?/);
    await page
      .getByText(/observations\/[a-z-]+\.csv/)
      .first()
      .waitFor();
    expect(await page.getByRole("main").textContent()).toContain(value);
    expect(await page.getByRole("main").locator('a[href^="http"]').count()).toBeGreaterThan(0);
  });
});
