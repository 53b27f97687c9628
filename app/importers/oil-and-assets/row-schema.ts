import { dayOf, monthOf, numberText } from "../../tabular/cell-text.ts";
import { csvLayout } from "../reading/delimited.ts";
import type { RawFolder } from "../reading/importer.ts";
import { unitOf } from "../reading/known-rows.ts";
import type { Row } from "../reading/row.ts";
import { readFacts, type SheetRows } from "../fact-sheets/points.ts";
import { addressIn } from "../fact-sheets/sheet-text.ts";
import { measureOf, type Measure } from "./measures.ts";

export const CAPS = "oil_price_cap.csv";

const CAPS_LAYOUT = csvLayout(
  "Oil price cap",
  "effective_date,cap_usd_per_barrel,product,adopted_by,decision_date,source_url,found_in,confidence,note",
);

const ASSETS = csvLayout(
  "Immobilised assets by date",
  "as_of,value,unit,measure,stated_by,source_url,found_in,confidence,note",
);

const OIL = csvLayout(
  "Oil price and revenue points",
  "month,series,value,unit,definition,stated_by,source_url,confidence,note",
);

/** Units as the sheets write them. Flows "per month" and "per day" are in the indicator's definition. */
const UNITS: Readonly<Record<string, string>> = {
  "USD/bbl": "USD_per_barrel",
  "USD bn per month": "USD_bn",
  "EUR mn per day": "EUR_mn",
  "RUB bn per month": "RUB_bn",
  "USD bn": "USD_bn",
  "EUR bn": "EUR_bn",
};

/** One point with what it measures. */
export interface Point {
  measure: Measure;
  period: string;
  value: string;
  statedBy: string;
  seenAt: string;
  /** Every address of the row: one may carry the day of publication. */
  addresses: string[];
  confidence: string;
  note: string;
}

export function readOil(raw: RawFolder): SheetRows<Point> {
  return readFacts(raw, "oil_price_and_revenue_points.csv", OIL, (row) => {
    const { cells } = row;
    return toPoint(row, "oil", cells.month, `${cells.series} | ${cells.definition}`, [cells.source_url]);
  });
}

export function readAssets(raw: RawFolder): SheetRows<Point> {
  return readFacts(raw, "frozen_assets_by_date.csv", ASSETS, (row) => {
    const { cells } = row;
    return toPoint(row, "assets", cells.as_of, cells.measure, [cells.source_url, cells.found_in]);
  });
}

/** @param subject what the measure is recognised by */
function toPoint(
  row: Row<"value" | "unit" | "stated_by" | "confidence" | "note">,
  sheet: "oil" | "assets",
  written: string,
  subject: string,
  addresses: string[],
): Point | string | null {
  const { value, unit, stated_by: statedBy, confidence, note } = row.cells;
  if (value === "") return "a measure without an amount";
  if (/undated/.test(written)) return "no date";
  const measure = measureOf(sheet, subject);
  if (measure === null) return row.refuse("measure", "unknown-measure", "Expected a measure known here.", subject);
  const wanted = unitOf(measure.indicator);
  if (UNITS[unit] !== wanted)
    return row.refuse("unit", "wrong-unit", `Expected the unit of ${measure.indicator}, ${wanted}.`);
  const period = pointPeriod(written);
  if (period === null)
    return row.refuse("period", "bad-date", "Expected a day, month, year or a span of days.", written);
  const seenAt = addresses.map(addressIn).find((address) => address !== "") ?? "";
  return { measure, period, value: row.number("value"), statedBy, seenAt, addresses, confidence, note };
}

/** "2022-04-15/05-14" → with the year on both sides; "2023 (year)" → "2023"; null for what is no period. */
export function pointPeriod(cell: string): string | null {
  const year = /^(\d{4})(?: \(year\))?$/.exec(cell)?.[1];
  if (year !== undefined) return year;
  const span = /^((\d{4})-\d{2}-\d{2})\/((?:\d{4}-)?\d{2}-\d{2})$/.exec(cell);
  if (span === null) return dayOf(cell) ?? monthOf(cell);
  const [, from = "", startYear = "", end = ""] = span;
  return `${from}/${end.length === 5 ? `${startYear}-${end}` : end}`;
}

/** A price cap, by the names of the columns of `price_caps`; `note` as the sheet has it. */
export type Cap = Record<
  "in_force_from" | "usd_per_barrel" | "product" | "adopted_by" | "decided_on" | "seen_at" | "confidence" | "note",
  string
>;

export function readCaps(raw: RawFolder): SheetRows<Cap> {
  return readFacts(raw, CAPS, CAPS_LAYOUT, (row) => ({
    in_force_from: row.day("effective_date"),
    // One row writes 47.60, another 47.6: one number, one text.
    usd_per_barrel: numberText(String(Number(row.number("cap_usd_per_barrel")))) ?? "",
    product: row.cells.product,
    adopted_by: row.cells.adopted_by,
    decided_on: row.day("decision_date"),
    seen_at: addressIn(row.cells.source_url),
    confidence: row.cells.confidence,
    note: row.cells.note,
  }));
}
