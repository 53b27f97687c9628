import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { axe, browser, download, visit } from "../support/browser.ts";

const site = inject("tinySite");
const CLAIM = `${site}/articles/wet-year/claims/rain-812?reading=rain-2023-800-to-825`;
/** A number that stands nowhere else. */
const FIGURE = "713,0625";
const TABLE = `Town;Year;Rain\nNorthvale;2023;${FIGURE}\nNorthvael;2022;850,5\nSouthvale;2023;712,0\n`;

/** Opens the section and waits until the site's figures are there: from then on nothing is asked for. */
async function opened(page: Page) {
  const section = page.getByRole("region", { name: "Try your own figures" });
  await section.getByRole("button", { name: "Try your own figures" }).click();
  const field = section.getByLabel("Or paste a table", { exact: false });
  await field.and(page.locator(":enabled")).waitFor();
  return { section, field };
}

test("figures of one's own change verdict, margin and chart, and nothing is asked of anybody for it", async () => {
  await visit(browser, {}, async ({ page, context, complaints }) => {
    const asked: string[] = [];
    context.on("request", (request) => asked.push(`${request.url()} ${request.postData() ?? ""}`));
    const answer = await page.goto(CLAIM);
    expect(answer?.headers()["content-security-policy"]).toContain("connect-src 'self'");
    await page.waitForLoadState("networkidle");
    const { section, field } = await opened(page);
    await page.waitForLoadState("networkidle");
    const before = asked.length;
    // Whatever would be asked for now could not come.
    await context.setOffline(true);
    await field.fill(TABLE);
    await section.getByRole("button", { name: "Read the table" }).click();
    await section.getByText("These are your figures, not this site’s.").waitFor();
    const told = section.getByRole("status").first();
    await expect.poll(() => told.textContent()).toContain("Your figures alone: fails, by 86.9 mm");
    expect(await told.textContent()).toContain("Without them: holds");
    await section.locator(".own-chart .chart-live[data-drawn=true]").waitFor();
    expect(await section.locator('.own-chart [data-series="Your figures"] path').count()).toBeGreaterThan(0);
    // What an unknown name may have meant is taken with a key.
    await section.getByText("Row 3, column “Town”:").waitFor();
    await section.getByRole("button", { name: "Yes, Northvale" }).press("Enter");
    await section.getByText("What could not be read").waitFor({ state: "detached" });
    await section.getByLabel("Who says so").fill("Weather desk");
    await section.getByText("Your figures: Weather desk, tried here", { exact: false }).first().waitFor();
    // Published later than the scenario looks, they do not count; without a day they do again.
    await section.getByRole("combobox", { name: "Published" }).selectOption({ label: "One day" });
    await section.getByLabel("On this day").fill("2030-01-31");
    await section.getByText("after the day on which the scenario looks", { exact: false }).waitFor();
    expect(await axe(page)).toEqual([]);
    await section.getByRole("combobox", { name: "Published" }).selectOption({ label: "not said" });
    await section.getByText("Your figures: Weather desk, tried here", { exact: false }).first().waitFor();
    const file = await download(page, () => section.getByRole("button", { name: "Save as a file" }).click());
    expect(file.name).toBe("weather-desk.own-figures.json");
    expect(asked.slice(before)).toEqual([]);
    await context.setOffline(false);

    // Reload keeps nothing; the saved file is taken on the page that compares, and kept when that is asked for.
    await page.goto(`${site}/compare?scenario=known-then&vs=others-then&readings=all`);
    await page.waitForLoadState("networkidle");
    expect(await page.evaluate(() => [localStorage.length, document.cookie].join())).not.toContain(FIGURE);
    expect(await page.getByRole("button", { name: /kept in this browser/ }).count()).toBe(0);
    const other = await opened(page);
    await page.waitForLoadState("networkidle");
    const opening = asked.length;
    await context.setOffline(true);
    await other.section
      .getByLabel("Drop a CSV file here", { exact: false })
      .setInputFiles({ name: file.name, mimeType: "application/json", buffer: file.bytes });
    const here = other.section.getByRole("status").first();
    await expect.poll(() => here.textContent()).toContain("Your figures bear on");
    expect(await other.section.getByLabel("Who says so").inputValue()).toBe("Weather desk");
    expect(await other.section.locator(".own-compared").textContent()).toContain("Your figures change the verdict");
    expect(await other.section.locator(".own-compared svg.card-picture").count()).toBeGreaterThan(0);
    expect(await other.section.getByText("These are your figures, not this site’s.").isVisible()).toBe(true);
    expect(await axe(page)).toEqual([]);
    expect(asked.slice(opening)).toEqual([]);
    await context.setOffline(false);
    await other.section.getByRole("button", { name: "Keep in this browser" }).click();
    await other.section.getByText("Kept in this browser until you forget them.").waitFor();
    await page.reload();
    await page.getByRole("button", { name: "Use those kept in this browser: Weather desk" }).click();
    await expect.poll(() => page.locator(".own [role=status]").first().textContent()).toContain("Your figures bear on");
    await page.getByRole("button", { name: "Forget what is kept" }).click();
    await page.getByText("Forgotten: this browser keeps nothing of them.").waitFor();
    await page.reload();
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain("Weather desk");
    expect(asked.filter((request) => /713|Weather.?desk|Northvael/i.test(request))).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

test("without scripts the section says in a line that it needs them", async () => {
  await visit(browser, { javaScriptEnabled: false }, async ({ page }) => {
    await page.goto(CLAIM);
    const section = page.getByRole("region", { name: "Try your own figures" });
    expect(await section.textContent()).toContain("for that it needs JavaScript");
    expect(await section.getByRole("button").count()).toBe(0);
  });
});
