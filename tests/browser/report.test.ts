import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, inject, test } from "vitest";
import { axe, browser, download, visit } from "../support/browser.ts";

const tinySite = inject("tinySite");

test("a report opens from disk without a request, is accessible, gives its rows and prints a claim a page", async () => {
  const folder = mkdtempSync(join(tmpdir(), "report-"));
  try {
    const file = join(folder, "report.html");
    writeFileSync(file, await (await fetch(`${tinySite}/articles/wet-year.report.html`)).text());
    const address = pathToFileURL(file).href;
    await visit(browser, { viewport: { width: 390, height: 800 } }, async ({ page, complaints }) => {
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      await page.goto(address);
      expect(await axe(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await page.emulateMedia({ colorScheme: "dark" });
      const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(paper).toBe("rgb(22, 24, 28)");
      const rows = await download(page, () => page.getByRole("button", { name: /^All \d+ verdicts/ }).click());
      expect(rows.name).toBe("wet-year.csv");
      const csv = await (await fetch(`${tinySite}/articles/wet-year.csv?readings=all`)).text();
      expect(rows.bytes.toString("utf8")).toBe(csv);
      // The fonts and files that it makes of its own text are no requests to anybody.
      expect(asked.filter((url) => !/^(?:data|blob):/.test(url))).toEqual([address]);
      const sections = await page.locator("section.claim").count();
      const printed = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      const pages = printed.match(/\/Type \/Page\b/g)?.length ?? 0;
      expect(pages).toBeGreaterThan(sections);
      expect(pages).toBeLessThanOrEqual(sections + 2);
      expect(complaints).toEqual([]);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
