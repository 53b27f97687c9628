import type { Locator } from "playwright-core";
import { expect, inject, test } from "vitest";
import { browser, visit } from "../support/browser.ts";

const site = inject("site");
/** Whether the whole of an element is on the first screen. */
async function isInView(element: Locator): Promise<boolean> {
  const box = await element.boundingBox();
  return box !== null && box.y >= 0 && box.y + box.height <= 800;
}

test.each(["light", "dark"] as const)(
  "does “faster than all the world’s advanced economies” hold: in one click, without scrolling, in %s",
  async (colorScheme) => {
    await visit(browser, { colorScheme, viewport: { width: 1280, height: 800 } }, async ({ page, complaints }) => {
      await page.goto(`${site}/`);
      await page
        .getByRole("link", { name: /faster than all the world's advanced economies[^,]*$/ })
        .first()
        .click();
      await page.waitForURL(/\/claims\/growth-faster$/);
      await page.waitForLoadState("networkidle");
      expect(await page.evaluate(() => window.scrollY)).toBe(0);
      const verdict = page.getByRole("region", { name: "Verdict" });
      const said = ((await verdict.textContent()) ?? "").replaceAll("\u00a0", " ");
      expect(said).toContain("Fails");
      expect(said).toMatch(/Macao SAR 13\.9 % and Malta 5\.0 % are above Russia/);
      expect(said).toContain("true when read as “2024: above the advanced economies as a group”");
      expect(await isInView(verdict)).toBe(true);
      const cells = page.getByRole("region", { name: "In every scenario" }).getByRole("link");
      expect(await cells.count()).toBe(11);
      for (const cell of await cells.all()) expect(await isInView(cell)).toBe(true);
      const holding = page.getByRole("link", { name: /^Holds: 2024: above the advanced economies as a group/ });
      expect(await isInView(holding)).toBe(true);
      // The chart's own rows of the subject and of the two that are above it.
      await page.locator('.chart-live[data-drawn="true"]').waitFor();
      for (const name of ["Russia", "Macao SAR", "Malta"])
        expect(await isInView(page.locator(".chart-live").getByText(name, { exact: true }).first())).toBe(true);
      expect(complaints).toEqual([]);
    });
  },
);
