import { areaRows } from "../reading/areas.ts";
import type { CatalogRows } from "../reading/importer.ts";

const PUBLIC_DOMAIN = { licence: "US Government work, public domain", redistributable: "true" };
const NO_TERMS = { licence: "not established", redistributable: "false" };
const RETRIEVED = { retrieved_on: "2026-11-22" };

/**
 * The memoranda as two states of one record, so that a scenario of April 2024 can use what had been signed by then.
 * The later state holds the earlier one.
 */
export const MEMORANDA_EDITIONS = [
  { publication: "us-white-house-drawdowns-2023-09", until: "2023-09-21" },
  { publication: "us-white-house-drawdowns-2024-09", until: "2024-09-26" },
] as const;

export const PACKAGE_LIST = "uamission-drawdown-list-2024";
export const ACT_LINES = "us-congress-pl-117-128";
export const CBO_OUTLAYS = "us-cbo-ukraine-outlays-2023";

const GAP =
  "Amounts are ceilings (“up to”). No memorandum was found for December 2021 nor, except for that of 21 September 2023, for packages from August 2023 to April 2024: sums over those months are too low.";

export function usAidCatalog(): CatalogRows {
  return {
    publishers: [
      publisher("us-white-house", "The White House", "government", "USA", "https://bidenwhitehouse.archives.gov/"),
      publisher("us-crs", "Congressional Research Service", "government", "USA", "https://crsreports.congress.gov/"),
      publisher("us-cbo", "Congressional Budget Office", "government", "USA", "https://www.cbo.gov/"),
      publisher("us-congress", "Congress of the United States", "government", "USA", "https://www.congress.gov/"),
      publisher("uamission", "uamission.com (advocacy page)", "media", "", "https://uamission.com/"),
    ],
    publications: [
      ...MEMORANDA_EDITIONS.map(({ publication, until }) => ({
        publication,
        publisher: "us-white-house",
        title: "Memoranda delegating authority under section 506(a)(1) of the Foreign Assistance Act",
        edition: `Memoranda naming Ukraine, 27 August 2021 to ${until}`,
        published_on: until,
        url: "https://bidenwhitehouse.archives.gov/briefing-room/presidential-actions/",
        confidence: "high",
        coverage: "partial",
        note: GAP,
        ...PUBLIC_DOMAIN,
        ...RETRIEVED,
      })),
      {
        publication: PACKAGE_LIST,
        publisher: "uamission",
        title: "Presidential Drawdown Authority",
        edition: "List of drawdowns 2 to 57 (to 10 May 2024)",
        published_on: "2024",
        url: "https://uamission.com/international-assistance/united-states-and-ukraine/presidential-drawdown-authority",
        confidence: "medium",
        note: "Undated page; its last entry read is of 10 May 2024. 42 of 56 packages stand in a White House memorandum with the same amount, 12 more in the Kiel tracker; numbers 2 and 50 have no second source (for 50 the tracker has USD 150m on that day). Amounts are ceilings.",
        ...NO_TERMS,
        ...RETRIEVED,
      },
      ...[
        { edition: "13 February 2023", day: "2023-02-13", id: "us-crs-in12107-2023-02" },
        { edition: "29 April 2024", day: "2024-04-29", id: "us-crs-in12107-2024-04" },
      ].map(({ edition, day, id }) => ({
        publication: id,
        publisher: "us-crs",
        title: "Department of Defense Supplemental Funding for Ukraine: A Summary (IN12107)",
        edition,
        published_on: day,
        url: "https://crsreports.congress.gov/product/pdf/IN/IN12107",
        seen_at: "https://www.everycrsreport.com/reports/IN12107.html",
        confidence: "medium",
        note: "Read in the copy of everycrsreport.com.",
        ...PUBLIC_DOMAIN,
        ...RETRIEVED,
      })),
      {
        publication: CBO_OUTLAYS,
        publisher: "us-cbo",
        title: "Outlay estimates of the laws with aid to Ukraine",
        edition: "Four laws of 2022",
        published_on: "2023",
        url: "https://www.cbo.gov/",
        confidence: "medium",
        note: "Compiled by a third party (github.com/ianthemilkman/ukraine-investment-impact); the days of the estimates were not read. Outlays, not budget authority, so lower than what the Congressional Research Service gives.",
        ...PUBLIC_DOMAIN,
        ...RETRIEVED,
      },
      {
        publication: ACT_LINES,
        publisher: "us-congress",
        title: "Additional Ukraine Supplemental Appropriations Act, 2022 (Public Law 117-128)",
        edition: "Line items",
        published_on: "2022-05-21",
        url: "https://www.congress.gov/bill/117th-congress/house-bill/7691",
        confidence: "medium",
        note: "Line items transcribed by a third party (github.com/ianthemilkman/ukraine-investment-impact). They add up to USD 39,343m; the act's total is given as 40,150m elsewhere.",
        ...PUBLIC_DOMAIN,
        ...RETRIEVED,
      },
    ],
    areas: areaRows(["USA"]),
    indicators: [
      {
        indicator: "us_drawdown",
        label: "US drawdowns of military stocks for Ukraine",
        definition:
          "Value up to which the President of the United States authorised a delivery out of the stocks of the armed forces, by the day of the delegation or announcement. A ceiling, not what was delivered.",
        unit: "USD_mn",
        decimals: "0",
        topic: "aid",
        frequency: "irregular",
      },
    ],
  };
}

function publisher(id: string, label: string, kind: string, party: string, url: string): Record<string, string> {
  return { publisher: id, label, kind, party, url };
}
