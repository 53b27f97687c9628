import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { csvText } from "../../../app/importers/reading/csv-file.ts";
import type { Importer, ImportResult, RawFolder, TidyTable } from "../../../app/importers/reading/importer.ts";
import { openRawFolder } from "../../../app/importers/reading/raw-folder.ts";
import { IMPORTERS } from "../../../app/importers/registry.ts";

const FIXTURES = join(import.meta.dirname, "../../fixtures/importers");

/** What a golden file holds: the result with tables as CSV lines, easy to review. */
export interface Golden {
  tables: Record<string, string[]>;
  catalog: ImportResult["catalog"];
  summary: ImportResult["summary"];
  issues: ImportResult["issues"];
}

export function fixturePath(importer: string, path: string): string {
  return join(FIXTURES, importer, path);
}

export function fixtureText(importer: string, path: string): string {
  return readFileSync(fixturePath(importer, path), "utf8");
}

/** The cases of an importer: folders with `raw/` (excerpts in the publisher's layout) and `expected.json`. */
export function goldenCases(importer: string): string[] {
  const names = existsSync(fixturePath(importer, "")) ? readdirSync(fixturePath(importer, "")).sort() : [];
  return names.filter((name) => existsSync(fixturePath(importer, `${name}/expected.json`)));
}

export function expectedOf(importer: string, name: string): Golden {
  return JSON.parse(fixtureText(importer, `${name}/expected.json`)) as Golden;
}

/** The result as a golden file has it: months of 0 entries on a list are left out, so that the files stay small. */
export function toGolden(result: ImportResult): Golden {
  const tables: Golden["tables"] = {};
  for (const [path, table] of Object.entries(result.tables)) {
    const lines = csvText(table).trimEnd().split("\n");
    tables[path] = lines.filter((line) => !/^[^,]+,sanctions_[^,]+,[A-Z]+,\d{4}-\d{2},0,/.test(line));
  }
  return { tables, catalog: result.catalog, summary: result.summary, issues: result.issues };
}

/** Package paths of the tables, as CSV, that are expected of an importer whose excerpts are one set: `raw/` and `expected/`. */
export function expectedPaths(importer: string): string[] {
  const folder = fixturePath(importer, "expected");
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : [];
  const paths = names.map((path) => path.replaceAll("\\", "/"));
  return paths.filter((path) => path.endsWith(".csv")).sort();
}

/** A table as it would be written, observations of 0 left out so that the expected files stay small. */
export function expectedLines({ columns, rows }: TidyTable): string {
  const value = columns.indexOf("value");
  return csvText({ columns, rows: columns.includes("indicator") ? rows.filter((row) => row[value] !== "0") : rows });
}

/** Runs an importer over its excerpts: those of a case, or its one set. `replace` puts other text in place of some files. */
export function runFixture(name: string, excerpt = "", replace: Record<string, string> = {}): ImportResult {
  const importer = IMPORTERS.find((each) => each.name === name);
  if (importer === undefined) throw new Error(`No importer is called ${name}.`);
  const raw = openRawFolder(fixturePath(name, join(excerpt, "raw")));
  const text = (path: string) => {
    const other = replace[path];
    return other === undefined ? raw.text(path) : { text: other, issues: [] };
  };
  return importer.run({ ...raw, text }, () => {});
}

/** Runs an importer over a raw folder in memory. */
export function runOn(run: Importer["run"], files: Record<string, string>): ImportResult {
  return run(rawOf(files), () => {});
}

/** A raw folder in memory. */
export function rawOf(files: Record<string, string>): RawFolder {
  return {
    has: (path) => path in files,
    list: () => Object.keys(files).sort(),
    text: (path) => {
      const text = files[path];
      if (text !== undefined) return { text, issues: [] };
      const place = { file: path, line: null, column: "", value: "" };
      return { text: "", issues: [{ ...place, code: "missing-file", expected: "Expected this file." }] };
    },
  };
}
