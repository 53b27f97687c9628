/** Forecasts of Russia's growth up to what happened, with Germany, and the picture and rows of it: at most five clicks from the front page. */
import type { Locator, Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { browser, download, visit } from "../support/browser.ts";

const site = inject("site");
const MOST_CLICKS = 5;

/** Every click of a walk goes through this one. */
class Clicks {
  count = 0;

  async on(what: Locator): Promise<void> {
    this.count += 1;
    await what.click();
  }
}

/** Both files of the chart as it stands. */
async function take(page: Page, clicks: Clicks): Promise<void> {
  await page.getByRole("heading", { level: 1, name: /Russia .*Germany/ }).waitFor();
  expect(new URL(page.url()).searchParams.get("area")).toBe("RUS~DEU");
  const file = (name: string) => download(page, () => clicks.on(page.getByRole("link", { name, exact: true })));
  const png = await file("Save PNG");
  expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
  const text = (await file("Save CSV")).bytes.toString();
  for (const area of ["RUS", "DEU"]) expect(text).toContain(area);
}

test("by the list of charts", async () => {
  await visit(browser, { acceptDownloads: true, viewport: { width: 1280, height: 800 } }, async (visited) => {
    const { page, complaints } = visited;
    const clicks = new Clicks();
    await page.goto(`${site}/`);
    await clicks.on(page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Charts", exact: true }));
    await clicks.on(page.getByRole("link", { name: "Growth in 2024, edition by edition" }));
    await page.getByRole("heading", { level: 1, name: /Russia for 2024/ }).waitFor();
    await page.getByRole("application").waitFor();
    // What saves it is in view with the chart, and not under it alone.
    const save = await page.getByRole("link", { name: "Save PNG" }).boundingBox();
    expect((save?.y ?? Infinity) + (save?.height ?? 0)).toBeLessThan(800);
    await clicks.on(page.getByRole("complementary", { name: "Controls" }).getByText("Germany", { exact: true }));
    await take(page, clicks);
    expect(clicks.count).toBeLessThanOrEqual(MOST_CLICKS);
    // A choice is a step of its own, which Back takes back.
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: /Russia for 2024/ }).waitFor();
    expect(new URL(page.url()).searchParams.get("area")).toBeNull();
    await page.goForward();
    await page.getByRole("heading", { level: 1, name: /Russia .*Germany/ }).waitFor();
    // What else can be taken away is in one dialog, whose tabs stay where they are.
    await page.getByRole("link", { name: "All downloads" }).click();
    const places: unknown[] = [];
    for (const name of ["Download", "Share", "Cite", "Embed"]) {
      await page.getByRole("tab", { name }).click();
      places.push(await page.getByRole("dialog").boundingBox());
    }
    expect(places).toEqual(places.map(() => places[0]));
    expect(complaints).toEqual([]);
  });
});

test("by the charts of a topic, where Germany is added to Russia and taken away by Back", async () => {
  const visitor = { acceptDownloads: true, viewport: { width: 1280, height: 800 } };
  await visit(browser, visitor, async ({ page, complaints }) => {
    const clicks = new Clicks();
    await page.goto(`${site}/`, { waitUntil: "networkidle" });
    await clicks.on(page.getByRole("banner").getByRole("link", { name: "Economy", exact: true }));
    await page.getByRole("heading", { level: 1, name: "Economy", exact: true }).waitFor();
    const areas = page.getByRole("form", { name: "For all charts" }).getByRole("combobox", { name: /^Areas/ });
    clicks.count += 1;
    await areas.selectOption({ label: "Germany" });
    await page.waitForURL(/area=RUS/);
    await page.goBack();
    await page.waitForURL((url) => url.pathname === "/topics/economy" && !url.searchParams.has("area"));
    await page.goForward();
    await page.waitForURL(/area=RUS/);
    await clicks.on(page.getByRole("link", { name: /^Open “Growth in 2024, edition by edition”/ }));
    await take(page, clicks);
    expect(clicks.count).toBeLessThanOrEqual(MOST_CLICKS);
    expect(complaints).toEqual([]);
  });
});

describe.each([1280, 390])("at %i pixels", (width) => {
  test("by the search, which opens the chart with the areas that it was asked for", async () => {
    await visit(browser, { acceptDownloads: true, viewport: { width, height: 844 } }, async ({ page, complaints }) => {
      const clicks = new Clicks();
      await page.goto(`${site}/`, { waitUntil: "networkidle" });
      await clicks.on(page.getByLabel("Search the site"));
      await page.keyboard.type("russia germany growth 2024");
      await clicks.on(page.getByRole("option", { name: /opens with Russia and Germany/ }));
      await take(page, clicks);
      expect(clicks.count).toBeLessThan(MOST_CLICKS);
      expect(complaints).toEqual([]);
    });
  });
});
