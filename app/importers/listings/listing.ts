import type { TidyTable } from "../reading/importer.ts";
import { sortedTable } from "../reading/tidy-table.ts";

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
  /** How the day is known. */
  basis: DateBasis;
  /** Whether it stood on the list on the day of the copy. */
  onList: boolean;
}

/** Ways to know a listing's day, as the table's `date_basis` column spells them. */
export type DateBasis =
  | "stated"
  | "stated-in-text"
  | "last-change"
  | "journal"
  | "first-copy"
  | "taken-over"
  | "before-first-copy";

/** The entries as rows of the table `sanctions_listings`, sorted. */
export function listingsTable(listings: readonly Listing[], publication: string): TidyTable {
  const rows = listings.map(({ area: authority, entry, type, programme, listedOn, basis, onList }) => {
    const [listed_on, date_basis, on_list] = [listedOn, basis, String(onList)];
    return { authority, entry, type, programme, listed_on, date_basis, on_list, publication };
  });
  return sortedTable("authority,entry,type,programme,listed_on,date_basis,on_list,publication", rows);
}
