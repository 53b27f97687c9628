import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeOutlookPackage } from "../bench/outlook-package.ts";
import { browser, visit } from "../support/browser.ts";
import { startServer } from "../support/servers.ts";

const ROWS = 1_000_000;
let folder = "";
let address = "";
let stop = (): void => undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "large-"));
  await writeOutlookPackage(join(folder, "package"), ROWS);
  const server = await startServer({ DATA_DIR: join(folder, "package"), CACHE_DIR: join(folder, "cache") });
  address = `${server.address}/datasets/outlook`;
  stop = () => void server.process.kill("SIGTERM");
});

afterAll(async () => {
  stop();
  rmSync(folder, { recursive: true, force: true });
});

test("typing in a filter over a million rows ends in its rows, whatever is answered between the keys", async () => {
  await visit(browser, {}, async ({ page, complaints }) => {
    await page.goto(address);
    await page.locator(".facet > summary", { hasText: "indicator" }).click();
    const field = page.getByLabel("indicator contains");
    await field.pressSequentially("IND_12", { delay: 260 });
    await page.locator(".table-status", { hasText: /^2\d,\d{3} of 1,000,000 rows match$/ }).waitFor();
    expect(await field.inputValue()).toBe("IND_12");
    expect(complaints).toEqual([]);
  });
});

test("the last page of a million rows opens, and a page beyond it says so", async () => {
  await visit(browser, {}, async ({ page }) => {
    await page.goto(`${address}?_page=10000&_sort=value`);
    expect(await page.locator(".data-table tbody tr").count()).toBe(100);
    await page.goto(`${address}?_page=10001`);
    expect(await page.locator(".data-table tbody").textContent()).toContain("There is no such page");
  });
});
