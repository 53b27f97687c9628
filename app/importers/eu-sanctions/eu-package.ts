/** A package, by the columns of `eu_packages`, with what is worked out of it. */
export interface EuPackage extends Record<
  | "adopted_on"
  | "individuals"
  | "entities"
  | "listings_reported"
  | "vessels_added"
  | "vessels_total"
  | "cumulative_individuals"
  | "cumulative_entities"
  | "measures"
  | "seen_at"
  | "confidence"
  | "note",
  string
> {
  /** "13", or the words that the unnumbered ones are called by. */
  package: string;
  /** Number of the package; null for what the Council did not number. */
  number: number | null;
  /** Total of the asset-freeze listings; "" where only words or another basis were found. */
  listings: string;
}
