import { expect, inject, test } from "vitest";
import { download, browser, visit } from "../support/browser.ts";

const site = inject("site");
test("forecasts of Russia's growth to what happened, with Germany, and the picture and rows of it: five clicks from the front page", async () => {
  await visit(browser, { acceptDownloads: true }, async ({ page, complaints }) => {
    await page.goto(`${site}/`);
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Charts", exact: true }).click();
    await page.getByRole("link", { name: "Growth in 2024, edition by edition" }).click();
    await page.getByRole("heading", { level: 1, name: /Russia for 2024/ }).waitFor();
    await page.getByRole("application").waitFor();
    await page.getByRole("complementary", { name: "Controls" }).getByText("Germany", { exact: true }).click();
    await page.getByRole("heading", { level: 1, name: /Russia .*Germany/ }).waitFor();
    expect(new URL(page.url()).searchParams.get("area")).toBe("RUS~DEU");
    const png = await download(page, () => page.getByRole("link", { name: "Save as PNG" }).click());
    expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
    const csv = await download(page, () => page.getByRole("link", { name: "Save the numbers as CSV" }).click());
    const text = csv.bytes.toString();
    expect(text).toContain("RUS");
    expect(text).toContain("DEU");
    expect(complaints).toEqual([]);
  });
});
