import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runImport } from "../../../../app/cli/import.ts";
import { readNumber } from "../../../../app/importers/reading/cells.ts";
import { readDelimited, type Layout } from "../../../../app/importers/reading/delimited.ts";
import type { Importer } from "../../../../app/importers/reading/importer.ts";
import { observationsTable } from "../../../../app/importers/reading/observations.ts";
import type { Issue } from "../../../../app/package/issues.ts";

const LAYOUT: Layout<"year" | "value"> = { name: "test sheet", delimiter: ",", required: ["year", "value"] };

/** An importer of one file, with a label of its indicator to make two of them differ. */
function importerOf(name: string, label = "Growth", publishedOn = "2024"): Importer {
  return {
    name,
    title: "Test",
    folder: "economy",
    run: (raw, progress) => {
      progress("reading");
      const { rows, issues: unread } = readDelimited(raw, "growth.csv", LAYOUT);
      const issues: Issue[] = [...unread];
      const drafts = rows.map(({ line, cells }) => ({
        publication: `${name}-2024`,
        indicator: "growth",
        area: "RUS",
        period: cells.year,
        value: readNumber(cells.value, { file: "growth.csv", line, column: "value" }, issues),
        status: "A" as const,
      }));
      const path = `observations/${name}.csv`;
      const { table, issues: duplicates } = observationsTable(drafts, path);
      const url = "https://office.example/";
      return {
        tables: { [path]: table },
        catalog: {
          publishers: [{ publisher: "office", label: "Office", kind: "statistics-office", party: "", url }],
          publications: [
            {
              publication: `${name}-2024`,
              publisher: "office",
              title: "T",
              published_on: publishedOn,
              retrieved_on: "2024-01-01",
              url,
              licence: "CC0",
              redistributable: "true",
              confidence: "high",
            },
          ],
          areas: [{ area: "RUS", label: "another name", kind: "country" }],
          indicators: [
            {
              indicator: "growth",
              label,
              definition: "G",
              unit: "percent",
              decimals: "1",
              topic: "economy",
              frequency: "annual",
            },
          ],
        },
        summary: { rowsRead: rows.length, rowsKept: drafts.length, dropped: {} },
        issues: [...issues, ...duplicates],
      };
    },
  };
}

let root = "";
let lines: string[] = [];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "run-import-"));
  mkdirSync(join(root, "raw/economy"), { recursive: true });
  mkdirSync(join(root, "data/catalog"), { recursive: true });
  writeFileSync(join(root, "data/catalog/areas.csv"), "area,label,kind\nZZZ,Kept,group\n");
  lines = [];
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function run(
  name: string,
  importers: Importer[],
  from = "raw",
  flags: { dryRun?: boolean; acceptRevisions?: boolean; retrievedOn?: string } = {},
) {
  const options = {
    from: join(root, from),
    dataDir: join(root, "data"),
    dryRun: false,
    acceptRevisions: false,
    ...flags,
  };
  return runImport(name, options, (line) => lines.push(line), importers);
}

/** Every file of the package with its content. */
function snapshot(): Record<string, string> {
  const data = join(root, "data");
  const files = readdirSync(data, { recursive: true, encoding: "utf8" }).filter((path) => path.includes("."));
  return Object.fromEntries(files.sort().map((path) => [path, readFileSync(join(data, path), "utf8")]));
}

