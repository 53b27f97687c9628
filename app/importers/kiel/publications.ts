import { RETRIEVED_ON } from "../reading/retrieved.ts";
import { monthInWords } from "../reading/cells.ts";
import type { WebsiteSet } from "./website-sets.ts";

const OLD_PAGE = "https://www.ifw-kiel.de/publications/ukraine-support-tracker-data-20758/";
const PAGE = "https://www.kielinstitut.de/publications/ukraine-support-tracker-data-6453/";
const TITLE = "Ukraine Support Tracker";

/** What is the same for every release. Kiel asks to be cited; a licence for passing files on was looked for and not found. */
const COMMON = {
  publisher: "kiel",
  title: TITLE,
  retrieved_on: RETRIEVED_ON,
  licence: "not established; cite the Kiel Institute",
  redistributable: "false",
  confidence: "high",
};

const MONTHS_NOTE =
  "Months are Kiel's own coding; what has no month is in the indicators “month not known”. A month of 0 means that the release lists nothing for it.";

/**
 * Rows of publications.csv. `published_on` is a day only where Kiel's own page or file, or a report of that day, states
 * it; else the month or year that can be known, with the reason in the note.
 */
const PUBLICATIONS: Record<string, string>[] = [
  {
    ...COMMON,
    publication: "kiel-ust-r07",
    edition: "Release 7 (data to 3 October 2022), revision of November 2022",
    published_on: "2022-11",
    url: OLD_PAGE,
    seen_at:
      "https://github.com/Largopie/analysis-of-Influence-Russia-Ukraine-war/blob/ff8e122fabaa/data/Ukraine_Support_Tracker.xlsx",
    note: `Release 7 came out on 11 October 2022 (date on Kiel's page); the workbook read here is its revision saved on 22 November 2022, which adds a Danish correction. Commitments only. The sheets on heavy weapons name no source for the stocks. ${MONTHS_NOTE}`,
  },
  {
    ...COMMON,
    publication: "kiel-ust-r08",
    edition: "Release 8 (data to 20 November 2022)",
    published_on: "2022-12",
    url: OLD_PAGE,
    seen_at: "https://github.com/artkochnev/dashboarddb/blob/6be3995751cd/assets/src_ukraine_support.csv",
    note: `Release number inferred from the dates in the data. Kiel's page had announced the update for 6 December 2022; the day itself was not confirmed. Commitments only. ${MONTHS_NOTE}`,
  },
  {
    ...COMMON,
    publication: "kiel-ust-r10",
    edition: "Release 10 (data to 15 January 2023)",
    published_on: "2023-02-21",
    url: OLD_PAGE,
    seen_at: "https://github.com/artkochnev/ukraine_dashboard/blob/f90005e49960/assets/src_ukraine_support.csv",
    note: `Release number inferred from the dates in the data. Day: reported as Kiel's statement of that day, with the total of the United States that this file gives (EUR 73.1bn). Commitments only. ${MONTHS_NOTE}`,
  },
  {
    ...COMMON,
    publication: "kiel-ust-r12",
    edition: "Release 12 (data to 31 May 2023)",
    published_on: "2023-07",
    url: OLD_PAGE,
    seen_at: "https://github.com/artkochnev/ukrainedb/blob/5fbf18655206/assets/src_ukraine_support.csv",
    note: `Release number inferred. Month: reported on 8 July 2023 with figures that this file gives (European Peace Facility EUR 5.6bn, Germany 7.5bn). Commitments only. ${MONTHS_NOTE}`,
  },
  {
    ...COMMON,
    publication: "kiel-ust-r13",
    edition: "Release 13 (data to 31 July 2023)",
    published_on: "2023-09-07",
    url: OLD_PAGE,
    seen_at:
      "https://github.com/ianthemilkman/ukraine-investment-impact/blob/c743929d49f4/data_raw/World%20Wide%20Aid.csv",
    note: `Release number inferred; day from Kiel's page and press release. Commitments only, multi-year programmes included. The copy has no coding of months: rows that say “until” a day are in the indicators “month not known” (a large part of Germany's). A month of 0 means that the release lists nothing for it.`,
  },
  {
    ...COMMON,
    publication: "kiel-ust-r18",
    edition: "Release 18 (data to 30 June 2024)",
    published_on: "2024-08",
    url: PAGE,
    seen_at: "https://github.com/javierospital/Projections-of-Aid-to-Ukraine/blob/7e5deb2b8e14/UST_data.xlsx",
    note: `Release number inferred from the last date in the data (28 June 2024). Month inferred: updates came every two months (25 April and 10 October 2024), and figures to June 2024 were quoted by 19 September 2024. Allocations and commitments, each on its own. ${MONTHS_NOTE}`,
  },
  {
    ...COMMON,
    publication: "kiel-ust-r27",
    edition: "Release 27 (data to December 2025), panel to January 2025",
    published_on: "2026-02",
    url: PAGE,
    confidence: "medium",
    seen_at:
      "https://github.com/benita1024/Conflict-Escalation-and-Donor-Response-in-Ukraine/blob/922e0364fcc6/kiel_panel_clean.csv",
    note: "A third party's sums by donor, month and kind (github.com/benita1024/Conflict-Escalation-and-Donor-Response-in-Ukraine, kiel_panel_clean.csv), cut at January 2025 by its author, without EU bodies, filled with 0. Month: the release was reported on 11 February 2026. European total to February 2024 (EUR 42.0bn) is what Kiel published.",
  },
  {
    ...COMMON,
    publication: "kiel-ust-r28",
    edition: "Release 28 (data to February 2026), country summary",
    published_on: "2026-04",
    url: PAGE,
    note: "Totals by donor only, from a third party's extract of the workbook, equal to a second independent copy. Month from the workbook's file name (22 April 2026). The extract's monthly series undercounts military aid and is not used.",
  },
  {
    ...COMMON,
    publication: "kiel-ust-r29",
    edition: "Release 29 (data to April 2026), website files of 4 August 2026",
    published_on: "2026-08-04",
    url: PAGE,
    note: "Kiel's own website files. They correct the exchange rate of military equipment: earlier drafts (21 and 27 July 2026) gave EUR 165.7bn of military allocations instead of 173.0bn. A month of 0 means that the release lists nothing for it. Commitments in total only.",
  },
  {
    ...COMMON,
    publication: "kiel-ust-r30",
    edition: "Release 30 (data to 30 June 2026), country summary",
    published_on: "2026",
    url: PAGE,
    note: "Totals by donor only, transcribed from a third party's copy; rows add up, and a second copy in US dollars gives the same figures. The day of publication was not found; it is after 30 June 2026.",
  },
];

/** The release whose row above was written for the website's files. */
const WRITTEN_FOR_WEBSITE = "kiel-ust-r29";

/** Rows of all releases. A release of the website that has none of its own gets one from what its files state. */
export function publicationRows(sets: readonly WebsiteSet[]): Record<string, string>[] {
  const rows = new Map(PUBLICATIONS.map((row) => [row["publication"] ?? "", row]));
  for (const set of sets) {
    if (set.publication === WRITTEN_FOR_WEBSITE) continue;
    const written = rows.get(set.publication)?.["note"];
    rows.set(set.publication, {
      ...COMMON,
      publication: set.publication,
      edition: `Release ${Number(set.release)} (data to ${monthInWords(set.lastMonth)}), website files of ${set.day}`,
      published_on: set.day,
      url: PAGE,
      note: [
        "Kiel's own website files. A month of 0 means that the release lists nothing for it. Commitments in total only.",
        ...(written === undefined ? [] : [`Its totals by donor as one interval: ${written}`]),
      ].join(" "),
    });
  }
  return [...rows.values()];
}
