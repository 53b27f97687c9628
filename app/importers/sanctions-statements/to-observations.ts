import type { ObservationDraft } from "../reading/observations.ts";
import type { SheetPublications } from "../fact-sheets/sheet-publications.ts";
import { joinNotes } from "../fact-sheets/sheet-text.ts";
import type { Stated } from "./row-schema.ts";

/** Jurisdictions of the sheets whose totals are taken over, with the body that states them. */
const SPEAKERS: Readonly<Record<string, [area: string, publisher: string]>> = {
  "European Union": ["EU", "eu-council"],
  "United Kingdom": ["GBR", "uk-government"],
  "United States": ["USA", "us-treasury"],
  Canada: ["CAN", "canada-government"],
  Japan: ["JPN", "japan-government"],
  Switzerland: ["CHE", "switzerland-eaer"],
  "Ukraine (War & Sanctions portal)": ["UKR", "ukraine-gur"],
};

/** The statement as an observation with a publication of its own, by the body that made it; null if nobody known did. */
export function toObservation(row: Stated, publications: SheetPublications): ObservationDraft | null {
  const speaker = SPEAKERS[row.jurisdiction];
  if (speaker === undefined) return null;
  const isThirdParty = row.jurisdiction === "United States" && row.statedBy.startsWith("SanctionsPulse");
  const [area, publisher] = isThirdParty ? ["USA", "sanctionspulse"] : speaker;
  const indicator = indicatorOf(row);
  const isAction = indicator === "sanctions_action_reported";
  const publication = publications.add({
    publication: `${publisher}-${isAction ? "action" : "total"}-${row.day}`,
    publisher,
    title: isAction ? "Sanctions announced on one day, as reported" : "Number of sanctions in force, as stated",
    edition: row.day,
    published_on: row.day,
    confidence: row.confidence,
    note: row.statedBy === "" ? "" : `As reported: ${row.statedBy}.`,
  });
  const { value, low, hedge } = row.amount;
  const note = joinNotes(hedge, row.measure, row.note);
  return { publication, indicator, area, period: row.day, value, low, status: "A", seenAt: row.seenAt, note };
}

/** A stock of entries under one order, additions of one day, or a total in force. */
function indicatorOf(row: Stated): string {
  if (row.measure.startsWith("stock of SDN entries carrying RUSSIA-EO14024")) return "ofac_stock_eo14024";
  const isFlow = row.jurisdiction === "United States" || row.measure.startsWith("additions on that day");
  return isFlow ? "sanctions_action_reported" : "sanctions_stated_total";
}

/** Day of the Swiss list. */
const SWISS_DAY = "2026-02-18";

/** The number of entries on the Swiss list over Ukraine. */
export function swissObservation(total: number, publications: SheetPublications): ObservationDraft {
  const publication = publications.add({
    publication: `switzerland-seco-list-${SWISS_DAY}`,
    publisher: "switzerland-seco",
    title: "Swiss sanctions list",
    edition: `list of ${SWISS_DAY}`,
    published_on: SWISS_DAY,
    url: "https://www.seco.admin.ch/seco/de/home/Aussenwirtschaftspolitik_Wirtschaftliche_Zusammenarbeit/Wirtschaftsbeziehungen/exportkontrollen-und-sanktionen/sanktionsmassnahmen/sanktionsliste.html",
    licence: "Licence not seen; only a count is kept",
    confidence: "medium",
    note: "Stock only: the copy has no listing days. Its sets have no names; which one is the asset freeze over Ukraine is inferred from size and texts.",
  });
  return {
    publication,
    indicator: "sanctions_stock",
    area: "CHE",
    period: SWISS_DAY,
    value: String(total),
    status: "A",
    seenAt: "https://github.com/ammitto/data",
    note: "Persons and organisations in the set taken for the asset freeze over Ukraine",
  };
}
