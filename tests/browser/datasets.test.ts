import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { axeInBothThemes, browser, download, visit } from "../support/browser.ts";

const tiny = inject("tinySite");
const TABLE = `${tiny}/datasets/observations`;
function firstCells(page: Page): Promise<string[]> {
  return page.locator(".data-table tbody td:nth-child(2)").allTextContents();
}

const status = (page: Page) => page.locator(".table-status");

async function says(page: Page, words: RegExp): Promise<void> {
  await status(page).filter({ hasText: words }).waitFor();
}

describe("a table with JavaScript", () => {
  test("filters while typing: the field keeps focus and text, the page does not move, the address says it", async () => {
    await visit(browser, {}, async ({ page, complaints }) => {
      await page.goto(`${tiny}/datasets/counters`);
      await page.locator(".facet > summary", { hasText: "Street" }).click();
      const field = page.getByLabel("Street contains");
      await field.scrollIntoViewIfNeeded();
      const before = await page.evaluate(() => window.scrollY);
      await field.pressSequentially("road", { delay: 30 });
      await page.waitForURL(/street__contains=road$/);
      await says(page, /^2 of 4 rows match$/);
      expect(await firstCells(page)).toEqual(["012", "020"]);
      expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await field.inputValue()).toBe("road");
      expect(await page.evaluate(() => window.scrollY)).toBe(before);
      expect(complaints).toEqual([]);
    });
  });

  test("asks once for what is typed quickly, and the last word wins", async () => {
    await visit(browser, {}, async ({ page }) => {
      await page.goto(TABLE);
      const asked: string[] = [];
      page.on("request", (request) => {
        if (request.url().includes("observations.data")) asked.push(request.url());
      });
      await page.getByRole("searchbox", { name: "Search", exact: true }).pressSequentially("northvale", { delay: 20 });
      await page.waitForURL(/_search=northvale$/);
      await says(page, /^\d+ of 46 rows match$/);
      expect(asked).toHaveLength(1);
    });
  });

  test("narrows by ticked values, counts the others, and takes a chip off again", async () => {
    await visit(browser, {}, async ({ page }) => {
      await page.goto(`${TABLE}?_facet=area`);
      await page.getByRole("checkbox", { name: /^Northvale \d/i }).check();
      await says(page, /^13 of 46 rows match$/);
      await page.getByRole("checkbox", { name: /^Eastvale/i }).check();
      await page.waitForURL(/area__in=EASTVALE&area__in=NORTHVALE|area__in=NORTHVALE&area__in=EASTVALE/);
      await page.getByRole("link", { name: /Remove filter: Area is Northvale/ }).click();
      await page.waitForURL((url) => !url.search.includes("NORTHVALE"));
      await page.getByRole("checkbox", { name: /^Northvale \d/i, checked: false }).waitFor();
      expect(await status(page).evaluate((element) => element === document.activeElement)).toBe(true);
      await page.getByRole("link", { name: "Reset" }).click();
      await says(page, /^46 rows$/);
      expect(new URL(page.url()).search).toBe("?_facet=area");
    });
  });

  test("sorts by a header, by a second one with Shift, and tells it to screen readers", async () => {
    await visit(browser, {}, async ({ page }) => {
      await page.goto(TABLE);
      await page.locator("th .sort", { hasText: "Area" }).click();
      await page.waitForURL(/_sort=area$/);
      await page.locator("th .sort", { hasText: "Value" }).click({ modifiers: ["Shift"] });
      // Numbers begin with the largest.
      await page.waitForURL(/_sort=area&_sort_desc=value$/);
      await page.getByLabel("Column Value").click();
      await page.getByRole("link", { name: "Turn or remove the sort key Value" }).click();
      await page.waitForURL(/_sort=area&_sort=value$/);
      const sorted = page.locator("th[aria-sort=ascending], th[aria-sort=descending]");
      expect(await sorted.count()).toBe(1);
      expect(await sorted.textContent()).toContain("Area");
    });
  });

  test("shows the chosen columns in the chosen order", async () => {
    await visit(browser, {}, async ({ page }) => {
      await page.goto(`${TABLE}?_col=area&_col=value`);
      expect(await page.locator(".data-table thead th .sort > span:first-child").allTextContents()).toEqual([
        "Area",
        "Value",
      ]);
      await page.getByText(/^Columns \(2 of 10\)/).click();
      await page.getByRole("link", { name: "Move Value one place to the front" }).click();
      await page.waitForURL(/_col=value&_col=area/);
      await page.getByRole("checkbox", { name: "Period" }).check();
      await page.locator("th .sort", { hasText: "Period" }).waitFor();
      expect(await page.locator(".data-table thead th .sort > span:first-child").allTextContents()).toEqual([
        "Value",
        "Area",
        "Period",
      ]);
    });
  });

  test("goes back to what was there before, fields included", async () => {
    await visit(browser, {}, async ({ page }) => {
      await page.goto(`${TABLE}?_facet=area`);
      await page.getByRole("checkbox", { name: /^Northvale \d/i }).check();
      await says(page, /^13 of 46/);
      await page.goBack();
      await says(page, /^46 rows$/);
      await page.getByRole("checkbox", { name: /^Northvale \d/i, checked: false }).waitFor();
    });
  });
});

