import { areaRows } from "../../importing/areas.ts";
import { dayOf, readNumber, readPeriod } from "../../importing/cells.ts";
import { readDelimited } from "../../importing/delimited.ts";
import type { Importer, ImportResult, RawFolder } from "../../importing/importer.ts";
import { emptySummary } from "../../importing/import-report.ts";
import { cellIssue } from "../../importing/located.ts";
import { observationsTable, type ObservationDraft } from "../../importing/observations.ts";
import { publisherRows } from "../../importing/publishers.ts";
import { RETRIEVED_ON } from "../../importing/retrieved.ts";
import type { Issue } from "../../issues.ts";
import { KEY_RATE } from "./layout.ts";

const FILE = "cbr_key_rate_changes_2018_2026.csv";
const OUTPUT = "observations/bank-of-russia-key-rate.csv";
const PUBLICATION = "bank-of-russia-key-rate-2026-07";

export const bankOfRussia: Importer = {
  name: "bank-of-russia",
  title: "Bank of Russia: key rate, by the day of each change",
  folder: "economy",
  run,
};

function run(raw: RawFolder): ImportResult {
  const summary = emptySummary();
  const { rows, issues: unread } = readDelimited(raw, FILE, KEY_RATE);
  const issues: Issue[] = [...unread];
  const drafts: ObservationDraft[] = [];
  let before: number | null = null;
  for (const { line, cells } of rows) {
    const place = (column: string) => ({ file: FILE, line, column });
    const period = readPeriod(dayOf, cells.effective_from, place("effective_from"), issues);
    const value = readNumber(cells.key_rate_pct, place("key_rate_pct"), issues);
    const change = readNumber(cells.change_pp, place("change_pp"), issues);
    // The column of changes checks that no change between two rows is missing.
    if (before !== null && change !== "" && Math.abs(Number(value) - before - Number(change)) > 1e-9) {
      issues.push(
        cellIssue(place("change_pp"), "gap", cells.change_pp, `Expected the step from ${before} to ${value}.`),
      );
    }
    before = value === "" ? before : Number(value);
    if (period === "" || value === "") continue;
    drafts.push({ publication: PUBLICATION, indicator: "key_rate", area: "RUS", period, value, status: "A" });
  }
  const { table, issues: duplicates } = observationsTable(drafts, OUTPUT);
  summary.rowsRead = rows.length;
  summary.rowsKept = table.rows.length;
  return {
    tables: { [OUTPUT]: table },
    catalog: {
      publishers: publisherRows(["bank-of-russia"]),
      publications: [
        {
          publication: PUBLICATION,
          publisher: "bank-of-russia",
          title: "Key rate of the Bank of Russia",
          edition: "changes from December 2018 to July 2026",
          published_on: "2026-07-27",
          retrieved_on: RETRIEVED_ON,
          url: "https://www.cbr.ru/eng/hd_base/KeyRate/",
          licence: "Single figures cited as facts; the publisher's own terms apply to its tables",
          redistributable: "true",
          confidence: "high",
          note: "Each figure holds from its day to the next. Changes after 27 July 2026 are not known here.",
        },
      ],
      areas: areaRows(["RUS"]),
      indicators: [
        {
          indicator: "key_rate",
          label: "Key rate",
          definition: "Policy rate of the central bank, in force from the day given until the next.",
          unit: "percent",
          decimals: "2",
          topic: "economy",
          frequency: "irregular",
        },
      ],
    },
    summary,
    issues: [...issues, ...duplicates],
  };
}
