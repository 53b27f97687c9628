import Papa from "papaparse";
import { describe, expect, inject, test } from "vitest";
import {
  axeInBothThemes,
  beyondWidth,
  browser,
  download,
  visit,
  WITH_AND_WITHOUT_SCRIPTS,
} from "../support/browser.ts";

const site = inject("site");
interface EvidenceAnswer {
  columns: string[];
  rows: string[][];
  filtered_rows: number;
}

describe.each(WITH_AND_WITHOUT_SCRIPTS)("%s", (_name, javaScriptEnabled) => {
  test("a reader goes from the dashboard to a claim, changes the scenario, filters and downloads", async () => {
    await visit(browser, { javaScriptEnabled, acceptDownloads: true }, async ({ page, complaints }) => {
      await page.goto(`${site}/`);
      const cards = page.getByRole("region", { name: "Claims about figures" });
      await cards.getByRole("link", { name: /advanced economies, including the US/ }).click();
      await page.waitForURL(/\/claims\/growth-us$/);
      const verdict = page.getByRole("region", { name: "Verdict" });
      // Several publications speak, so the one that the article names has a line of its own beside the verdict of all.
      const words = await verdict.textContent();
      expect(words).toContain("By the source that the article names, IMF: Holds");
      await page
        .getByRole("region", { name: "In every scenario" })
        .getByRole("link", { name: /Latest editions/ })
        .click();
      await page.waitForURL(/scenario=latest/);
      await page.getByRole("navigation", { name: "Parts of this page" }).getByRole("link", { name: /^Rows/ }).click();
      await page.waitForURL(/tab=rows/);
      await page.locator('select[name="status__exact"]').selectOption("E");
      if (!javaScriptEnabled) await page.getByRole("button", { name: "Apply" }).click();
      await page.waitForURL(/status__exact=E/);
      const address = new URL(page.url());
      expect(address.searchParams.get("scenario")).toBe("latest");
      const link = page.getByRole("link", { name: /Download CSV \(\d+ rows, about [^)]+\)/ });
      // The address changes a moment before the page is drawn anew.
      await page.locator('a[href*=".csv?"][href*="status__exact=E"]').first().waitFor();
      const { name, bytes } = await download(page, () => link.click());
      expect(name).toBe("growth-us.filtered.csv");
      const parsed = Papa.parse<string[]>(bytes.toString("utf8").trimEnd(), { delimiter: "," });
      const json = (await (await fetch(`${site}${address.pathname}.json${address.search}`)).json()) as EvidenceAnswer;
      expect(parsed.data).toEqual([json.columns, ...json.rows]);
      expect(json.filtered_rows).toBeGreaterThan(3);
      const status = json.columns.indexOf("status");
      expect(new Set(json.rows.map((row) => row[status]))).toEqual(new Set(["E"]));
      await page.reload();
      await expect(page.locator('select[name="status__exact"]').inputValue()).resolves.toBe("E");
      await page.goBack();
      await page.waitForURL((url) => !url.search.includes("status__exact"));
      expect(complaints).toEqual([]);
    });
  });
});

describe("every kind of page", () => {
  const pages = [
    "/",
    "/?view=matrix",
    "/articles/adel-2024/claims/growth-faster?vs=latest",
    "/articles/adel-2024/claims/growth-faster?tab=sources",
    "/articles/adel-2024/claims/growth-faster?tab=history",
    "/articles/adel-2024/claims/tens-of-billions?tab=rows",
    "/articles/adel-2024/claims/west-regrets",
    "/compare",
    "/sources",
    "/sources/imf-weo-2024-04",
    "/about",
  ];

  test.each(pages)("%s has nothing serious for axe and no complaint in the console, in both themes", async (path) => {
    await visit(browser, { colorScheme: "light" }, async ({ page, complaints }) => {
      await page.goto(site + path);
      await page.waitForLoadState("networkidle");
      expect(await axeInBothThemes(page)).toEqual([]);
      expect(complaints).toEqual([]);
    });
  });

  test.each(pages)("%s fits a phone, and has no complaint in dark either", async (path) => {
    await visit(
      browser,
      { colorScheme: "dark", viewport: { width: 390, height: 844 } },
      async ({ page, complaints }) => {
        await page.goto(site + path);
        expect(await beyondWidth(page)).toBe(0);
        await page.waitForLoadState("networkidle");
        expect(complaints).toEqual([]);
      },
    );
  });
});
