import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { beyondWidth, browser, visit, WITH_AND_WITHOUT_SCRIPTS } from "../support/browser.ts";

const site = inject("site");
const FIRST_SCREEN = { viewport: { width: 1280, height: 800 } };

/** What the chosen cards say of themselves. */
async function cardsOf(page: Page): Promise<string[]> {
  return page.locator(".claim-card .card-verdict").allTextContents();
}

test("the first screen holds the tally and six charts of claims, with marks and figures in them", async () => {
  await visit(browser, FIRST_SCREEN, async ({ page, complaints }) => {
    await page.goto(`${site}/`);
    const seen = await page
      .locator(".claim-card svg[role=img]")
      .evaluateAll((charts) =>
        charts
          .map((chart) => ({ box: chart.getBoundingClientRect(), parts: chart.querySelectorAll("path, text").length }))
          .filter(({ box, parts }) => box.height > 60 && box.bottom <= window.innerHeight && parts > 4),
      );
    expect(seen.length).toBeGreaterThanOrEqual(6);
    expect(await page.locator(".tally-marks").isVisible()).toBe(true);
    expect(complaints).toEqual([]);
  });
});

test("the headline's numbers are the verdicts of the article's file", async () => {
  const answer = (await (await fetch(`${site}/articles/adel-2024.json`)).json()) as {
    scenarios: { scenario: string }[];
    verdicts: { scenario: string; outcome: string }[];
  };
  const baseline = answer.verdicts.filter(({ scenario }) => scenario === answer.scenarios[0]?.scenario);
  const count = (outcome: string) => baseline.filter((row) => row.outcome === outcome).length;
  await visit(browser, FIRST_SCREEN, async ({ page }) => {
    await page.goto(`${site}/`);
    const said = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
    expect(said).toContain(`Of ${baseline.length - count("not-checkable")} checkable claims, ${count("holds")} hold`);
    expect(said).toContain(`${count("fails")} fail`);
    expect(await page.locator(".tally-marks .heap > span").count()).toBe(
      baseline.length - count("not-checkable") - count("not-applicable"),
    );
    // What has no mark is counted beside them, so that the row adds up to the sentence.
    const counts = await page.locator(".tally-marks .heap-name b").allInnerTexts();
    expect(counts.reduce((sum, text) => sum + Number(text), 0)).toBe(baseline.length - count("not-checkable"));
  });
});

test("in every card's chart the words keep clear of one another", async () => {
  await visit(browser, FIRST_SCREEN, async ({ page }) => {
    await page.goto(`${site}/`);
    const overlaps = await page.locator(".claim-card svg[role=img]").evaluateAll((charts) =>
      charts.flatMap((chart) => {
        const words = [...chart.querySelectorAll("text")].map((text) => ({ text, box: text.getBoundingClientRect() }));
        return words.flatMap(({ text, box }, index) =>
          words.slice(index + 1).flatMap((other) => {
            const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
            const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
            return wide > 3 && high > 5 ? [`${text.textContent} | ${other.text.textContent}`] : [];
          }),
        );
      }),
    );
    expect(overlaps).toEqual([]);
  });
});

