import type { ObservationDraft } from "../reading/observations.ts";
import { EU_COUNCIL } from "../fact-sheets/publishers.ts";
import type { SheetPublications } from "../fact-sheets/sheet-publications.ts";
import { joinNotes } from "../fact-sheets/sheet-text.ts";
import { RETRIEVED_ON, SANCTIONS_PULSE, SPEAKERS, type Speaker } from "./layout.ts";
import type { Stated } from "./row-schema.ts";

const US: Speaker = {
  area: "USA",
  publisher: {
    publisher: "us-treasury",
    label: "US Department of the Treasury",
    kind: "government",
    party: "USA",
    url: "https://home.treasury.gov/",
  },
};
const EU: Speaker = { area: "EU", publisher: EU_COUNCIL };
const COUNTERS: Readonly<Record<string, Speaker>> = {
  SanctionsPulse: { area: "USA", publisher: SANCTIONS_PULSE },
};

export interface Voiced {
  draft: ObservationDraft;
  speaker: Speaker;
}

/** The statement as an observation with a publication of its own, by the body that made it; null if nobody known did. */
export function toObservation(row: Stated, publications: SheetPublications): Voiced | null {
  const speaker = speakerOf(row);
  if (speaker === null) return null;
  const indicator = indicatorOf(row);
  const dataset = indicator === "sanctions_action_reported" ? "action" : "total";
  const publisher = speaker.publisher["publisher"] ?? "";
  const publication = publications.add({
    publication: `${publisher}-${dataset}-${row.day}`,
    publisher,
    title:
      dataset === "action" ? "Sanctions announced on one day, as reported" : "Number of sanctions in force, as stated",
    edition: row.day,
    published_on: row.day,
    retrieved_on: RETRIEVED_ON,
    url: speaker.publisher["url"] ?? "",
    licence: "Not stated; a single fact, with the page where it was read",
    redistributable: "false",
    confidence: row.confidence,
    note: row.statedBy === "" ? "" : `As reported: ${row.statedBy}.`,
  });
  const draft: ObservationDraft = {
    publication,
    indicator,
    area: speaker.area,
    period: row.day,
    value: row.amount.value,
    low: row.amount.low,
    status: "A",
    seenAt: row.seenAt,
    note: joinNotes(row.amount.hedge, row.measure, row.note),
  };
  return { draft, speaker };
}

function speakerOf(row: Stated): Speaker | null {
  if (row.jurisdiction === "European Union") return EU;
  if (row.jurisdiction !== "United States") return SPEAKERS[row.jurisdiction] ?? null;
  const counter = Object.keys(COUNTERS).find((name) => row.statedBy.startsWith(name));
  return (counter === undefined ? undefined : COUNTERS[counter]) ?? US;
}

/** A stock of entries under one order, additions of one day, or a total in force. */
function indicatorOf(row: Stated): string {
  if (row.measure.startsWith("stock of SDN entries carrying RUSSIA-EO14024")) return "ofac_stock_eo14024";
  const isFlow = row.jurisdiction === "United States" || row.measure.startsWith("additions on that day");
  return isFlow ? "sanctions_action_reported" : "sanctions_stated_total";
}
