import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { csvText } from "../../../app/importers/reading/csv-file.ts";
import type { Importer, ImportResult, RawFolder } from "../../../app/importers/reading/importer.ts";
import { openRawFolder } from "../../../app/importers/reading/raw-folder.ts";

const FIXTURES = join(import.meta.dirname, "../../fixtures/importers");

/** What a golden file holds: the result with tables as CSV lines, easy to review. */
export interface Golden {
  tables: Record<string, string[]>;
  catalog: ImportResult["catalog"];
  summary: ImportResult["summary"];
  issues: ImportResult["issues"];
}

/** The cases of an importer: folders with `raw/` (excerpts in the publisher's layout) and `expected.json`. */
export function goldenCases(importer: string): string[] {
  const folder = join(FIXTURES, importer);
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

export function expectedOf(importer: string, name: string): Golden {
  return JSON.parse(readFileSync(join(FIXTURES, importer, name, "expected.json"), "utf8")) as Golden;
}

/** Runs the importer on a case's raw folder. */
export function runCase(importer: Importer, name: string): Golden {
  return toGolden(importer.run(openRawFolder(join(FIXTURES, importer.name, name, "raw")), () => {}));
}

export function toGolden(result: ImportResult): Golden {
  const tables: Golden["tables"] = {};
  for (const [path, table] of Object.entries(result.tables)) tables[path] = csvText(table).trimEnd().split("\n");
  return { tables, catalog: result.catalog, summary: result.summary, issues: result.issues };
}

/** A raw folder in memory. */
export function rawOf(files: Record<string, string>): RawFolder {
  return {
    has: (path) => path in files,
    list: () => Object.keys(files).sort(),
    text: (path) => {
      const text = files[path];
      if (text !== undefined) return { text, issues: [] };
      const issue = {
        file: path,
        line: null,
        column: "",
        value: "",
        code: "missing-file",
        expected: "Expected this file.",
      };
      return { text: "", issues: [issue] };
    },
  };
}
