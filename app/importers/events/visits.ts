import { csvLayout } from "../reading/delimited.ts";
import type { RawFolder, TidyTable } from "../reading/importer.ts";
import { tableOf } from "../reading/tidy-table.ts";
import { readFacts, type SheetRows } from "../fact-sheets/points.ts";
import { plainNote } from "../fact-sheets/sheet-text.ts";
import type { Page } from "./crosswalk.ts";
import type { Happening } from "./happening.ts";

const VISITS = csvLayout(
  "Visits to Kyiv",
  "date,visitor,office,state_or_body,before_or_after_withdrawal_2022_04_02,met_zelensky_in_kyiv,source_url,found_in,confidence,note",
);

/** A visit to Kyiv by a holder of public office; by the columns of `kyiv_visits`. */
export type Visit = Happening & Record<"visitor" | "office" | "timing" | "met_president" | "seen_at", string>;

/** States and bodies of the sheet: area, and how the office's state reads in a title. */
const STATES: Readonly<Record<string, [area: string, of: string]>> = {
  "United Kingdom": ["GBR", " of the United Kingdom"],
  Poland: ["POL", " of Poland"],
  Czechia: ["CZE", " of Czechia"],
  Slovenia: ["SVN", " of Slovenia"],
  Slovakia: ["SVK", " of Slovakia"],
  Austria: ["AUT", " of Austria"],
  EU: ["EU_INSTITUTIONS", ""],
};

/**
 * Kinds by office: what begins with `visit.head` is a leader, with `visit.head-of` one of a state or government. Ministers and
 * officials below the head of their institution are visitors, but no leaders.
 */
const OFFICES: readonly [pattern: RegExp, kind: string][] = [
  [/^(?:Prime Minister|Federal Chancellor|Chancellor)$/, "visit.head-of-government"],
  [/^(?:President|King|Queen|Grand Duke)$/, "visit.head-of-state"],
  [/^President of the European /, "visit.head-eu-institution"],
  [/^High Representative/, "visit.eu-official"],
  [/Minister$/, "visit.minister"],
];

/** Reads the visits; pages are found by their address in the crosswalk. */
export function readVisits(raw: RawFolder, pages: ReadonlyMap<string, Page>): SheetRows<Visit> {
  return readFacts(raw, "kyiv_visits_2022.csv", VISITS, (row) => {
    const { visitor, office, source_url: url, state_or_body: body, ...cells } = row.cells;
    const expected = "Expected a state, office and page known here.";
    const state = STATES[body];
    if (state === undefined) return row.refuse("state_or_body", "unknown-visit", expected);
    const kind = OFFICES.find(([pattern]) => pattern.test(office))?.[1];
    if (kind === undefined) return row.refuse("office", "unknown-visit", expected);
    const page = pages.get(url);
    if (page === undefined) return row.refuse("source_url", "unknown-visit", expected);
    const day = row.day("date");
    const [area, of] = state;
    return {
      event: `${slugOf(visitor)}-kyiv-${day}`,
      happened_on: day,
      title: `${office} ${visitor}${of} visits Kyiv`,
      area,
      kind,
      place: "Kyiv",
      publication: page.publication,
      note: plainNote(cells.note),
      visitor,
      office,
      timing: cells.before_or_after_withdrawal_2022_04_02,
      met_president: cells.met_zelensky_in_kyiv,
      seen_at: url,
    };
  });
}

/** Family name for an id: "Ursula von der Leyen" → "von-der-leyen". */
function slugOf(person: string): string {
  return person
    .split(" ")
    .slice(1)
    .join("-")
    .toLowerCase()
    .replace(/[^a-z]+/g, "-");
}

export function visitsTable(visits: readonly Visit[]): TidyTable {
  const header = "event,happened_on,visitor,office,area,kind,timing,met_president,seen_at,publication,note";
  return tableOf(header, visits);
}
