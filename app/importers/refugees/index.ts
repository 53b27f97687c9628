import { areaRows } from "../reading/areas.ts";
import type { Importer, ImportResult, RawFolder } from "../reading/importer.ts";
import { observationsTable } from "../reading/observations.ts";
import { SheetPublications } from "../fact-sheets/sheet-publications.ts";
import { readPeople } from "./row-schema.ts";
import { peopleDraft } from "./to-observations.ts";

/** People who left Ukraine or were displaced in it: a few points. */
export const refugees: Importer = {
  name: "refugees",
  title: "UNHCR and IOM: refugees from Ukraine and people displaced in it, single points",
  folder: "events",
  run,
};

const FILE = "observations/refugees.csv";

function run(raw: RawFolder, progress: (message: string) => void): ImportResult {
  progress("reading refugees and displaced people");
  const { rows, read, dropped, issues } = readPeople(raw);
  const publications = new SheetPublications();
  const observations = observationsTable(
    rows.map((row) => peopleDraft(row, publications)),
    FILE,
  );
  return {
    tables: { [FILE]: observations.table },
    catalog: {
      publishers: unique(rows.map(({ publisher }) => publisher)),
      areas: areaRows(["UKR"]),
      indicators: unique(rows.map(({ indicator }) => indicator)),
      publications: publications.rows(),
    },
    summary: { rowsRead: read, rowsKept: rows.length, dropped },
    issues: [...issues, ...observations.issues],
  };
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
