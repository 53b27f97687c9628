import type { Issue } from "../../package/issues.ts";
import { csvLayout, readDelimited } from "../reading/delimited.ts";
import type { RawFolder } from "../reading/importer.ts";
import type { Row } from "../reading/row.ts";
import { readFacts, type SheetRows } from "../fact-sheets/points.ts";
import type { DateBasis, Listing } from "../listings/listing.ts";
import { LAST_COPY } from "./copies.ts";

const LISTINGS = csvLayout(
  "EU financial sanctions files, entries over Russia and Belarus",
  "eu_reference,type,programme,listing_date_est,date_basis,earliest_regulation_publication_date,regulation_publication_date_2022_extract,first_seen_utc,left_censored,last_seen_utc,on_list_2026_02_23,programme_known_from",
);

const STOCK = csvLayout(
  "EU financial sanctions files, entries by programme and copy",
  "utc,commit,list_total,UKR_individual,UKR_entity,RUS_all,RUSDA_all,BLR_all,unknown_programme",
);

const VESSELS = csvLayout("Ships in Annex XLII of Regulation 833/2014", "imo_number,date_of_application");

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

const TYPES = { individual: "individual", entity: "entity" } as const;

const BASES: readonly [RegExp, DateBasis][] = [
  [/^earliest regulation publication date$/, "journal"],
  [/^before .* \(left-censored\)$/, "before-first-copy"],
  [/^first seen in daily copy/, "first-copy"],
];

/** Entries of the EU's list. */
export function readFsfListings(raw: RawFolder): SheetRows<FsfListing> {
  return readFacts(raw, "eu_fsf_russia_listings_reduced.csv", LISTINGS, (row) => {
    const { cells } = row;
    const basis =
      BASES.find(([pattern]) => pattern.test(cells.date_basis))?.[1] ??
      row.refuse("date_basis", "unknown-basis", "Expected a basis known here.");
    const firstSeen = row.day("first_seen_utc");
    refuseNewer(firstSeen, row, "first_seen_utc");
    return {
      area: "EU",
      entry: cells.eu_reference,
      type: row.oneOf("type", TYPES, "unknown-type", "Expected individual or entity.") ?? "individual",
      programme: cells.programme,
      subject: row.oneOf("programme", SUBJECTS, "unknown-programme") ?? "other",
      listedOn: row.day("listing_date_est"),
      basis: basis ?? "first-copy",
      onList: cells.on_list_2026_02_23 === "1",
      firstSeen,
    };
  });
}

/** Under the day of the older copies, newer ones would be known before they were there. */
function refuseNewer<Column extends string>(day: string, row: Row<Column>, column: Column): void {
  const expected = `Expected nothing after the copy of ${LAST_COPY}: newer copies need their day (LAST_COPY).`;
  if (day > LAST_COPY) row.refuse(column, "newer-copy", expected, day);
}

/** Entries by programme on the days on which the list changed; of two copies of one day (UTC) the later stands. */
export function readFsfStock(raw: RawFolder): { rows: FsfStock[]; read: number; issues: Issue[] } {
  const { rows, issues } = readDelimited(raw, "eu_fsf_stock_by_scrape.csv", STOCK);
  const byDay = new Map<string, FsfStock>();
  for (const row of rows) {
    const time = Date.parse(row.cells.utc);
    if (Number.isNaN(time)) {
      row.refuse("utc", "bad-date", "Expected a day with time.");
      continue;
    }
    // The column says UTC, but some times carry another offset.
    const day = new Date(time).toISOString().slice(0, 10);
    refuseNewer(day, row, "utc");
    const count = (column: string) => Number(row.integer(column));
    const ukraine = count("UKR_individual") + count("UKR_entity");
    const russia = count("RUS_all") + count("RUSDA_all");
    byDay.set(day, { day, ukraine, russia, value: String(ukraine + russia) });
  }
  return { rows: [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1)), read: rows.length, issues };
}

/** Ships that EU ports and services must refuse, by IMO number. */
export function readVessels(raw: RawFolder): SheetRows<Listing> {
  return readFacts(raw, "eu_annex_xlii_vessels_reduced.csv", VESSELS, (row) => ({
    area: "EU",
    entry: `IMO ${row.integer("imo_number")}`,
    type: "ship",
    programme: "Annex XLII",
    subject: "russia",
    listedOn: row.requiredDay("date_of_application"),
    basis: "stated",
    onList: true,
  }));
}
