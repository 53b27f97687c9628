import type { SourceLine } from "./source-line.ts";

const CRS_IF = "https://crsreports.congress.gov/product/pdf/IF/IF12040";
const CRS_R = "https://crsreports.congress.gov/product/pdf/R/R47275";
const STATE = "https://www.state.gov/";
const PDA_SHEET =
  "https://www.state.gov/bureau-of-political-military-affairs/use-of-presidential-drawdown-authority-for-military-assistance-for-ukraine";

const crs = (sourceTitle: string, day: string, edition: string): SourceLine => [
  sourceTitle,
  `us-crs-if12040-${day}`,
  "us-crs",
  "U.S. Security Assistance to Ukraine (IF12040)",
  edition,
  day,
  CRS_IF,
];

const state = (sourceTitle: string, day: string, title: string, url = STATE): SourceLine => [
  sourceTitle,
  `us-state-drawdown-${day}`,
  "us-state",
  title,
  day,
  day,
  url,
];

/** State and Defense Departments and the Congressional Research Service. */
export const US_SOURCES: readonly SourceLine[] = [
  state(
    "$700 Million Drawdown of New U.S. Military Assistance for Ukraine (State Dept)",
    "2022-06-01",
    "$700 Million Drawdown of New U.S. Military Assistance for Ukraine",
    "https://www.state.gov/700-million-drawdown-of-new-u-s-military-assistance-for-ukraine/",
  ),
  state("State Dept statement, $1 billion drawdown (18th)", "2022-08-08", "$1 billion drawdown (18th)"),
  state(
    "$775 Million in Additional U.S. Military Assistance for Ukraine (State Dept)",
    "2022-08-19",
    "$775 Million in Additional U.S. Military Assistance for Ukraine",
  ),
  state(
    "$2.8 Billion in Additional U.S. Military Assistance for Ukraine and Its Neighbors (State Dept)",
    "2022-09-08",
    "$2.8 Billion in Additional U.S. Military Assistance for Ukraine and Its Neighbors",
  ),
  state(
    "$725 Million in Additional U.S. Military Assistance for Ukraine (State Dept)",
    "2022-10-14",
    "$725 Million in Additional U.S. Military Assistance for Ukraine",
  ),
  state(
    "$275 Million in Additional U.S. Military Assistance for Ukraine (State Dept)",
    "2022-10-28",
    "$275 Million in Additional U.S. Military Assistance for Ukraine",
  ),
  [
    "Use of Presidential Drawdown Authority for Military Assistance for Ukraine (State Dept)",
    "us-state-pda-sheet-2023-01",
    "us-state",
    "Use of Presidential Drawdown Authority for Military Assistance for Ukraine",
    "29 drawdowns (January 2023)",
    "2023-01",
    PDA_SHEET,
  ],
  [
    "Use of Presidential Drawdown Authority for Military Assistance for Ukraine (State Dept), as quoted",
    "us-state-pda-sheet-2024-09",
    "us-state",
    "Use of Presidential Drawdown Authority for Military Assistance for Ukraine",
    "55 drawdowns (end of September 2024)",
    "2024-10",
    PDA_SHEET,
  ],
  [
    "President Authorizes Another $450 Million Drawdown to Support Ukraine (DoD)",
    "us-dod-news-2022-06-23",
    "us-dod",
    "President Authorizes Another $450 Million Drawdown to Support Ukraine",
    "23 June 2022",
    "2022-06-23",
    "https://www.defense.gov/News/News-Stories/Article/Article/3072692/president-authorizes-another-450-million-drawdown-to-support-ukraine/",
  ],
  [
    "Support for Ukraine strengthens US (quoting DoD)",
    "us-dod-replacement-2023-11",
    "us-dod",
    "Funds obligated to replace equipment sent to Ukraine",
    "mid-November 2023",
    "2023-11",
    "https://www.defense.gov/",
  ],
  crs("CRS IF12040 U.S. Security Assistance to Ukraine, 23 Jun 2022", "2022-06-23", "23 June 2022"),
  crs("CRS IF12040 U.S. Security Assistance to Ukraine, 21 Oct 2022", "2022-10-21", "21 October 2022"),
  crs("CRS IF12040 U.S. Security Assistance to Ukraine, 26 Jan 2023", "2023-01-26", "26 January 2023"),
  crs("CRS IF12040 U.S. Security Assistance to Ukraine, 5 Oct 2023", "2023-10-05", "5 October 2023"),
  crs("CRS IF12040 U.S. Security Assistance to Ukraine, 3 Jan 2024", "2024-01-03", "3 January 2024"),
  crs("CRS IF12040 U.S. Security Assistance to Ukraine, 22 May 2024", "2024-05-22", "22 May 2024"),
  crs("CRS IF12040, 22 May 2024", "2024-05-22", "22 May 2024"),
  ...["CRS IN12107 DoD Supplemental Funding for Ukraine: A Summary, 29 Apr 2024", "CRS IN12107, 29 Apr 2024"].map(
    (sourceTitle): SourceLine => [sourceTitle, "us-crs-in12107-2024-04", "", "", "", "", ""],
  ),
  [
    "CRS R47275, 26 Apr 2024",
    "us-crs-r47275-2024-04",
    "us-crs",
    "Supplemental appropriations for Ukraine (R47275)",
    "26 April 2024",
    "2024-04-26",
    CRS_R,
  ],
  [
    "CRS R47275, 4 Jan 2023",
    "us-crs-r47275-2023-01",
    "us-crs",
    "Supplemental appropriations for Ukraine (R47275)",
    "4 January 2023",
    "2023-01-04",
    CRS_R,
  ],
];
