import type { Issue } from "../../package/issues.ts";
import type { TidyTable } from "../reading/importer.ts";
import { fileIssue } from "../reading/located.ts";
import type { ObservationDraft } from "../reading/observations.ts";
import type { SheetPublications } from "../fact-sheets/sheet-publications.ts";
import { joinNotes } from "../fact-sheets/sheet-text.ts";
import { CAPS, RETRIEVED_ON } from "./layout.ts";
import { PUBLISHERS } from "./publishers.ts";
import type { Cap } from "./row-schema.ts";

const PRODUCTS: Readonly<Record<string, [indicator: string, label: string]>> = {
  "seaborne crude": ["oil_price_cap", "Price cap on Russian seaborne crude"],
  "premium petroleum products": ["oil_price_cap_premium_products", "Price cap on Russian premium petroleum products"],
  "discount petroleum products": [
    "oil_price_cap_discount_products",
    "Price cap on Russian discount petroleum products",
  ],
};

export const CAP_INDICATORS: readonly Record<string, string>[] = Object.values(PRODUCTS).map(([id, label]) => ({
  indicator: id,
  label,
  definition:
    "Highest price at which services of the coalition may be used for Russian oil, by the day from which it is in force; it stays until the next figure.",
  unit: "USD_per_barrel",
  decimals: "1",
  topic: "sanctions",
  frequency: "irregular",
}));

/** The cap as the 21st package kept it, which came out after the sheet was made: it is not reviewed for a year. */
const KEPT: Cap = {
  from: "2026-07-23",
  value: "44.1",
  product: "seaborne crude",
  adoptedBy: "EU (21st package)",
  decidedOn: "2026-07-23",
  seenAt: "https://www.regeringen.se/pressmeddelanden/2026/07/eu-antar-ett-21a-sanktionspaket-mot-ryssland/",
  confidence: "medium",
  note: "kept at its level for a year instead of the review that was due",
};

/** The sheet's caps, and the one after them where the sheet ends with that of February 2026. */
export function withKept(caps: readonly Cap[]): Cap[] {
  const last = caps
    .map(({ from }) => from)
    .sort()
    .at(-1);
  return last === "2026-02-01" ? [...caps, KEPT] : [...caps];
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
  const rows: string[][] = [];
  for (const cap of caps) {
    const indicator = PRODUCTS[cap.product]?.[0];
    const { areas, publisher } = adopters(cap.adoptedBy);
    if (indicator === undefined || areas.length === 0) {
      issues.push(
        fileIssue(
          CAPS,
          "unknown-cap",
          `${cap.product}, ${cap.adoptedBy}`,
          "Expected products and adopters known here.",
        ),
      );
      continue;
    }
    const publication = publications.add(capPublication(cap, publisher));
    for (const area of areas) {
      const note = joinNotes(cap.adoptedBy, cap.note);
      drafts.push({
        publication,
        indicator,
        area,
        period: cap.from,
        value: cap.value,
        status: "A",
        seenAt: cap.seenAt,
        note,
      });
    }
    rows.push([
      cap.from,
      cap.product,
      cap.value,
      cap.adoptedBy,
      cap.decidedOn,
      cap.seenAt,
      publication,
      joinNotes(cap.note),
    ]);
  }
  const columns = [
    "in_force_from",
    "product",
    "usd_per_barrel",
    "adopted_by",
    "decided_on",
    "seen_at",
    "publication",
    "note",
  ];
  return { drafts, table: { columns, rows }, issues };
}

/** Known at the latest on the day from which it is in force: an actual figure cannot be older than its period. */
function capPublication(cap: Cap, publisher: string): Record<string, string> {
  return {
    publication: `${publisher}-oil-price-cap-${cap.from}`,
    publisher,
    title: "Price cap on Russian oil",
    edition: `in force from ${cap.from}`,
    published_on: cap.from,
    retrieved_on: RETRIEVED_ON,
    url: PUBLISHERS[publisher]?.["url"] ?? "",
    licence: "Not stated; a single fact, with the page where it was read",
    redistributable: "false",
    confidence: cap.confidence,
    note: `${cap.decidedOn === "" ? "The day of the decision was not found" : `Decided on ${cap.decidedOn}`}; counted as known from the day in force.`,
  };
}
