/** What an author sees: a folder of several articles that is watched, and a package from elsewhere. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axe, browser, visit } from "../support/browser.ts";
import { ended, startServer } from "../support/servers.ts";
import { copyWithAnotherArticle } from "../unit/package/tiny-package.ts";

const folder = mkdtempSync(join(tmpdir(), "author-"));
const own = join(folder, "own");
const articles = join(own, "catalog/articles.csv");
const elsewhere = join(folder, "elsewhere");
let servers: Awaited<ReturnType<typeof startServer>>[] = [];

/** A published package as they are: another delimiter, names of any kind, no types, and a real fault. */
function writeElsewhere(): void {
  mkdirSync(join(elsewhere, "data"), { recursive: true });
  const places = ["Chad", "Peru"].flatMap((place) =>
    [2019, 2020, 2021].map((year) => `${place};${year};${year - 2000},5`),
  );
  writeFileSync(
    join(elsewhere, "data/trees planted.csv"),
    `Country.Name;year;__proto__\n${places.join("\n")}\nPeru;2022;many\n`,
  );
  const fields = [
    { name: "Country.Name" },
    { name: "year", type: "year" },
    { name: "__proto__", type: "number", decimalChar: "," },
  ];
  const table = { path: "data/trees planted.csv", dialect: { delimiter: ";" }, schema: { fields } };
  writeFileSync(join(elsewhere, "datapackage.json"), JSON.stringify({ title: "Trees", resources: [table] }));
}

beforeAll(async () => {
  copyWithAnotherArticle(own);
  writeElsewhere();
  servers = await Promise.all([
    startServer({ DATA_DIR: own, CACHE_DIR: join(folder, "cache"), WATCH: "yes" }),
    startServer({ DATA_DIR: elsewhere, CACHE_DIR: join(folder, "cache-2") }),
  ]);
}, 90_000);

afterAll(async () => {
  for (const server of servers) {
    server.process.kill("SIGTERM");
    await ended(server);
  }
  rmSync(folder, { recursive: true, force: true });
});

test("several articles, and pages that follow the files", async () => {
  await visit(browser, {}, async ({ page, complaints }) => {
    await page.goto(`${servers[0]?.address}/`);
    await page.getByRole("heading", { name: "3 articles" }).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole("link", { name: "Claims", exact: true }).click();
    await page.waitForURL("**/articles?_sort_desc=claims");
    await page.getByLabel("Find an article").fill("bicycles");
    await page.getByRole("button", { name: "Find" }).click();
    await page.getByText("1 of 3 articles").waitFor();
    await page.getByRole("link", { name: "Bicycles take over the Vale" }).click();
    await page.waitForURL("**/articles/more-bicycles");
    const main = page.getByRole("navigation", { name: "Main" });
    const charts = main.getByRole("link", { name: "Charts" });
    await expect.poll(() => charts.getAttribute("href")).toContain("article=more-bicycles");
    await main.getByRole("link", { name: "Compare" }).click();
    await page.waitForURL("**/compare?article=more-bicycles");
    await page.getByText("Scenarios compared on “Bicycles take over the Vale”").waitFor();

    // An editor saves a day in another way of writing: what was good stays, with the fault over it.
    const whole = readFileSync(articles, "utf8");
    writeFileSync(articles, whole.replace("2023-11-20", "20.11.2023"));
    const notice = page.getByRole("region", { name: "The files have faults" });
    await notice.getByText("catalog/articles.csv:3").waitFor();
    await notice.getByText("write 2023-11-20").waitFor();
    expect(page.url()).toContain("/compare?article=more-bicycles");
    expect(await page.getByText("Bicycles take over the Vale").count()).toBeGreaterThan(0);
    expect(await axe(page)).toEqual([]);

    writeFileSync(articles, whole.replace("Bicycles take over the Vale", "Fewer cars"));
    await page.getByText("Scenarios compared on “Fewer cars”").waitFor();
    await notice.waitFor({ state: "detached" });
    expect(complaints).toEqual([]);
  });
});

test("a package from elsewhere: its tables, what is wrong with one in plain words, a facet, an extract, a chart", async () => {
  await visit(browser, {}, async ({ page, complaints }) => {
    await page.goto(`${servers[1]?.address}/`);
    await page.getByRole("heading", { level: 1, name: "Trees" }).waitFor();
    await page.getByRole("link", { name: "Chart of Trees planted" }).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole("link", { name: "Trees planted", exact: true }).click();
    await page.getByText("A fault in the published file").click();
    await page.getByText("Column “__proto__” has “many” in line 8").waitFor();
    await page.getByRole("checkbox", { name: /^Peru/ }).click();
    await page.waitForURL(/Country\.Name/);
    const csv = await page.request.get(page.url().replace(/(\/datasets\/[^?]*)/, "$1.csv"));
    expect((await csv.text()).split("\r\n")).toEqual([
      "Country.Name,year,__proto__",
      "Peru,2019,19.5",
      "Peru,2020,20.5",
      "Peru,2021,21.5",
      "Peru,2022,many",
      "",
    ]);
    await page.getByRole("link", { name: "Chart these rows" }).click();
    await page.waitForURL(/\/chart/);
    await page.getByRole("heading", { level: 1, name: /__proto__/ }).waitFor();
    expect(complaints).toEqual([]);
  });
});
