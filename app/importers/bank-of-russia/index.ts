import { areaRows } from "../reading/areas.ts";
import { dayOf, monthInWords, readNumber, readPeriod } from "../reading/cells.ts";
import { readDelimited } from "../reading/delimited.ts";
import { filesNamed } from "../reading/files-named.ts";
import type { Importer, ImportResult, RawFolder } from "../reading/importer.ts";
import { emptySummary } from "../reading/import-report.ts";
import { cellIssue, fileIssue } from "../reading/located.ts";
import { observationsTable, type ObservationDraft } from "../reading/observations.ts";
import { publisherRows } from "../reading/publishers.ts";
import { RETRIEVED_ON } from "../reading/retrieved.ts";
import type { Issue } from "../../package/issues.ts";
import { KEY_RATE } from "./layout.ts";

/** The years in the name are those that the list reaches to. */
const NAME = /^cbr_key_rate_changes_\d{4}_\d{4}\.csv$/;
const OUTPUT = "observations/bank-of-russia-key-rate.csv";
/** Last changes of the lists that were imported before: each stays an edition when the list goes on. */
const EARLIER_LISTS = ["2026-07-27"] as const;

export const bankOfRussia: Importer = {
  name: "bank-of-russia",
  title: "Bank of Russia: key rate, by the day of each change",
  folder: "economy",
  run,
};

function run(raw: RawFolder): ImportResult {
  const summary = emptySummary();
  const names = filesNamed(raw, "", NAME);
  const [file = "cbr_key_rate_changes_2018_2026.csv"] = names;
  const { rows, issues: unread } = readDelimited(raw, file, KEY_RATE);
  const issues: Issue[] = [...unread];
  if (names.length > 1) {
    issues.push(fileIssue(file, "two-files", names.join(", "), "Expected one list: each holds all the changes."));
  }
  const changes: Omit<ObservationDraft, "publication">[] = [];
  let before: number | null = null;
  for (const { line, cells } of rows) {
    const place = (column: string) => ({ file, line, column });
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
    changes.push({ indicator: "key_rate", area: "RUS", period, value, status: "A" });
  }
  const days = changes.map(({ period }) => period).sort();
  const [first = "", last = first] = [days[0], days.at(-1)];
  // A list is known up to its last change: one more makes another edition, and none was known before its day.
  const editions = [...EARLIER_LISTS.filter((day) => day < last && days.includes(day)), last];
  const drafts = editions.flatMap((edition) =>
    changes
      .filter(({ period }) => period <= edition)
      .map((change) => ({ ...change, publication: publicationOf(edition) })),
  );
  const { table, issues: duplicates } = observationsTable(drafts, OUTPUT);
  summary.rowsRead = rows.length;
  summary.rowsKept = table.rows.length;
  return {
    tables: { [OUTPUT]: table },
    catalog: {
      publishers: publisherRows(["bank-of-russia"]),
      publications: editions.map((edition) => publicationRow(first, edition)),
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

function publicationOf(lastChange: string): string {
  return `bank-of-russia-key-rate-${lastChange.slice(0, 7)}`;
}

function publicationRow(first: string, last: string): Record<string, string> {
  return {
    publication: publicationOf(last),
    publisher: "bank-of-russia",
    title: "Key rate of the Bank of Russia",
    edition: `changes from ${monthInWords(first)} to ${monthInWords(last)}`,
    published_on: last,
    retrieved_on: RETRIEVED_ON,
    url: "https://www.cbr.ru/eng/hd_base/KeyRate/",
    licence: "Single figures cited as facts; the publisher's own terms apply to its tables",
    redistributable: "true",
    confidence: "high",
    note: `Each figure holds from its day to the next. Changes after ${Number(last.slice(8))} ${monthInWords(last)} are not known here.`,
  };
}