describe.each(WITH_AND_WITHOUT_SCRIPTS)("cards %s", (_name, javaScriptEnabled) => {
  test("are narrowed by topic, verdict and whether scenarios decide them differently, and the address says so", async () => {
    await visit(browser, { ...FIRST_SCREEN, javaScriptEnabled }, async ({ page, complaints }) => {
      // A choice made before the page's scripts run is theirs to see only once they do.
      await page.goto(`${site}/`, { waitUntil: "networkidle" });
      const whole = (await cardsOf(page)).length;
      const show = async () => {
        if (!javaScriptEnabled) await page.locator(".card-filters").getByRole("button", { name: "Show" }).click();
      };
      await page.getByLabel("Verdict").selectOption("fails");
      await show();
      await page.waitForURL(/verdict=fails/);
      await expect.poll(async () => (await cardsOf(page)).length).toBeLessThan(whole);
      const failing = await cardsOf(page);
      expect(failing.every((text) => text.startsWith("Fails"))).toBe(true);
      expect(await page.locator(".front-count").innerText()).toMatch(
        new RegExp(`^${failing.length} of [1-9][0-9]+ claims$`),
      );
      await page.goto(`${site}/`, { waitUntil: "networkidle" });
      await page.getByLabel(/Differs by scenario/).check();
      await show();
      await page.waitForURL(/turns=yes/);
      await expect.poll(async () => (await cardsOf(page)).length).toBeLessThan(whole);
      expect((await cardsOf(page)).every((text) => text.includes("differs by scenario"))).toBe(true);
      expect(complaints).toEqual([]);
    });
  });

  test("lead to the claim, and opinions stand folded", async () => {
    await visit(browser, { ...FIRST_SCREEN, javaScriptEnabled }, async ({ page }) => {
      await page.goto(`${site}/`);
      const opinions = page.locator("details.opinions-fold");
      expect(await opinions.locator("dt").first().isVisible()).toBe(false);
      await opinions.locator("summary").click();
      await opinions.locator("dt").first().waitFor();
      await page.locator(".claim-card h3 a").first().click();
      await page.waitForURL(/\/claims\//);
    });
  });

  test("give way to the matrix, whose rows unfold into a chart", async () => {
    await visit(browser, { ...FIRST_SCREEN, javaScriptEnabled }, async ({ page, complaints }) => {
      await page.goto(`${site}/`);
      await page.getByRole("link", { name: "Matrix" }).click();
      await page.waitForURL(/view=matrix/);
      const row = page.locator("details.matrix-row").first();
      await row.locator("summary").click();
      const picture = row.locator("img");
      await expect
        .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
        .toBeGreaterThan(100);
      expect(complaints).toEqual([]);
    });
  });
});

test("the matrix is one stop of the keyboard; arrow keys go from cell to cell, Enter opens the claim", async () => {
  await visit(browser, FIRST_SCREEN, async ({ page }) => {
    await page.goto(`${site}/?view=matrix`);
    await page.waitForLoadState("networkidle");
    const grid = page.getByRole("grid");
    expect(await grid.locator("tbody a:not([tabindex='-1']), tbody td[tabindex='0']").count()).toBe(1);
    await grid.locator("tbody [tabindex='0']").focus();
    const place = () =>
      page.evaluate(() => {
        const cell = document.activeElement?.closest("td, th") as HTMLTableCellElement | null;
        const row = cell?.parentElement as HTMLTableRowElement | null;
        return [row?.rowIndex ?? -1, cell?.cellIndex ?? -1];
      });
    const [row = 0] = await place();
    await page.keyboard.press("ArrowRight");
    expect(await place()).toEqual([row, 1]);
    await page.keyboard.press("ArrowDown");
    expect(await place()).toEqual([row + 1, 1]);
    await page.keyboard.press("End");
    const [, last = 0] = await place();
    expect(last).toBeGreaterThan(5);
    await page.keyboard.press("ArrowRight");
    expect(await place()).toEqual([row + 1, last]);
    await page.keyboard.press("Control+Home");
    expect(await place()).toEqual([row, 0]);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/claims\//);
  });
});

test("the matrix says what its marks and blanks mean and is in the order chosen; a cell that a claim does not apply to is named to a screen reader", async () => {
  await visit(browser, FIRST_SCREEN, async ({ page }) => {
    await page.goto(`${site}/?view=matrix`);
    expect(await page.getByRole("list", { name: "Marks of the matrix" }).innerText()).toMatch(/Holds[^]*Blank: /);
    // In the order that its field says: what the scenarios disagree on stands first, and another order is another one.
    const first = page.locator(".matrix-claim .claim-quote").first();
    const said = await first.innerText();
    expect(await page.getByLabel("Order").inputValue()).toBe("evidence");
    const marks = page.locator(".matrix-claim").first().locator("td .verdict");
    const outcomes = await marks.evaluateAll((all) => all.map((one) => one.className));
    expect(new Set(outcomes).size).toBeGreaterThan(1);
    await page.goto(`${site}/?view=matrix&sort=article`);
    expect(await first.innerText()).not.toBe(said);
    const empty = page.locator(".matrix td:not(:has(a))").first();
    await expect(empty.textContent()).resolves.toBe("Does not apply");
    expect(await empty.locator("svg").count()).toBe(0);
  });
});

test("nothing scrolls sideways from 1920 down to 320 pixels, and cards take the width", async () => {
  await visit(browser, {}, async ({ page }) => {
    for (const path of ["/", "/?view=matrix"]) {
      await page.goto(site + path);
      // Downwards: what keeps a width that it once had shows.
      for (const width of [1920, 1280, 390, 320]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await beyondWidth(page), `${path} at ${width}`).toBe(0);
        // That there are more columns than are seen is said where it is so.
        if (path !== "/") expect(await page.locator(".matrix-cue").isVisible(), `at ${width}`).toBe(width < 1216);
        if (path !== "/") continue;
        const cards = page.locator(".claim-cards").first();
        expect(await cards.evaluate((list) => list.getBoundingClientRect().right)).toBeGreaterThan(width * 0.93);
      }
    }
  });
});
