import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { axe, browser, visit } from "../support/browser.ts";

const site = inject("site");
function paper(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}

const LIGHT = "rgb(255, 255, 255)";
const DARK = "rgb(22, 24, 28)";

test("the switch goes from the system's colours to light, dark and back, and other pages and visits keep the choice", async () => {
  await visit(browser, { colorScheme: "dark" }, async ({ page, complaints }) => {
    await page.goto(`${site}/about`, { waitUntil: "networkidle" });
    expect(await paper(page)).toBe(DARK);
    await page.getByRole("button", { name: "Colours: as your system. Change to light." }).click();
    expect(await paper(page)).toBe(LIGHT);
    await page.goto(`${site}/sources`, { waitUntil: "networkidle" });
    expect(await paper(page)).toBe(LIGHT);
    await page.emulateMedia({ colorScheme: "light" });
    await page.getByRole("button", { name: "Colours: light. Change to dark." }).click();
    expect(await paper(page)).toBe(DARK);
    expect(await axe(page)).toEqual([]);
    await page.emulateMedia({ media: "print" });
    expect(await paper(page)).toBe(LIGHT);
    await page.emulateMedia({ media: "screen" });
    await page.getByRole("button", { name: "Colours: dark. Change to as your system." }).click();
    expect(await paper(page)).toBe(LIGHT);
    expect(complaints).toEqual([]);
  });
});

test("pictures follow the switch, not the system", async () => {
  await visit(browser, { colorScheme: "light" }, async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem("theme", "dark"));
    await page.goto(`${site}/topics/aid`, { waitUntil: "networkidle" });
    const source = page.locator("main picture img").first();
    await expect.poll(() => source.evaluate((img: HTMLImageElement) => img.currentSrc)).toContain("theme=dark");
  });
});
