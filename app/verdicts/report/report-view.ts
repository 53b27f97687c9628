import type { ClaimView } from "../claims/claim-view.ts";
import type { GridClaim } from "../grid/grid-view.ts";
import type { CorrectedData } from "../changes/change-list.ts";

/** A claim's chart, drawn twice: for wide and for narrow screens. Each is a whole `<svg>`. */
export interface ReportChart {
  title: string;
  subtitle: string;
  howToRead: string;
  wide: string;
  narrow: string;
  /** Why there is nothing to draw; "" where there is. */
  empty: string;
}

export interface ReportClaim {
  view: ClaimView;
  /** null for an opinion. */
  chart: ReportChart | null;
  /** Address of the claim's page on the site; "" where the site has no name of its own. */
  page: string;
  /** Name of its rows among the report's files; "" for an opinion. */
  file: string;
}

/** Rows that the report carries: the very bytes that the site gives at the same address. */
export interface ReportFile {
  /** Name of the file, as the site names it. */
  name: string;
  /** The CSV, packed with gzip, in base64: rows repeat themselves, and a report would be three times as large. */
  packed: string;
  rows: number;
}

/** What a check that left its site is known by. */
export interface Provenance {
  /** ISO day on which it was made, and in words. */
  day: string;
  date: string;
  /** sha256 of the data. */
  data: string;
  /** Name and version of what made it. */
  software: string;
  /** Absolute address of the page that says whether these are still the data; "" where the site has no name of its own. */
  page: string;
}

/** All that a report shows. */
export interface ReportView {
  siteTitle: string;
  article: ClaimView["article"] & { author: string; publisher: string; summary: string };
  headline: string;
  scenario: ClaimView["scenario"];
  columns: readonly { scenario: string; label: string; question: string }[];
  grid: readonly GridClaim[];
  claims: readonly ReportClaim[];
  /** The verdicts of all readings first, then each claim's rows. */
  files: readonly ReportFile[];
  corrections: readonly CorrectedData[];
  made: Provenance;
}
