import { keptTable } from "../reading/kept-table.ts";
import { monthInWords } from "../../tabular/cell-text.ts";
import type { WebsiteSet } from "./website-sets.ts";

const PAGE = "https://www.kielinstitut.de/publications/ukraine-support-tracker-data-6453/";

/** What is the same for every release. Kiel asks to be cited; a licence for passing files on was looked for and not found. */
const COMMON = {
  publisher: "kiel",
  title: "Ukraine Support Tracker",
  licence: "not established; cite the Kiel Institute",
  redistributable: "false",
  confidence: "high",
};

/**
 * Rows of publications.csv. `published_on` is a day only where Kiel's own page or file, or a report of that day, states
 * it; else the month or year that can be known, with the reason in the note.
 */
const PUBLICATIONS = keptTable(
  "kiel/publications.csv",
  "publication,edition,published_on,url,seen_at,confidence,note",
).map((row): Record<string, string> => ({ ...COMMON, ...row }));

/** The release whose kept row was written for the website's files. */
const WRITTEN_FOR_WEBSITE = "kiel-ust-r29";

/** The website's files have a row only for a donor's months with aid; `readTotals` checks that the others add nothing. */
const LISTED = "listed";

/** Rows of all releases. A release of the website that has none of its own gets one from what its files state. */
export function publicationRows(sets: readonly WebsiteSet[]): Record<string, string>[] {
  const rows = new Map(PUBLICATIONS.map((row) => [row["publication"] ?? "", row]));
  for (const set of sets) {
    const kept = rows.get(set.publication);
    if (kept && set.publication === WRITTEN_FOR_WEBSITE) rows.set(set.publication, { ...kept, coverage: LISTED });
    if (set.publication === WRITTEN_FOR_WEBSITE) continue;
    const written = kept?.["note"];
    rows.set(set.publication, {
      ...COMMON,
      coverage: LISTED,
      publication: set.publication,
      edition: `Release ${Number(set.release)} (data to ${monthInWords(set.lastMonth)}), website files of ${set.day}`,
      published_on: set.day,
      url: PAGE,
      note: [
        "Kiel's own website files. A month that they leave out adds nothing: in every month the donors listed add up to the published total. Commitments in total only.",
        ...(written === undefined ? [] : [`Its totals by donor as one interval: ${written}`]),
      ].join(" "),
    });
  }
  return [...rows.values()];
}
