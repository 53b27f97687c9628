/**
 * The hand-check sheet: what the default reading of every claim comes to in the baseline scenario, worked out by hand from
 * the rows of the CSV files named beside it. A figure that changes here has changed in the data, in the catalog or in the
 * engine; whoever changes one of them has to work it out again.
 */
import type { VerdictOutcome } from "../../../app/domain/verdicts.ts";

export interface Checked {
  claim: string;
  reading: string;
  outcome: VerdictOutcome;
  /** Findings that hold, fail, are undetermined. */
  counts: readonly [number, number, number];
  /** The finding worked out by hand: publication, observed, threshold, margin. */
  finding?: readonly [publication: string, observed: number, threshold: number | null, margin: number];
}

const IMF = "imf-weo-2024-04";

export const BASELINE: readonly Checked[] = [
  { claim: "foreign-affairs-day", reading: "foreign-affairs-16-april", outcome: "holds", counts: [1, 0, 0] },
  { claim: "istanbul-talks", reading: "istanbul-talks-held", outcome: "holds", counts: [3, 0, 0] },
  // Both delegations on 29 March 2022, in dated reports; the account of the authors of Foreign Affairs was read only in a copy.
  { claim: "istanbul-neutrality", reading: "package-neutrality", outcome: "holds", counts: [2, 0, 1] },
  { claim: "istanbul-no-nato", reading: "package-no-nato", outcome: "holds", counts: [2, 0, 1] },
  { claim: "istanbul-no-troops", reading: "package-no-troops", outcome: "holds", counts: [2, 0, 1] },
  { claim: "istanbul-no-nuclear", reading: "package-no-nuclear", outcome: "holds", counts: [2, 0, 1] },
  // One delegation each; the copy of the text bears no date, so it counts as known only from the day it was read.
  { claim: "istanbul-exercises", reading: "package-exercises", outcome: "holds", counts: [1, 0, 0] },
  { claim: "istanbul-guarantees", reading: "package-guarantees", outcome: "holds", counts: [1, 0, 0] },
  { claim: "istanbul-exceptions", reading: "package-except-all", outcome: "holds", counts: [2, 0, 0] },
  {
    claim: "foreign-affairs-lukewarm",
    reading: "foreign-affairs-says-lukewarm",
    outcome: "no-evidence",
    counts: [0, 0, 0],
  },
  {
    claim: "foreign-affairs-sidestepped",
    reading: "foreign-affairs-says-sidestepped",
    outcome: "undetermined",
    counts: [0, 0, 1],
  },
  {
    claim: "foreign-affairs-reasons",
    reading: "foreign-affairs-several-reasons",
    outcome: "undetermined",
    counts: [0, 0, 1],
  },
  {
    // 100 + 800 + 800 + 150 million in April and May against 350 + 200 + 800 in February and March
    claim: "military-aid-increase",
    reading: "us-drawdowns-after-march-2022",
    outcome: "holds",
    counts: [1, 0, 0],
    finding: ["us-white-house-drawdowns-2023-09", 1.85, 1.35, 0.5],
  },
  {
    // 26 of 26 steps from 525 (January 2022) to 4,615 (March 2024)
    claim: "sanctions-stricter",
    reading: "us-list-rising",
    outcome: "holds",
    counts: [1, 0, 0],
    finding: ["us-treasury-ofac-sdn-2024-04-19", 1, 1, 0],
  },
  {
    claim: "foreign-affairs-unwilling",
    reading: "foreign-affairs-says-unwilling",
    outcome: "undetermined",
    counts: [0, 0, 1],
  },
  // The report at hand speaks of interest in diplomacy, not of confidence.
  {
    claim: "zelensky-confidence",
    reading: "foreign-affairs-on-confidence",
    outcome: "undetermined",
    counts: [0, 0, 1],
  },
  // A French minister and the President of the United States.
  { claim: "financially-crippled", reading: "officials-said-collapse", outcome: "holds", counts: [2, 0, 0] },
  { claim: "ukraine-victorious", reading: "officials-said-victory", outcome: "holds", counts: [2, 0, 0] },
  {
    // 3.163 lies 0.013 above 3.15, the least that rounds to 3.2
    claim: "growth-3-2",
    reading: "imf-predicted-3-2",
    outcome: "holds",
    counts: [1, 0, 0],
    finding: [IMF, 3.163, 3.2, 0.013],
  },
  {
    // Macao SAR 13.939: 3.163 − 13.939
    claim: "growth-faster",
    reading: "faster-than-all-advanced",
    outcome: "fails",
    counts: [0, 3, 1],
    finding: [IMF, 3.163, 13.939, -10.776],
  },
  {
    // 3.163 − 2.725; the OECD has 1.8 against 2.1, the World Bank of June 2023 1.2 against 0.8
    claim: "growth-us",
    reading: "faster-than-us",
    outcome: "mixed",
    counts: [2, 1, 0],
    finding: [IMF, 3.163, 2.725, 0.438],
  },
  {
    // nearest is France with 0.744: 3.163 − 0.744 − 1
    claim: "growth-europe",
    reading: "europe-by-one-point",
    outcome: "mixed",
    counts: [1, 1, 1],
    finding: [IMF, 3.163, 0.744, 1.419],
  },
  { claim: "offensive-prepared", reading: "ukraine-expects-offensive", outcome: "holds", counts: [1, 0, 0] },
  // One man each, however many pages carry what he said.
  { claim: "putin-points-out", reading: "putin-said-so", outcome: "holds", counts: [1, 0, 0] },
  { claim: "johnson-30-march", reading: "johnson-said-30-march", outcome: "holds", counts: [1, 0, 0] },
  {
    // 30 March to 9 April 2022
    claim: "ten-days-later",
    reading: "ten-days",
    outcome: "holds",
    counts: [1, 0, 0],
    finding: ["politico-2022-04-09", 10, 10, 0.5],
  },
  {
    // 2 April to 9 April; three visitors on 8 April
    claim: "first-foreign-leader",
    reading: "first-of-all-leaders",
    outcome: "fails",
    counts: [0, 1, 0],
    finding: ["politico-2022-04-09", 7, 6, -1],
  },
  { claim: "pretty-sordid", reading: "sordid-told-zelensky", outcome: "undetermined", counts: [0, 0, 1] },
  { claim: "some-victory", reading: "some-victory-told", outcome: "no-evidence", counts: [0, 0, 0] },
  // The one statement of a government says who decides, not who is responsible.
  { claim: "west-denies", reading: "government-denies", outcome: "undetermined", counts: [0, 0, 1] },
  // B92; the announcement of the delegation names no head, and The Times was read only in a copy.
  { claim: "arakhamia-leader", reading: "arakhamia-led", outcome: "fails", counts: [0, 1, 2] },
  {
    // 24 to 28 February 2022
    claim: "arakhamia-first-delegation",
    reading: "first-round-within-a-week",
    outcome: "holds",
    counts: [1, 0, 0],
    finding: ["b92-2022-02-28", 4, 7, 3],
  },
  { claim: "arakhamia-interview", reading: "arakhamia-said-so", outcome: "holds", counts: [1, 0, 0] },
  {
    // 28 donors × 18 months, financial aid, each month at its rate
    claim: "weapons-and-funds",
    reading: "funds-committed-at-least-20",
    outcome: "holds",
    counts: [1, 0, 0],
    finding: ["kiel-ust-r13", 41.980618, 20, 21.980618],
  },
  {
    // 28 donors × 18 months, EUR 68.768739bn, each at its month's rate of the Federal Reserve
    claim: "tens-of-billions",
    reading: "committed-at-least-20",
    outcome: "holds",
    counts: [1, 0, 0],
    finding: ["kiel-ust-r13", 73.185387, 20, 53.185387],
  },
  {
    claim: "reduced-reserves",
    reading: "howitzers-a-tenth",
    outcome: "fails",
    counts: [0, 1, 0],
    finding: ["kiel-ust-r07", 3.7555, 10, -6.2445],
  },
  {
    claim: "foreign-affairs-never-interested",
    reading: "foreign-affairs-says-never-interested",
    outcome: "undetermined",
    counts: [0, 0, 1],
  },
  {
    // 3.163 − 1.9955, the mean of 2010 to 2019
    claim: "russia-thrives",
    reading: "russia-above-own-mean",
    outcome: "holds",
    counts: [1, 0, 0],
    finding: [IMF, 3.163, 1.9955, 1.1675],
  },
  {
    // 108,303.44 − 107,960.36
    claim: "russia-expands",
    reading: "area-since-january-2024",
    outcome: "holds",
    counts: [1, 0, 0],
    finding: ["liveuamap-analysis-territory-2024-04-19", 343.08, 0, 343.08],
  },
  {
    // 2.0552, the mean of 2010 to 2019, − 1.741
    claim: "west-struggles",
    reading: "advanced-below-own-mean",
    outcome: "holds",
    counts: [1, 0, 0],
    finding: [IMF, 1.741, 2.0552, 0.3142],
  },
  {
    // 108,303.44 − 107,960.36, the other side of russia-expands
    claim: "ukraine-contracts",
    reading: "ukraine-area-smaller",
    outcome: "holds",
    counts: [1, 0, 0],
    finding: ["liveuamap-analysis-territory-2024-04-19", 343.08, 0, 343.08],
  },
];
