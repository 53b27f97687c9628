import type { Issue } from "../../package/issues.ts";
import { dayOf, isMissing, readInteger, readPeriod } from "../reading/cells.ts";
import { readDelimited } from "../reading/delimited.ts";
import type { RawFolder } from "../reading/importer.ts";
import { cellIssue, type Place } from "../reading/located.ts";
import type { DateBasis, Listing } from "../listings/listing.ts";
import { LAST_COPY, LISTINGS, LISTINGS_LAYOUT, STOCK, STOCK_LAYOUT, VESSELS, VESSELS_LAYOUT } from "./layout.ts";

/** A listing with the day of the first copy that had it, which is when a reader of the list could know of it. */
export interface FsfListing extends Listing {
  firstSeen: string;
}

export interface FsfStock {
  day: string;
  ukraine: number;
  russia: number;
  value: string;
}

/** UKR: territorial integrity of Ukraine. RUS, RUSDA: two later regimes on Russia. BLR: Belarus. */
const SUBJECTS: Readonly<Record<string, Listing["subject"]>> = {
  UKR: "russia",
  RUS: "russia",
  RUSDA: "russia",
  BLR: "belarus",
};

const BASES: readonly [RegExp, DateBasis][] = [
  [/^earliest regulation publication date$/, "journal"],
  [/^before .* \(left-censored\)$/, "before-first-copy"],
  [/^first seen in daily copy/, "first-copy"],
];

/** Entries of the EU's list. */
export function readFsfListings(raw: RawFolder): { rows: FsfListing[]; issues: Issue[] } {
  const { rows, issues } = readDelimited(raw, LISTINGS, LISTINGS_LAYOUT);
  const listings = rows.map(({ line, cells }): FsfListing => {
    const place = (column: string) => ({ file: LISTINGS, line, column });
    const subject = SUBJECTS[cells.programme];
    const basis = BASES.find(([pattern]) => pattern.test(cells.date_basis))?.[1];
    if (subject === undefined)
      issues.push(
        cellIssue(
          place("programme"),
          "unknown-programme",
          cells.programme,
          `Expected one of ${Object.keys(SUBJECTS).join(", ")}.`,
        ),
      );
    if (basis === undefined)
      issues.push(cellIssue(place("date_basis"), "unknown-basis", cells.date_basis, "Expected a basis known here."));
    if (cells.type !== "individual" && cells.type !== "entity")
      issues.push(cellIssue(place("type"), "unknown-type", cells.type, "Expected individual or entity."));
    const firstSeen = readPeriod(dayOf, cells.first_seen_utc, place("first_seen_utc"), issues);
    refuseNewer(firstSeen, place("first_seen_utc"), issues);
    return {
      area: "EU",
      entry: cells.eu_reference,
      type: cells.type === "entity" ? "entity" : "individual",
      programme: cells.programme,
      subject: subject ?? "other",
      listedOn: readPeriod(dayOf, cells.listing_date_est, place("listing_date_est"), issues),
      basis: basis ?? "first-copy",
      onList: cells.on_list_2026_02_23 === "1",
      firstSeen,
    };
  });
  return { rows: listings, issues };
}

/** Under the day of the older copies, newer ones would be known before they were there. */
function refuseNewer(day: string, place: Place, issues: Issue[]): void {
  if (day <= LAST_COPY) return;
  const expected = `Expected nothing after the copy of ${LAST_COPY}: newer copies need their day (LAST_COPY).`;
  issues.push(cellIssue(place, "newer-copy", day, expected));
}

/** Entries by programme on the days on which the list changed; of two copies of one day (UTC) the later stands. */
export function readFsfStock(raw: RawFolder): { rows: FsfStock[]; read: number; issues: Issue[] } {
  const { rows, issues } = readDelimited(raw, STOCK, STOCK_LAYOUT);
  const byDay = new Map<string, FsfStock>();
  for (const { line, cells } of rows) {
    const count = (column: "UKR_individual" | "UKR_entity" | "RUS_all" | "RUSDA_all") =>
      Number(readInteger(cells[column], { file: STOCK, line, column }, issues));
    const time = Date.parse(cells.utc);
    if (Number.isNaN(time)) {
      issues.push(cellIssue({ file: STOCK, line, column: "utc" }, "bad-date", cells.utc, "Expected a day with time."));
      continue;
    }
    // The column says UTC, but some times carry another offset.
    const day = new Date(time).toISOString().slice(0, 10);
    refuseNewer(day, { file: STOCK, line, column: "utc" }, issues);
    const ukraine = count("UKR_individual") + count("UKR_entity");
    const russia = count("RUS_all") + count("RUSDA_all");
    byDay.set(day, { day, ukraine, russia, value: String(ukraine + russia) });
  }
  return { rows: [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1)), read: rows.length, issues };
}

/** Ships that EU ports and services must refuse, by IMO number. */
export function readVessels(raw: RawFolder): { rows: Listing[]; issues: Issue[] } {
  const { rows, issues } = readDelimited(raw, VESSELS, VESSELS_LAYOUT);
  const listings = rows.map(({ line, cells }): Listing => {
    const place = (column: string) => ({ file: VESSELS, line, column });
    if (isMissing(cells.date_of_application))
      issues.push(
        cellIssue(place("date_of_application"), "missing-date", "", "Expected the day from which it applies."),
      );
    return {
      area: "EU",
      entry: `IMO ${readInteger(cells.imo_number, place("imo_number"), issues)}`,
      type: "ship",
      programme: "Annex XLII",
      subject: "russia",
      listedOn: readPeriod(dayOf, cells.date_of_application, place("date_of_application"), issues),
      basis: "stated",
      onList: true,
    };
  });
  return { rows: listings, issues };
}