describe("a table without JavaScript", () => {
  test("filters, sorts by two columns, and downloads what it shows", async () => {
    await visit(browser, { javaScriptEnabled: false, acceptDownloads: true }, async ({ page }) => {
      await page.goto(`${TABLE}?_facet=area`);
      await page.getByRole("checkbox", { name: /^Northvale \d/i }).check();
      await page.getByRole("button", { name: "Apply filters" }).click();
      expect(await status(page).textContent()).toBe("13 of 46 rows match");
      await page.locator("th .sort", { hasText: "Period" }).click();
      await page.getByLabel("Column Value").click();
      await page.getByRole("link", { name: "Add Value to the sort" }).click();
      const address = new URL(page.url());
      expect(address.searchParams.getAll("_sort")).toEqual(["period"]);
      expect(address.searchParams.getAll("_sort_desc")).toEqual(["value"]);
      expect(address.searchParams.get("area__in")).toBe("NORTHVALE");
      await page.getByText(/^Download 13 rows, \d+ columns$/).click();
      const button = page.getByRole("link", { name: /^CSV \(13 rows, about [\d,.]+ (?:bytes|kB)\)$/ });
      const { name, bytes } = await download(page, () => button.click());
      expect(name).toBe("observations.filtered.csv");
      expect(bytes.toString().trimEnd().split("\r\n")).toHaveLength(14);
    });
  });

  test("finds a table, looks into a row and comes to its publication", async () => {
    await visit(browser, { javaScriptEnabled: false }, async ({ page }) => {
      await page.goto(`${tiny}/datasets?_search=bicycle`);
      await page.getByRole("link", { name: "Bicycle counters" }).click();
      await page.waitForURL(/\/datasets\/counters$/);
      expect(await firstCells(page)).toEqual(["007", "012", "020", "031"]);
      await page.getByRole("link", { name: "Details" }).nth(2).click();
      await page.waitForURL(/\/datasets\/counters\/row/);
      expect(await page.textContent("h1")).toBe("020");
      expect(await page.locator("main").textContent()).toContain("Long, Straight Road");
      expect(await page.locator("main").textContent()).toContain("detail/counters.csv, line 4");
      await page.getByRole("link", { name: /^Bicycle counters, 2023$/ }).click();
      await page.waitForURL(/\/sources\/northvale-council-counters-2023$/);
    });
  });
});

test.each([
  "/datasets",
  "/datasets/observations?_facet=area&status=A&_sort=area&_sort=value",
  "/datasets/counters",
  "/datasets/counters/row?file=detail/counters.csv&line=4",
])("%s has no serious accessibility fault in light and dark, and never scrolls sideways on a phone", async (path) => {
  // Other tests begin in light.
  const options = { colorScheme: "dark", viewport: { width: 390, height: 844 } } as const;
  await visit(browser, options, async ({ page, complaints }) => {
    await page.goto(tiny + path);
    await page.locator("details.facet").evaluateAll((folds) => folds.forEach((fold) => fold.setAttribute("open", "")));
    expect(await axeInBothThemes(page)).toEqual([]);
    const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    expect(inner).toBeLessThanOrEqual(outer ?? 0);
    expect(complaints).toEqual([]);
  });
});
