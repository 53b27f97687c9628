import { expect, inject, test } from "vitest";
import { browser, visit } from "../support/browser.ts";

const site = inject("site");
const SCREEN = { width: 1280, height: 800 };
/** Claims with the most ways to read them, the longest quotation, the tallest chart, one of days, and one that goes on in another's words. */
const CLAIMS = ["growth-faster", "sanctions-stricter", "first-foreign-leader", "growth-europe", "ten-days-later"];

/** Where an element ends, in pixels from the page's top. */
const END = (selector: string) =>
  `Math.round(document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect().bottom + window.scrollY)`;

test.each(CLAIMS)("what %s says, the ways to read it and its whole chart are on the first screen", async (claim) => {
  await visit(browser, { viewport: SCREEN }, async ({ page }) => {
    await page.goto(`${site}/articles/adel-2024/claims/${claim}`);
    await page.locator('.chart-live[data-drawn="true"]').first().waitFor();
    expect(await page.evaluate(END(".claim-figures .chart-box"))).toBeLessThanOrEqual(SCREEN.height);
    expect(await page.evaluate(END(".switch"))).toBeLessThanOrEqual(SCREEN.height);
    expect(await page.evaluate(END("#flips"))).toBeLessThanOrEqual(SCREEN.height - 40);
    // The chosen one of many ways is in view within their list.
    const hidden = await page.evaluate(() => {
      const list = document.querySelector(".switch ol")?.getBoundingClientRect();
      const chosen = document.querySelector('.switch [aria-current="true"]')?.getBoundingClientRect();
      return !list || !chosen ? 0 : Math.max(list.top - chosen.top, chosen.bottom - list.bottom);
    });
    expect(hidden).toBeLessThanOrEqual(0);
    // What the reading says is running text: the term before it is a word of its first line, not one more way to read.
    const [display, gap] = await page.evaluate(() => {
      const term = document.querySelector(".switch p a");
      const sentence = term?.nextSibling;
      if (!term || !sentence) return ["", Number.NaN];
      const range = document.createRange();
      range.setStart(sentence, 0);
      range.setEnd(sentence, 1);
      return [getComputedStyle(term).display, range.getBoundingClientRect().top - term.getBoundingClientRect().top];
    });
    expect(display).toBe("inline");
    // A list that scrolls ends between two rows: none is cut through.
    const cut = await page.evaluate(() => {
      const bottom = document.querySelector(".switch ol")?.getBoundingClientRect().bottom ?? 0;
      const rows = [...document.querySelectorAll(".switch li")].map((row) => row.getBoundingClientRect());
      return rows.filter((row) => row.top < bottom - 3 && row.bottom > bottom).length;
    });
    expect(cut).toBe(0);
    expect(Math.abs(Number(gap))).toBeLessThan(4);
  });
});

test("the last of many ways to read a claim is in view where it is chosen", async () => {
  await visit(browser, { viewport: SCREEN }, async ({ page }) => {
    await page.goto(`${site}/articles/adel-2024/claims/growth-faster`);
    await page.waitForLoadState("networkidle");
    const last = page.locator(".switch li a").last();
    await page.goto(new URL((await last.getAttribute("href")) ?? "", page.url()).toString());
    await page.waitForLoadState("networkidle");
    const seen = await page.evaluate(() => {
      const list = document.querySelector(".switch ol")?.getBoundingClientRect();
      const chosen = document.querySelector('.switch [aria-current="true"]')?.getBoundingClientRect();
      return list !== undefined && chosen !== undefined && chosen.top >= list.top && chosen.bottom <= list.bottom;
    });
    expect(seen).toBe(true);
  });
});

test("three scenarios that are compared leave the chart on the first screen", async () => {
  await visit(browser, { viewport: SCREEN }, async ({ page }) => {
    await page.goto(`${site}/articles/adel-2024/claims/growth-us?scenario=known-then&vs=latest&vs=independent-then`);
    await page.locator('.chart-live[data-drawn="true"]').first().waitFor();
    expect(await page.evaluate(END(".claim-figures .chart-box"))).toBeLessThanOrEqual(SCREEN.height);
  });
});
