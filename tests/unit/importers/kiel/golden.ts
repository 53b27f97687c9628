import { existsSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { csvText } from "../../../../app/importers/reading/csv-file.ts";
import type { Importer, ImportResult, RawFolder, TidyTable } from "../../../../app/importers/reading/importer.ts";
import { openRawFolder } from "../../../../app/importers/reading/raw-folder.ts";

const FIXTURES = fileURLToPath(new URL("../../../fixtures/importers/", import.meta.url));

export function fixturePath(importer: string, path: string): string {
  return join(FIXTURES, importer, path);
}

/** Runs an importer over its fixture folder; `replace` puts other text in place of some files. */
export function runFixture(importer: Importer, replace: Record<string, string> = {}): ImportResult {
  return importer.run(rawFixture(importer.name, replace), () => {});
}

export function rawFixture(importer: string, replace: Record<string, string> = {}): RawFolder {
  const raw = openRawFolder(fixturePath(importer, "raw"));
  return {
    ...raw,
    text: (path) => {
      const text = replace[path];
      return text === undefined ? raw.text(path) : { text, issues: [] };
    },
  };
}

/** Package paths of the expected tables that stand beside the raw fixtures. */
export function expectedPaths(importer: string): string[] {
  return readdirSync(fixturePath(importer, "expected"), { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".csv"))
    .sort();
}

export function expectedText(importer: string, path: string): string {
  const file = fixturePath(importer, `expected/${path}`);
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

/** A table as it would be written, months of 0 left out so that the expected files stay small. */
export function goldenText(table: TidyTable | undefined): string {
  if (table === undefined) return "";
  const value = table.columns.indexOf("value");
  const isObservations = table.columns.includes("indicator");
  const rows = isObservations ? table.rows.filter((row) => row[value] !== "0") : table.rows;
  return csvText({ columns: table.columns, rows });
}
