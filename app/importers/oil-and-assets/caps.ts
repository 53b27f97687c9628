import type { Issue } from "../../package/issues.ts";
import type { TidyTable } from "../reading/importer.ts";
import { fileIssue } from "../reading/located.ts";
import type { ObservationDraft } from "../reading/observations.ts";
import { tableOf } from "../reading/tidy-table.ts";
import type { SheetPublications } from "../fact-sheets/sheet-publications.ts";
import { joinNotes } from "../fact-sheets/sheet-text.ts";
import { CAPS, type Cap } from "./row-schema.ts";

const INDICATORS: Readonly<Record<string, string>> = {
  "seaborne crude": "oil_price_cap",
  "premium petroleum products": "oil_price_cap_premium_products",
  "discount petroleum products": "oil_price_cap_discount_products",
};

/** The cap as the 21st package kept it, which came out after the sheet was made: it is not reviewed for a year. */
const KEPT: Cap = {
  in_force_from: "2026-07-23",
  usd_per_barrel: "44.1",
  product: "seaborne crude",
  adopted_by: "EU (21st package)",
  decided_on: "2026-07-23",
  seen_at: "https://www.regeringen.se/pressmeddelanden/2026/07/eu-antar-ett-21a-sanktionspaket-mot-ryssland/",
  confidence: "medium",
  note: "kept at its level for a year instead of the review that was due",
};

/** The sheet's caps, and the one after them where the sheet ends with that of February 2026. */
export function withKept(caps: readonly Cap[]): Cap[] {
  const days = caps.map((cap) => cap.in_force_from).sort();
  return days.at(-1) === "2026-02-01" ? [...caps, KEPT] : [...caps];
}

/** Who adopted a cap: areas by the words of the sheet, and the body that announced it. */
function adopters(adoptedBy: string): { areas: string[]; publisher: string } {
  if (/^UK\b/.test(adoptedBy)) return { areas: ["GBR"], publisher: "uk-government" };
  const areas = [
    [/\bG7\b/, "G7"],
    [/\bEU\b/, "EU"],
    [/\bAustralia\b/, "AUS"],
  ] as const;
  return {
    areas: areas.filter(([pattern]) => pattern.test(adoptedBy)).map(([, area]) => area),
    publisher: "eu-council",
  };
}

/** Caps as observations, one for each adopter, and as rows of `price_caps`. */
export function capRows(
  caps: readonly Cap[],
  publications: SheetPublications,
): { drafts: ObservationDraft[]; table: TidyTable; issues: Issue[] } {
  const drafts: ObservationDraft[] = [];
  const issues: Issue[] = [];
  const rows: (Cap & { publication: string })[] = [];
  for (const cap of caps) {
    const indicator = INDICATORS[cap.product];
    const { areas, publisher } = adopters(cap.adopted_by);
    if (indicator === undefined || areas.length === 0) {
      const expected = "Expected products and adopters known here.";
      issues.push(fileIssue(CAPS, "unknown-cap", `${cap.product}, ${cap.adopted_by}`, expected));
      continue;
    }
    const { in_force_from: period, usd_per_barrel: value, seen_at: seenAt } = cap;
    // Known at the latest on the day from which it is in force: an actual figure cannot be older than its period.
    const publication = publications.add({
      publication: `${publisher}-oil-price-cap-${period}`,
      publisher,
      title: "Price cap on Russian oil",
      edition: `in force from ${period}`,
      published_on: period,
      confidence: cap.confidence,
      note: `${cap.decided_on === "" ? "The day of the decision was not found" : `Decided on ${cap.decided_on}`}; counted as known from the day in force.`,
    });
    const note = joinNotes(cap.adopted_by, cap.note);
    for (const area of areas) drafts.push({ publication, indicator, area, period, value, status: "A", seenAt, note });
    rows.push({ ...cap, publication, note: joinNotes(cap.note) });
  }
  const header = "in_force_from,product,usd_per_barrel,adopted_by,decided_on,seen_at,publication,note";
  return { drafts, table: tableOf(header, rows), issues };
}
