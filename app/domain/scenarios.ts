/** A scenario says which evidence counts. */

export type Basis = "forecast" | "outturn" | "";

export interface Scenario {
  scenario: string;
  position: number;
  label: string;
  question: string;
  /** ISO day, or `@article` for the day of the claim's article; "" admits everything. */
  asOf: string;
  /** Admitted publishers; empty admits all. `@cited` is the claim's own cited publisher. */
  publishers: string[];
  excludedPublishers: string[];
  /** Admitted parties (Publisher.party); empty admits all. */
  parties: string[];
  basis: Basis;
  /** Articles that the scenario is for; empty for all. */
  articles: string[];
}

/** Everything that was ever published. */
export const ALL_EVIDENCE: Scenario = {
  scenario: "",
  position: 0,
  label: "",
  question: "",
  asOf: "",
  publishers: [],
  excludedPublishers: [],
  parties: [],
  basis: "",
  articles: [],
};
