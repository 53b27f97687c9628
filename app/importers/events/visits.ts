import type { Issue } from "../../package/issues.ts";
import { dayOf, readPeriod } from "../reading/cells.ts";
import { readDelimited } from "../reading/delimited.ts";
import type { RawFolder, TidyTable } from "../reading/importer.ts";
import { cellIssue } from "../reading/located.ts";
import { plainNote } from "../fact-sheets/sheet-text.ts";
import type { Page } from "./crosswalk.ts";
import type { Happening } from "./happening.ts";
import { VISITS, VISITS_LAYOUT } from "./layout.ts";

/** A visit to Kyiv by a holder of public office. */
export interface Visit extends Happening {
  visitor: string;
  office: string;
  timing: string;
  met: string;
  seenAt: string;
}

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
export function readVisits(raw: RawFolder, pages: ReadonlyMap<string, Page>): { rows: Visit[]; issues: Issue[] } {
  const { rows, issues } = readDelimited(raw, VISITS, VISITS_LAYOUT);
  const visits: Visit[] = [];
  for (const { line, cells } of rows) {
    const place = (column: string) => ({ file: VISITS, line, column });
    const state = STATES[cells.state_or_body];
    const kind = OFFICES.find(([pattern]) => pattern.test(cells.office))?.[1];
    const page = pages.get(cells.source_url);
    if (state === undefined || kind === undefined || page === undefined) {
      const [column, value] =
        state === undefined
          ? ["state_or_body", cells.state_or_body]
          : kind === undefined
            ? ["office", cells.office]
            : ["source_url", cells.source_url];
      issues.push(cellIssue(place(column), "unknown-visit", value, "Expected a state, office and page known here."));
      continue;
    }
    const day = readPeriod(dayOf, cells.date, place("date"), issues);
    const [area, of] = state;
    visits.push({
      event: `${slugOf(cells.visitor)}-kyiv-${day}`,
      day,
      title: `${cells.office} ${cells.visitor}${of} visits Kyiv`,
      area,
      kind,
      place: "Kyiv",
      publication: page.publication,
      note: plainNote(cells.note),
      visitor: cells.visitor,
      office: cells.office,
      timing: cells.before_or_after_withdrawal_2022_04_02,
      met: cells.met_zelensky_in_kyiv,
      seenAt: cells.source_url,
    });
  }
  return { rows: visits, issues };
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
  const columns = [
    "event",
    "happened_on",
    "visitor",
    "office",
    "area",
    "kind",
    "timing",
    "met_president",
    "seen_at",
    "publication",
    "note",
  ];
  const rows = visits.map((row) => [
    row.event,
    row.day,
    row.visitor,
    row.office,
    row.area,
    row.kind,
    row.timing,
    row.met,
    row.seenAt,
    row.publication,
    row.note,
  ]);
  return { columns, rows };
}
