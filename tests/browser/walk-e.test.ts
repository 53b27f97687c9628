import { expect, inject, test } from "vitest";
import { browser, visit } from "../support/browser.ts";

const site = inject("site");
test("how sanctions have grown, by authority: one click, and each authority has its panel", async () => {
  await visit(browser, {}, async ({ page, complaints }) => {
    await page.goto(`${site}/`);
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Sanctions" }).click();
    const chart = page.locator("figure#listings-by-month");
    await chart.getByRole("application").waitFor();
    const drawn = chart.locator(".chart-live[data-drawn=true]");
    await drawn.waitFor();
    const words = await drawn.textContent();
    const authorities = [
      "United States",
      "European Union",
      "United Kingdom",
      "Canada",
      "Australia",
      "New Zealand",
      "Japan",
    ];
    for (const authority of authorities) expect(words).toContain(authority);
    expect(complaints).toEqual([]);
  });
});
