import Papa from "papaparse";

import { expect, inject, test } from "vitest";
import { axe, download, browser, visit } from "../support/browser.ts";

const site = inject("site");
test("military aid of the United States in 2023: rows by size, two columns hidden, the nearest figures that may be had on the same screen", async () => {
  await visit(
    browser,
    { acceptDownloads: true, viewport: { width: 1280, height: 800 } },
    async ({ page, complaints }) => {
      await page.goto(`${site}/`);
      await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Data" }).click();
      await page.getByRole("link", { name: "Aid activities", exact: true }).click();
      await page.waitForURL(/\/datasets\/aid_activities$/);
      const status = page.locator(".table-status");
      await page.getByRole("checkbox", { name: /^United States/ }).check();
      await page.waitForURL(/area__in=USA/);
      await page.getByRole("checkbox", { name: /^military/ }).check();
      await page.waitForURL(/kind__in=military/);
      // A year is one choice, not two days to type.
      await page.getByRole("group", { name: "Announced on, year" }).getByRole("link", { name: "2023" }).click();
      await page.waitForURL(/announced_on__gte=2023-01-01.*announced_on__lte=2023-12-31/);
      await status.filter({ hasText: /^\d+ of 3,737 rows match$/ }).waitFor();
      // What all rows share stands above them once.
      expect(await page.locator(".shared-cells").textContent()).toMatch(/All rows: .*Donor United States/);
      // The panel stays open until the reader goes elsewhere.
      await page.locator(".columns-menu > summary").click();
      const panel = page.locator(".columns-menu .menu-panel");
      for (const gone of ["Activity", "Month"]) {
        await panel.getByRole("checkbox", { name: gone, exact: true }).uncheck();
        await page.locator("th .sort", { hasText: gone }).waitFor({ state: "detached" });
      }
      // Of numbers the largest come first; a second press would turn the order.
      await page.locator("th .sort", { hasText: "Allocated" }).click();
      await page.locator("th[aria-sort=descending]").waitFor();
      await page.waitForURL(/_sort_desc=allocated_eur/);
      expect(new URL(page.url()).searchParams.getAll("_col")).not.toContain("activity");
      expect(await axe(page)).toEqual([]);
      // The licence forbids these rows: the same donor's totals are offered beside them, as a file too.
      const notice = page.locator(".notice.withheld");
      expect(await notice.textContent()).toContain("no licence that is known lets them be handed out");
      const offered = notice.locator("li", {
        hasText: "about United States, from 1 January 2023, to 31 December 2023, military",
      });
      const named = (await offered.getByRole("link", { name: "CSV with names and units" }).getAttribute("href")) ?? "";
      // Whoever looks where files are on every table finds the same offer.
      await page.locator(".dataset-head .menu > summary", { hasText: "Download" }).click();
      const menu = page.locator(".dataset-head .menu-panel");
      expect(await menu.textContent()).toContain("These 481 rows, 15 columns: no licence that is known");
      expect(await menu.getByRole("link", { name: /^Observations: 24 rows/ }).getAttribute("href")).toBe(named);
      await page.keyboard.press("Escape");
      const { bytes } = await download(page, () => offered.getByRole("link", { name: "CSV", exact: true }).click());
      const { data } = Papa.parse<Record<string, string>>(bytes.toString().trimEnd(), { header: true });
      expect(data.length).toBeGreaterThan(10);
      expect(new Set(data.map(({ area }) => area))).toEqual(new Set(["USA"]));
      expect(data.every(({ period, indicator }) => period?.startsWith("2023") && indicator?.includes("military"))).toBe(
        true,
      );
      // The sort is said of them as well, and no measure without a row is; whoever gets the file with names knows what is counted, and in what.
      const values = data.map(({ value }) => Number(value));
      expect(values).toEqual(values.toSorted((a, b) => b - a));
      const { data: told } = Papa.parse<Record<string, string>>(await (await fetch(site + named)).text(), {
        header: true,
        skipEmptyLines: true,
      });
      expect(new Set(told.map(({ unit }) => unit))).toEqual(new Set(["EUR_bn"]));
      expect(told.every(({ series }) => series?.startsWith("Military aid"))).toBe(true);
      await offered.getByRole("link", { name: /^Observations/ }).click();
      await page.waitForURL(/\/datasets\/observations\?/);
      await page.getByText("What the figures count").waitFor();
      expect(await page.locator(".measures").textContent()).toContain("0 means that the release lists nothing");
      expect(await page.locator("th", { hasText: "Value" }).first().textContent()).toContain("billion euros");
      expect(complaints).toEqual([]);
    },
  );
});

test("a row opens beside the table with where it comes from, by keyboard, and closes again", async () => {
  await visit(browser, {}, async ({ page, complaints }) => {
    await page.goto(`${site}/datasets/us_drawdowns`);
    await page.waitForLoadState("networkidle");
    const link = page.getByRole("link", { name: "Details" }).first();
    await link.focus();
    await page.keyboard.press("Enter");
    const drawer = page.getByRole("dialog");
    await drawer.getByText("Publication", { exact: true }).first().waitFor();
    expect(new URL(page.url()).pathname).toBe("/datasets/us_drawdowns");
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await drawer.waitFor({ state: "detached" });
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(complaints).toEqual([]);
  });
});

test("a histogram filters by keyboard, and the fields and the address say the same", async () => {
  await visit(browser, {}, async ({ page }) => {
    await page.goto(`${site}/datasets/us_drawdowns`);
    await page.waitForLoadState("networkidle");
    const from = page.getByRole("slider", { name: "Announced on, from" });
    await from.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.waitForURL(/announced_on__gte=/);
    const said = new URL(page.url()).searchParams.get("announced_on__gte");
    expect(await page.getByLabel("Announced on from", { exact: true }).inputValue()).toBe(said);
    expect(await from.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

test("on a phone filters are a sheet that opens and closes without scripts as well", async () => {
  const viewport = { width: 390, height: 844 };
  await visit(browser, { javaScriptEnabled: false, viewport }, async ({ page }) => {
    await page.goto(`${site}/datasets/us_drawdowns`);
    const rail = page.locator(".rail");
    expect(await rail.isVisible()).toBe(false);
    await page.locator("label.sheet-label").click();
    expect(await rail.isVisible()).toBe(true);
    await page.getByLabel("Announced on from", { exact: true }).fill("2023-01-01");
    await page.getByRole("button", { name: "Apply filters" }).click();
    await page.waitForURL(/announced_on__gte=2023-01-01/);
    expect(await rail.isVisible()).toBe(false);
  });
});

test("on a phone a page of a long table shows 25 cards, the rest on request, and its first and last page, without scripts", async () => {
  const viewport = { width: 390, height: 844 };
  await visit(browser, { javaScriptEnabled: false, viewport }, async ({ page }) => {
    await page.goto(`${site}/datasets/observations?area=RUS&_page=3`);
    const cards = page.locator(".data-table tbody tr:visible");
    expect(await cards.count()).toBe(25);
    await page.getByText("Show all 100 rows of this page").click();
    expect(await cards.count()).toBe(100);
    expect(await page.getByRole("navigation", { name: "Pages" }).getByRole("link").allTextContents()).toEqual([
      "First",
      "Previous",
      "Next",
      "Last",
    ]);
    // Nobody asked for an order: what claims ask about comes first, and the page says so.
    expect(await page.locator(".table-order").textContent()).toContain("Figures that the claims ask about first");
    await page.goto(`${site}/datasets/observations?area=RUS&_sort_desc=value&_size=25`);
    expect(await page.locator(".table-order").textContent()).toBe("Sorted by Value, greatest first.");
  });
});
