import type { TidyTable } from "../reading/importer.ts";
import { byCells } from "../reading/observations.ts";

/** One entry of an authority's list, without the name of anybody. */
export interface Listing {
  /** The authority's area: "USA", "EU", "GBR" … */
  area: string;
  /** Number or reference that the authority, or its list, gives the entry. */
  entry: string;
  type: "individual" | "entity" | "ship" | "aircraft";
  /** Regime, regulations or programme, as the authority calls it. */
  programme: string;
  /** Which count it belongs to: measures over Ukraine and Russia, over Belarus, or neither. */
  subject: "russia" | "belarus" | "other";
  /** ISO day; "" where the list shows none. */
  listedOn: string;
  /** How the day is known: see DATE_BASES. */
  basis: DateBasis;
  /** Whether it stood on the list on the day of the copy. */
  onList: boolean;
}

/** Ways to know a listing's day, as the table's `date_basis` column spells them. */
export const DATE_BASES = [
  "stated",
  "stated-in-text",
  "last-change",
  "journal",
  "first-copy",
  "taken-over",
  "before-first-copy",
] as const;

export type DateBasis = (typeof DATE_BASES)[number];

export const LISTING_COLUMNS = [
  "authority",
  "entry",
  "type",
  "programme",
  "listed_on",
  "date_basis",
  "on_list",
  "publication",
] as const;

/** The entries as rows of the table `sanctions_listings`, sorted. */
export function listingsTable(listings: readonly Listing[], publication: string): TidyTable {
  const rows = listings.map((listing) => [
    listing.area,
    listing.entry,
    listing.type,
    listing.programme,
    listing.listedOn,
    listing.basis,
    String(listing.onList),
    publication,
  ]);
  return { columns: [...LISTING_COLUMNS], rows: rows.sort(byCells) };
}
