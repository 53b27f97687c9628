export interface EuPackage {
  /** "13", or the words that the unnumbered ones are called by. */
  name: string;
  /** Number of the package; null for what the Council did not number. */
  number: number | null;
  adoptedOn: string;
  individuals: string;
  entities: string;
  /** Total of the asset-freeze listings; "" where only words or another basis were found. */
  listings: string;
  listingsText: string;
  vesselsAdded: string;
  vesselsTotal: string;
  cumulativeIndividuals: string;
  cumulativeEntities: string;
  measures: string;
  seenAt: string;
  confidence: string;
  note: string;
}
