import { expect, inject, test } from "vitest";
import { axe, browser, visit } from "../support/browser.ts";

const site = inject("site");
const CHART = "/charts/growth-by-country?area=RUS~USA&period=2018..2026";

test("the live chart takes the picture's place without moving anything", async () => {
  await visit(browser, {}, async ({ page, complaints }) => {
    await page.addInitScript(`
      window.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
      }).observe({ type: "layout-shift", buffered: true });
    `);
    await page.goto(site + CHART);
    await page.getByRole("application").first().waitFor();
    await page.waitForLoadState("networkidle");
    expect(await page.evaluate("window.shift")).toBe(0);
    expect(await page.locator("figure svg.recharts-surface").count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });
});

test("arrow keys read the points: what is heard is what the tooltip shows, and t opens the table", async () => {
  await visit(browser, {}, async ({ page }) => {
    await page.goto(site + CHART);
    const chart = page.getByRole("application").first();
    await chart.focus();
    await page.keyboard.press("Home");
    const first = await chart.locator("[aria-live]").textContent();
    await page.keyboard.press("ArrowRight");
    const second = (await chart.locator("[aria-live]").textContent()) ?? "";
    expect(second).not.toBe(first);
    for (const line of await chart.locator(".chart-tip > *").allTextContents()) expect(second).toContain(line);
    await page.keyboard.press("t");
    await page.getByRole("table").first().waitFor();
  });
});

test("without JavaScript there is the picture, a form for its controls, and the files", async () => {
  await visit(browser, { javaScriptEnabled: false }, async ({ page }) => {
    await page.goto(site + CHART);
    const picture = page.locator("figure img");
    expect(await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(300);
    expect(await picture.getAttribute("alt")).toMatch(/Russia/);
    for (const name of ["PNG", "SVG", "CSV"])
      expect(await page.getByRole("link", { name, exact: true }).count()).toBe(1);
    await page.locator("main form button").first().click();
    await page.waitForLoadState();
    expect(new URL(page.url()).pathname).toBe("/charts/growth-by-country");
  });
});

test.each(["/topics/economy", "/topics/sanctions", CHART])(
  "%s has nothing serious for axe, in both themes",
  async (path) => {
    for (const colorScheme of ["light", "dark"] as const) {
      await visit(browser, { colorScheme, viewport: { width: 390, height: 844 } }, async ({ page, complaints }) => {
        await page.goto(site + path);
        await page.waitForLoadState("networkidle");
        expect(await axe(page)).toEqual([]);
        const wide = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        expect(wide).toBe(0);
        expect(complaints).toEqual([]);
      });
    }
  },
);

test("only the embedded chart may stand in a frame, and it is small", async () => {
  const embed = await fetch(`${site}/embed/charts/growth-by-country`);
  expect(embed.headers.get("content-security-policy")).toContain("frame-ancestors *");
  expect(embed.headers.get("x-frame-options")).toBeNull();
  expect((await embed.arrayBuffer()).byteLength).toBeLessThan(150 * 1024);
  const page = await fetch(site + CHART);
  expect(page.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
});

test("on paper a chart is light, whatever the screen is", async () => {
  await visit(browser, { colorScheme: "dark" }, async ({ page }) => {
    await page.goto(site + CHART);
    await page.getByRole("application").first().waitFor();
    const label = page.locator("figure svg.recharts-surface text").first();
    const ink = () => label.evaluate((text) => getComputedStyle(text).fill);
    const brightness = (colour: string) => Math.max(...(colour.match(/\d+/g) ?? []).map(Number));
    await label.waitFor();
    expect(brightness(await ink())).toBeGreaterThan(150);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(brightness(await ink())).toBeLessThan(120);
  });
});
