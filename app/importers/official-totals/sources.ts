import type { SourceLine } from "./source-line.ts";
import { US_SOURCES } from "./sources-us.ts";

/** What stands behind a `source_title` of the sheets: a publication of whoever states the figure. */
export interface Source {
  publication: string;
  publisher: string;
  title: string;
  edition: string;
  /** Day, month or year, as far as it is known. */
  publishedOn: string;
  /** The publisher's own address; the page where the figure was read is the observation's `seen_at`. */
  url: string;
}

const KIEL_NEWS = "https://www.ifw-kiel.de/publications/news/";
const KIEL_2022 =
  "https://www.ifw-kiel.de/publications/media-information/2022/ukraine-support-tracker-us-significantly-expands-support-europe-lags-behind/";
const NATO = "https://www.nato.int/";
const CONSILIUM = "https://www.consilium.europa.eu/";
const COMMONS = "https://commonslibrary.parliament.uk/";

const LINES: readonly SourceLine[] = [
  ...US_SOURCES,
  [
    "European Peace Facility: Continued EU military assistance to Ukraine (European Parliament Research Service)",
    "eprs-epf-2024-02",
    "eprs",
    "European Peace Facility: Continued EU military assistance to Ukraine",
    "21 February 2024",
    "2024-02-21",
    "https://epthinktank.eu/2024/02/21/european-peace-facility-continued-eu-military-assistance-to-ukraine",
  ],
  [
    "Ukraine Support Tracker update 25 Apr 2024",
    "kiel-ust-r16",
    "kiel",
    "Ukraine Support Tracker",
    "Release 16 (data to 29 February 2024), headline figures",
    "2024-04-25",
    `${KIEL_NEWS}european-aid-shows-little-dynamism/`,
  ],
  [
    "European aid shows little dynamism (Kiel Institute)",
    "kiel-ust-r16",
    "kiel",
    "Ukraine Support Tracker",
    "Release 16 (data to 29 February 2024), headline figures",
    "2024-04-25",
    `${KIEL_NEWS}european-aid-shows-little-dynamism/`,
  ],
  [
    "New US aid commitments much lower than reported (Kiel Institute)",
    "kiel-ust-r17",
    "kiel",
    "Ukraine Support Tracker",
    "Release 17 (data to 30 April 2024), headline figures",
    "2024-06",
    `${KIEL_NEWS}new-us-aid-commitments-much-lower-than-reported/`,
  ],
  [
    "Europe has a long way to go to replace US aid (Kiel Institute)",
    "kiel-ust-r15",
    "kiel",
    "Ukraine Support Tracker",
    "Release 15 (data to 15 January 2024), headline figures",
    "2024-02-16",
    `${KIEL_NEWS}europe-has-a-long-way-to-go-to-replace-us-aid-large-gap-between-commitments-and-allocations/`,
  ],
  ...[
    "Ukraine Support Tracker: US significantly expands support (Kiel Institute)",
    "Kiel Institute press release, Oct 2022",
  ].map((sourceTitle): SourceLine => [
    sourceTitle,
    "kiel-ust-news-2022-10",
    "kiel",
    "Ukraine Support Tracker: US significantly expands support, Europe lags behind",
    "Release 7 (data to 3 October 2022), press release",
    "2022-10-11",
    KIEL_2022,
  ]),
  [
    "Kiel July 2023 release, as reported; matches R12 and R13 data files",
    "kiel-ust-news-2023-07",
    "kiel",
    "Ukraine Support Tracker: press release of July 2023",
    "Release 12 (data to 31 May 2023)",
    "2023-07",
    "https://www.ifw-kiel.de/topics/war-against-ukraine/ukraine-support-tracker/",
  ],
  [
    "NATO countries have provided EUR 112 billion aid to Ukraine (quoting NATO SG)",
    "nato-sg-2023-02",
    "nato",
    "Secretary General on aid by NATO countries",
    "February 2023",
    "2023-02",
    NATO,
  ],
  [
    "NATO Secretary General annual report 2022, as reported",
    "nato-annual-report-2022",
    "nato",
    "Secretary General's Annual Report 2022",
    "2022",
    "2023",
    NATO,
  ],
  [
    "NATO members promise EUR 40 billion to Ukraine for next year (Euractiv)",
    "nato-support-2024-07",
    "nato",
    "NATO figures on military support a year",
    "reported on 3 July 2024",
    "2024-07-03",
    NATO,
  ],
  [
    "Washington Summit declaration, as reported by AFP",
    "nato-washington-2024-07",
    "nato",
    "Washington Summit Declaration",
    "10 July 2024",
    "2024-07-10",
    NATO,
  ],
  [
    "NATO SG at the 2023 annual report press conference, as reported",
    "nato-annual-report-2023-press",
    "nato",
    "Press conference on the Secretary General's Annual Report 2023",
    "14 March 2024",
    "2024-03-14",
    NATO,
  ],
  [
    "NATO Secretary General, as reported by CNN/Reuters",
    "nato-sg-2023-02-13",
    "nato",
    "Secretary General on ammunition",
    "13 February 2023",
    "2023-02-13",
    NATO,
  ],
  [
    "Reuters / House of Commons Library figures",
    "uk-commons-library-2022-09",
    "uk-commons-library",
    "Military assistance to Ukraine",
    "as reported in September 2022",
    "2022-09",
    COMMONS,
  ],
  [
    "House of Commons Library, as quoted",
    "uk-commons-library-2024-03",
    "uk-commons-library",
    "Military assistance to Ukraine",
    "as quoted in early 2024",
    "2024",
    COMMONS,
  ],
  [
    "UK to allocate GBP 245 million (quoting MOD)",
    "uk-mod-2024-02",
    "uk-mod",
    "UK to allocate GBP 245 million for artillery ammunition",
    "24 February 2024",
    "2024-02-24",
    "https://www.gov.uk/government/organisations/ministry-of-defence",
  ],
  [
    "FCDO summary, as reported",
    "uk-government-ukraine-support-2024-09",
    "uk-government",
    "Summary of support to Ukraine",
    "as reported on 20 September 2024",
    "2024-09-20",
    "https://www.gov.uk/",
  ],
  [
    "EU Council statement, as reported",
    "eu-council-epf-2022-05",
    "eu-council",
    "European Peace Facility: support for Ukraine",
    "24 May 2022",
    "2022-05-24",
    CONSILIUM,
  ],
  [
    "Council of the EU statement, as reported",
    "eu-council-epf-2023-04",
    "eu-council",
    "European Peace Facility: ammunition for Ukraine",
    "13 April 2023",
    "2023-04-13",
    CONSILIUM,
  ],
  [
    "EU Council decision, as reported",
    "eu-council-epf-2024-03",
    "eu-council",
    "European Peace Facility: Ukraine Assistance Fund",
    "18 March 2024",
    "2024-03-18",
    CONSILIUM,
  ],
  [
    "EU data, as reported by Xinhua",
    "xinhua-eu-aid-2024-03",
    "xinhua",
    "Report on EU aid to Ukraine",
    "18 March 2024",
    "2024-03-18",
    "http://www.xinhuanet.com/english/",
  ],
  [
    "London Insider, quoting government figures",
    "london-insider-2024-02",
    "london-insider",
    "UK to allocate £245 million to bolster Ukraine's artillery ammunition reserves",
    "24 February 2024",
    "2024-02-24",
    "https://londoninsider.co.uk/uk-to-allocate-245-million-to-bolster-ukraines-artillery-ammunition-reserves/",
  ],
  [
    "AP, citing Mark Cancian (CSIS)",
    "ap-us-arsenal-2022-05",
    "ap",
    "Report on the US arsenal, citing Mark Cancian (CSIS)",
    "3 May 2022",
    "2022-05-03",
    "https://apnews.com/",
  ],
  [
    "CSIS, Empty Bins in a Wartime Environment, Jan 2023",
    "csis-empty-bins-2023-01",
    "csis",
    "Empty Bins in a Wartime Environment",
    "January 2023",
    "2023-01",
    "https://www.csis.org/",
  ],
  [
    "CSIS, Rebuilding U.S. Inventories: Six Critical Systems, as summarised",
    "csis-rebuilding-inventories-2023-01",
    "csis",
    "Rebuilding U.S. Inventories: Six Critical Systems",
    "January 2023",
    "2023-01",
    "https://www.csis.org/",
  ],
  [
    "NDIA Policy Points, 18 Nov 2022",
    "ndia-policy-points-2022-11",
    "ndia",
    "Policy Points",
    "18 November 2022",
    "2022-11-18",
    "https://www.ndia.org/",
  ],
  [
    "SCMP, as cited in a public repository",
    "scmp-stinger-2022-04",
    "scmp",
    "Ukraine war could delay US Stinger missile delivery to Taiwan",
    "2022",
    "2022",
    "https://www.scmp.com/news/china/military/article/3176376/ukraine-war-could-delay-us-stinger-missile-delivery-taiwan",
  ],
  [
    "La Discussione, repeating a press report of a NATO official",
    "la-discussione-2022-11",
    "la-discussione",
    "Esaurite scorte armamenti in 20 Paesi Nato",
    "November 2022",
    "2022-11",
    "https://ladiscussione.com/208531/attualita/esaurite-scorte-armamenti-in-20-paesi-nato",
  ],
];

const SOURCES: ReadonlyMap<string, Source> = new Map(
  LINES.map(([sourceTitle, publication, publisher, title, edition, publishedOn, url]) => [
    sourceTitle,
    { publication, publisher, title, edition, publishedOn, url },
  ]),
);

/** The source that a row of the sheets names; null for one not known here. */
export function sourceOf(sourceTitle: string): Source | null {
  return SOURCES.get(sourceTitle) ?? null;
}
