import type { Page } from "playwright-core";
import { expect, inject, test, vi } from "vitest";
import { axe, browser, visit } from "../support/browser.ts";

const site = inject("site");
const LONG = `${site}/datasets/observations?_size=1000`;
const rowsIn = (page: Page) => page.locator(".data-table tbody tr:not([aria-hidden])");

/** A page of 1,000 rows after its scripts have taken out what is not in view. */
async function openLong(page: Page): Promise<void> {
  await page.goto(LONG);
  await page.waitForLoadState("networkidle");
  await vi.waitUntil(async () => (await rowsIn(page).count()) < 100, { timeout: 60_000, interval: 50 });
}

test("of a page of 1,000 rows only those about the view are in the document, each saying its place among all", async () => {
  await visit(browser, {}, async ({ page, complaints }) => {
    await openLong(page);
    const table = page.locator(".data-table");
    expect(await table.getAttribute("aria-rowcount")).toBe("1001");
    expect(await rowsIn(page).first().getAttribute("aria-rowindex")).toBe("2");
    expect(await axe(page)).toEqual([]);
    const region = page.locator(".data-scroll");
    const first = await rowsIn(page).first().textContent();
    await region.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await page.locator('[aria-rowindex="1001"]').waitFor();
    expect(await page.locator('[aria-rowindex="2"]').count()).toBe(0);
    // And back: the same row stands there again.
    await region.evaluate((element) => element.scrollTo(0, 0));
    await page.locator('[aria-rowindex="2"]').waitFor();
    expect(await rowsIn(page).first().textContent()).toBe(first);
    expect(complaints).toEqual([]);
  });
});

test("the row that has the focus stays in the document, and goes on to the next ones by keyboard", async () => {
  await visit(browser, {}, async ({ page }) => {
    await openLong(page);
    const link = page.locator('[aria-rowindex="4"] a[data-row]');
    await link.focus();
    await page.locator(".data-scroll").evaluate((element) => element.scrollTo(0, element.scrollHeight / 2));
    await vi.waitUntil(async () => (await page.locator('[aria-rowindex="2"]').count()) === 0, { timeout: 30_000 });
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").getByText("Publication", { exact: true }).first().waitFor();
  });
});

test("who finds in the page or prints it has all rows", async () => {
  await visit(browser, {}, async ({ page }) => {
    await openLong(page);
    await page.locator(".data-scroll").focus();
    await page.keyboard.press("Control+f");
    expect(await rowsIn(page).count()).toBe(1000);
    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: "Next", exact: true }).click();
    await page.waitForURL(/_page=2/);
    await vi.waitUntil(async () => (await rowsIn(page).count()) < 100, { timeout: 60_000, interval: 50 });
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    expect(await rowsIn(page).count()).toBe(1000);
  });
});

test("without scripts all rows are there", async () => {
  await visit(browser, { javaScriptEnabled: false }, async ({ page }) => {
    await page.goto(LONG);
    expect(await rowsIn(page).count()).toBe(1000);
  });
});