describe("runImport", () => {
  it("takes the raw root or the importer's own folder, says what it did, and gives areas their one name", async () => {
    writeFileSync(join(root, "raw/economy/growth.csv"), "year,value\n2023,3.6\n");
    expect(await run("office", [importerOf("office")])).toBe(0);
    expect(lines).toContain("office: reading");
    expect(lines).toContain("office: 1 row read, 1 kept, 0 dropped");
    expect(lines).toContain("wrote observations/office.csv");
    expect(snapshot()["catalog/areas.csv"]).toBe("area,label,kind\nRUS,Russia,country\nZZZ,Kept,group\n");
    expect(await run("office", [importerOf("office")], "raw/economy")).toBe(0);
    expect(lines).toContain("no file changes");
  });

  it("writes nothing in a dry run", async () => {
    writeFileSync(join(root, "raw/economy/growth.csv"), "year,value\n2023,3.6\n");
    const before = snapshot();
    expect(await run("office", [importerOf("office")], "raw", { dryRun: true })).toBe(0);
    expect(lines).toContain("would write observations/office.csv");
    expect(snapshot()).toEqual(before);
  });

  it("refuses a changed figure with exit code 1 until it is accepted", async () => {
    writeFileSync(join(root, "raw/economy/growth.csv"), "year,value\n2023,3.6\n");
    await run("office", [importerOf("office")]);
    writeFileSync(join(root, "raw/economy/growth.csv"), "year,value\n2023,4.1\n");
    const before = snapshot();
    expect(await run("office", [importerOf("office")])).toBe(1);
    expect(lines).toContain("  office-2024 growth RUS 2023: 3.6 → 4.1");
    expect(snapshot()).toEqual(before);
    expect(await run("office", [importerOf("office")], "raw", { acceptRevisions: true })).toBe(0);
    expect(snapshot()["observations/office.csv"]).toContain("2023,4.1");
  });

  it("dates the retrieval of what is new by the option, keeps that of what is there, and refuses one before publication", async () => {
    writeFileSync(join(root, "raw/economy/growth.csv"), "year,value\n2023,3.6\n");
    const days = () => snapshot()["catalog/publications.csv"]?.match(/20\d\d-\d\d-\d\d/g);
    const later = importerOf("bureau", "Growth", "2024-03-05");
    expect(await run("all", [importerOf("office")])).toBe(0);
    expect(days()).toEqual(["2024-01-01"]);
    expect(await run("all", [importerOf("office"), later])).toBe(1);
    expect(lines.at(-2)).toMatch(
      /publications\.csv \[retrieved_on\] "2024-01-01": .*bureau-2024 \(2024-03-05\).*--retrieved-on/,
    );
    expect(await run("all", [importerOf("office"), later], "raw", { retrievedOn: "2024-03-06" })).toBe(0);
    expect(days()).toEqual(["2024-03-05", "2024-03-06", "2024-01-01"]);
    expect(await run("all", [importerOf("office"), later])).toBe(0);
    expect(lines).toContain("no file changes");
    expect(await run("all", [later], "raw", { retrievedOn: "6 March" })).toBe(2);
  });

  it("writes none of several importers if one of them has an issue", async () => {
    writeFileSync(join(root, "raw/economy/growth.csv"), "year,value\n2023,3.6\n");
    const broken: Importer = {
      ...importerOf("broken"),
      run: (raw, progress) => {
        const issue = {
          file: "b.csv",
          line: 3,
          column: "value",
          value: "x",
          code: "bad-number",
          expected: "Expected a number.",
        };
        return { ...importerOf("broken").run(raw, progress), issues: [issue] };
      },
    };
    const before = snapshot();
    expect(await run("all", [importerOf("office"), broken])).toBe(1);
    expect(lines).toContain('b.csv:3 [value] "x": Expected a number. (bad-number)');
    expect(snapshot()).toEqual(before);
  });

  it("refuses two importers that give different rows for one key", async () => {
    writeFileSync(join(root, "raw/economy/growth.csv"), "year,value\n2023,3.6\n");
    expect(await run("all", [importerOf("office"), importerOf("bureau", "Other label")])).toBe(1);
    expect(lines.join("\n")).toContain(
      'catalog/indicators.csv "growth": Expected one row for this key; office and bureau give different ones.',
    );
  });

  it("names the importers and folders that there are", async () => {
    expect(await run("nobody", [importerOf("office")])).toBe(2);
    expect(lines[0]).toBe('No importer is called "nobody". Known: all, office');
    expect(await run("office", [importerOf("office")], "elsewhere")).toBe(2);
    expect(lines[1]).toContain("--from: there is no folder");
  });

  it.each<[string, string, string | Buffer, string]>([
    [
      "a truncated gzip file",
      "growth.csv.gz",
      gzipSync("year,value\n".repeat(500)).subarray(0, 30),
      "growth.csv.gz: Expected a complete gzip file",
    ],
    [
      "a column renamed",
      "growth.csv",
      "year,amount\n2023,3.6\n",
      'growth.csv:1 [value] "year, amount": Expected column "value"',
    ],
    [
      "a number with a stray letter",
      "growth.csv",
      "year,value\n2022,1\n2023,3.6p\n",
      'growth.csv:3 [value] "3.6p": Expected a number',
    ],
    [
      "a web page",
      "growth.csv",
      "<!doctype html>\n<html><body>Accept cookies?</body></html>\n",
      'growth.csv "<!doctype html>',
    ],
    ["10,000 columns", "growth.csv", `${"c,".repeat(9_999)}c\n`, 'growth.csv:1 "10000 columns"'],
    ["a single line of 50 MB", "growth.csv", Buffer.alloc(50 * 1024 * 1024, "x"), "growth.csv:1 "],
  ])("refuses %s with a located issue and leaves the package untouched", async (_, file, content, line) => {
    writeFileSync(join(root, "raw/economy", file), content);
    const before = snapshot();
    expect(await run("office", [importerOf("office")])).toBe(1);
    expect(lines.some((printed) => printed.startsWith(line))).toBe(true);
    expect(lines.at(-1)).toMatch(/^\d+ issue\(s\): nothing was written$/);
    expect(snapshot()).toEqual(before);
    expect(process.memoryUsage().rss).toBeLessThan(1024 ** 3);
  });
});
