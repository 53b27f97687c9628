import { monthInWords } from "../../tabular/cell-text.ts";
import { editionRow } from "../editions/edition-row.ts";
import { csvLayout } from "../reading/delimited.ts";
import { readOnly } from "../reading/files-named.ts";
import { rejoinFoundIn } from "../reading/found-in-quirk.ts";
import { importResult } from "../reading/import-result.ts";
import type { ImportResult, RawFolder } from "../reading/importer.ts";
import type { ObservationDraft } from "../reading/observations.ts";

/** The years in the name are those that the list reaches to. */
const NAME = /^cbr_key_rate_changes_\d{4}_\d{4}\.csv$/;
/** Changes of the key rate by the day on which they came into force. */
const KEY_RATE = csvLayout(
  "changes of the Bank of Russia's key rate",
  "effective_from,key_rate_pct,change_pp,found_in,publisher_url",
  { aliases: { seen_in_index_ids: "found_in", seen_in: "found_in" }, repair: rejoinFoundIn },
);
/** Last changes of the lists that were imported before: each stays an edition when the list goes on. */
const EARLIER_LISTS = ["2026-07-27"] as const;

/** The key rate, by the day of each change. */
export function bankOfRussia(raw: RawFolder): ImportResult {
  const expected = "Expected one list: each holds all the changes.";
  const { rows, issues } = readOnly(raw, NAME, "cbr_key_rate_changes_2018_2026.csv", KEY_RATE, expected);
  const changes: Omit<ObservationDraft, "publication">[] = [];
  let before: number | null = null;
  for (const row of rows) {
    const [period, value, change] = [row.day("effective_from"), row.number("key_rate_pct"), row.number("change_pp")];
    // The column of changes checks that no change between two rows is missing.
    if (before !== null && change !== "" && Math.abs(Number(value) - before - Number(change)) > 1e-9)
      row.refuse("change_pp", "gap", `Expected the step from ${before} to ${value}.`);
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
  return importResult({
    observations: { "observations/bank-of-russia-key-rate.csv": drafts },
    publications: editions.map((edition) => publicationRow(first, edition)),
    summary: { rowsRead: rows.length, rowsKept: drafts.length, dropped: {} },
    issues,
  });
}

function publicationOf(lastChange: string): string {
  return `bank-of-russia-key-rate-${lastChange.slice(0, 7)}`;
}

function publicationRow(first: string, last: string): Record<string, string> {
  const row = editionRow("bank-of-russia-key-rate", publicationOf(last), last);
  return {
    ...row,
    edition: `changes from ${monthInWords(first)} to ${monthInWords(last)}`,
    note: `${row["note"]} Changes after ${Number(last.slice(8))} ${monthInWords(last)} are not known here.`,
  };
}
