import type { Issue } from "../../package/issues.ts";
import { importResult } from "../reading/import-result.ts";
import type { ImportResult, RawFolder, TidyTable } from "../reading/importer.ts";
import { fileIssue } from "../reading/located.ts";
import type { ObservationDraft } from "../reading/observations.ts";
import { editionDays } from "../editions/edition-days.ts";
import { editionRow } from "../editions/edition-row.ts";
import { FIRST_COPY, FIRST_SEEN, SDN_COPY, STOCK } from "./layout.ts";
import { readDesignations, readSnapshots, type Snapshot } from "./row-schema.ts";
import { countSdn, type SdnCount } from "./sdn.ts";
import { designationsTable, programmeStockTable } from "./tables.ts";
import { editionDrafts, editionId, sdnDrafts } from "./to-observations.ts";

interface Part {
  tables: Record<string, TidyTable>;
  observations: Record<string, ObservationDraft[]>;
  issues: Issue[];
  read: number;
  editions: string[];
  snapshots: Snapshot[];
}

/** The US list: entries by first copy, entries by programme and copy, and copies of sdn.csv as OFAC publishes it. */
export function ofac(raw: RawFolder, progress: (message: string) => void): ImportResult {
  const copies = raw.list("").map((name) => name.replace(/\.gz$/, ""));
  const dated = copies.filter((name) => SDN_COPY.test(name));
  const series = raw.has(FIRST_SEEN) || raw.has(STOCK) || dated.length === 0 ? readSeries(raw, progress) : noSeries();
  const issues = [...series.issues];
  // OFAC hands the file out as SDN.CSV or sdn.csv.
  for (const name of copies.filter((copy) => /^sdn\.csv$/i.test(copy))) {
    const expected = "Expected the day of the copy in its name (sdn_2024-05-03.csv): the file itself says none.";
    issues.push(fileIssue(name, "undated-copy", "", expected));
  }
  const { tables, observations } = series;
  const extraDays: string[] = [];
  let read = series.read;
  for (const name of dated) {
    const day = SDN_COPY.exec(name)?.[1] ?? "";
    progress(`counting ${name}`);
    const { count, issues: problems } = countSdn(raw, name);
    read += count.entries;
    issues.push(...problems, ...disagreement(name, day, count, series.snapshots));
    // A day that a series has already needs no second publication: the copy has served as its check.
    if (series.snapshots.some((snapshot) => snapshot.day === day)) continue;
    extraDays.push(day);
    observations[`observations/${editionId(day)}.csv`] = sdnDrafts(count, day);
  }
  const publications = [
    ...series.editions.map((day, index, all) =>
      editionRow("us-treasury-ofac-sdn", editionId(day), day, index === all.length - 1),
    ),
    ...extraDays.map((day) => editionRow("us-treasury-ofac-sdn-copy", editionId(day), day)),
  ];
  const summary = { rowsRead: read, rowsKept: read, dropped: {} };
  return importResult({ observations, tables, publications, summary, issues });
}

function noSeries(): Part {
  return { tables: {}, observations: {}, issues: [], read: 0, editions: [], snapshots: [] };
}

function readSeries(raw: RawFolder, progress: (message: string) => void): Part {
  progress(`reading ${FIRST_SEEN} and ${STOCK}`);
  const entries = readDesignations(raw);
  const stock = readSnapshots(raw);
  const issues = [...entries.issues, ...stock.issues];
  const lastDay = stock.rows.at(-1)?.day ?? "";
  if (issues.length > 0 || lastDay === "") return { ...noSeries(), issues };
  const editions = editionDays(FIRST_COPY, lastDay);
  const drafts = editions.flatMap((edition) => editionDrafts(entries.rows, stock.rows, edition));
  return {
    observations: { "observations/us-treasury-ofac-sdn.csv": drafts },
    tables: {
      "sanctions/ofac-designations.csv": designationsTable(entries.rows, editionId(lastDay)),
      "sanctions/ofac-programme-stock.csv": programmeStockTable(stock.rows, editions),
    },
    issues,
    read: entries.read + stock.read,
    editions,
    snapshots: stock.rows,
  };
}

/** A copy of the list and the series of counts must not contradict each other. */
function disagreement(file: string, day: string, count: SdnCount, snapshots: readonly Snapshot[]): Issue[] {
  const snapshot = snapshots.find((row) => row.day === day);
  if (snapshot === undefined || snapshot.russia === String(count.russia)) return [];
  const expected = `Expected ${snapshot.russia} entries over Russia and Ukraine, as ${STOCK} has for ${day}.`;
  return [fileIssue(file, "counts-disagree", String(count.russia), expected)];
}
