import { expect, inject, test } from "vitest";
import { axeInBothThemes, beyondWidth, browser, visit } from "../support/browser.ts";

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

test("arrow keys read the points: what is heard is what the tooltip shows; Enter pins, Escape lets go, t opens the table", async () => {
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
    await page.keyboard.press("Enter");
    await page.mouse.move(2, 2);
    expect(await chart.locator('.chart-tip[data-pinned="true"]').count()).toBe(1);
    await page.keyboard.press("Escape");
    expect(await chart.locator(".chart-tip").count()).toBe(0);
    await page.keyboard.press("t");
    await page.getByRole("table").first().waitFor();
    expect(new URL(page.url()).searchParams.get("tab")).toBe("table");
  });
});

test("a legend entry hides its series, in the drawing, the table and the address", async () => {
  await visit(browser, {}, async ({ page }) => {
    await page.goto(site + CHART);
    await page.getByRole("application").first().waitFor();
    await page.getByRole("link", { name: /^Russia\s*: hide it$/ }).click();
    await page.waitForURL(/hide=Russia/);
    await page.getByRole("link", { name: /^Russia\s*\(hidden\): show it$/ }).waitFor();
    await page.getByRole("link", { name: "Table", exact: true }).click();
    const table = page.getByRole("table");
    await table.waitFor();
    expect(await table.getByRole("cell", { name: "Russia", exact: true }).count()).toBe(0);
  });
});

test("the chart takes the width it is given, and its controls stand beside it", async () => {
  await visit(browser, { viewport: { width: 1600, height: 900 } }, async ({ page }) => {
    await page.goto(site + CHART);
    await page.locator(".chart-live[data-drawn=true]").waitFor();
    const [box, rail] = [
      await page.locator(".chart-live").boundingBox(),
      await page.locator("#controls").boundingBox(),
    ];
    expect(box?.width ?? 0).toBeGreaterThan(1150);
    expect((rail?.x ?? 0) - ((box?.x ?? 0) + (box?.width ?? 0))).toBeGreaterThan(0);
    expect(rail?.y ?? Infinity).toBeLessThan((box?.y ?? 0) + 10);
  });
});

test("the gallery finds charts by their words and by areas that they can show, without JavaScript too", async () => {
  await visit(browser, { javaScriptEnabled: false }, async ({ page }) => {
    // Without scripts every picture is loaded at once: the test does not wait for them.
    await page.goto(`${site}/charts`, { waitUntil: "domcontentloaded" });
    expect(await page.locator(".chart-card").count()).toBeGreaterThan(20);
    await page.getByRole("search", { name: "Charts" }).getByRole("searchbox").fill("key rate");
    await page.getByRole("search", { name: "Charts" }).getByRole("button").click();
    await page.getByRole("link", { name: "Inflation and key rate" }).waitFor();
    expect(await page.locator(".chart-card").count()).toBeLessThan(5);
    // An area is no chart's name: those that can show it do, and their pictures are whole.
    await page.goto(`${site}/charts?q=malta`, { waitUntil: "domcontentloaded" });
    await page.getByRole("link", { name: "Growth in 2024, edition by edition" }).waitFor();
    const cards = page.locator(".chart-card");
    expect(await cards.locator("a[href*='area=MLT']").count()).toBeGreaterThan(3);
    expect(await cards.locator("p", { hasText: "Malta" }).count()).toBeGreaterThan(3);
    expect(
      await cards
        .locator("img")
        .first()
        .evaluate((one) => getComputedStyle(one).objectFit),
    ).toBe("contain");
    await page.goto(`${site}/charts?q=key+rate&topic=aid`, { waitUntil: "domcontentloaded" });
    await page
      .locator(".notice")
      .getByRole("link", { name: /of (?:an)?other topics? ha/ })
      .click();
    await page.getByRole("link", { name: "Inflation and key rate" }).waitFor();
  });
});

test("without JavaScript there is the picture, a form for its controls, and the files", async () => {
  await visit(browser, { javaScriptEnabled: false }, async ({ page }) => {
    await page.goto(site + CHART);
    const picture = page.locator("figure.chart img");
    expect(await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(300);
    expect(await picture.getAttribute("alt")).toMatch(/Russia/);
    for (const name of ["PNG", "SVG", "CSV"])
      expect(await page.getByRole("link", { name, exact: true }).count()).toBe(1);
    await page.locator("main form.chart-controls button").first().click();
    await page.waitForLoadState();
    expect(new URL(page.url()).pathname).toBe("/charts/growth-by-country");
  });
});

test.each(["/charts", "/topics/economy", "/topics/sanctions", CHART])(
  "%s has nothing serious for axe, in both themes",
  async (path) => {
    // Other tests begin in light.
    const options = { colorScheme: "dark", viewport: { width: 390, height: 844 } } as const;
    await visit(browser, options, async ({ page, complaints }) => {
      await page.goto(site + path);
      await page.waitForLoadState("networkidle");
      expect(await axeInBothThemes(page)).toEqual([]);
      expect(await beyondWidth(page)).toBe(0);
      expect(complaints).toEqual([]);
    });
  },
);

test("of the page for frames the picture becomes the live chart in the same room", async () => {
  await visit(browser, { viewport: { width: 900, height: 700 } }, async ({ page, complaints }) => {
    await page.goto(`${site}/embed/charts/growth-by-country`);
    const height = () => page.locator(".chart-box").evaluate((box) => box.getBoundingClientRect().height);
    const before = await height();
    await page.locator('.chart-live[data-drawn="true"]').waitFor();
    expect(await height()).toBe(before);
    expect(await page.getByRole("link", { name: "CSV" }).count()).toBe(1);
    expect(complaints).toEqual([]);
  });
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
