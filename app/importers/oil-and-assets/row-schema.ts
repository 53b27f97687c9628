import type { Issue } from "../../package/issues.ts";
import { dayOf, monthOf, numberText, readNumber, readPeriod } from "../reading/cells.ts";
import { readDelimited } from "../reading/delimited.ts";
import type { RawFolder } from "../reading/importer.ts";
import { cellIssue } from "../reading/located.ts";
import { addressIn } from "../fact-sheets/sheet-text.ts";
import { ASSETS, ASSETS_LAYOUT, CAPS, CAPS_LAYOUT, OIL, OIL_LAYOUT, UNITS } from "./layout.ts";
import { ASSET_MEASURES, OIL_MEASURES, type Measure } from "./measures.ts";

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

export interface Cap {
  from: string;
  value: string;
  product: string;
  adoptedBy: string;
  decidedOn: string;
  seenAt: string;
  confidence: string;
  note: string;
}

export interface Points {
  rows: Point[];
  read: number;
  dropped: Record<string, number>;
  issues: Issue[];
}

interface PointCells {
  period: string;
  /** What the measure is recognised by. */
  subject: string;
  value: string;
  unit: string;
  stated_by: string;
  addresses: string[];
  confidence: string;
  note: string;
}

export function readOil(raw: RawFolder): Points {
  const source = readDelimited(raw, OIL, OIL_LAYOUT);
  const rows = source.rows.map(({ line, cells }) => ({
    line,
    cells: {
      ...cells,
      period: cells.month,
      subject: `${cells.series} | ${cells.definition}`,
      addresses: [cells.source_url],
    },
  }));
  return readPoints(OIL, rows, source.issues, OIL_MEASURES);
}

export function readAssets(raw: RawFolder): Points {
  const source = readDelimited(raw, ASSETS, ASSETS_LAYOUT);
  const rows = source.rows.map(({ line, cells }) => ({
    line,
    cells: { ...cells, period: cells.as_of, subject: cells.measure, addresses: [cells.source_url, cells.found_in] },
  }));
  return readPoints(ASSETS, rows, source.issues, ASSET_MEASURES);
}

function readPoints(
  file: string,
  rows: readonly { line: number; cells: PointCells }[],
  issues: Issue[],
  measures: readonly Measure[],
): Points {
  const points: Points = { rows: [], read: rows.length, dropped: {}, issues };
  const drop = (reason: string) => (points.dropped[reason] = (points.dropped[reason] ?? 0) + 1);
  for (const { line, cells } of rows) {
    const place = (column: string) => ({ file, line, column });
    const period = pointPeriod(cells.period);
    if (cells.value === "") drop("a measure without an amount");
    else if (/undated/.test(cells.period)) drop("no date");
    else {
      const measure = measures.find(({ pattern }) => pattern.test(cells.subject));
      if (measure === undefined) {
        issues.push(cellIssue(place("measure"), "unknown-measure", cells.subject, "Expected a measure known here."));
      } else if (UNITS[cells.unit] !== measure.indicator["unit"]) {
        const expected = `Expected the unit of ${measure.indicator["indicator"]}, ${measure.indicator["unit"]}.`;
        issues.push(cellIssue(place("unit"), "wrong-unit", cells.unit, expected));
      } else if (period === null) {
        issues.push(
          cellIssue(place("period"), "bad-date", cells.period, "Expected a day, month, year or a span of days."),
        );
      } else {
        const value = readNumber(cells.value, place("value"), issues);
        const seenAt = cells.addresses.map(addressIn).find((address) => address !== "") ?? "";
        const { stated_by: statedBy, addresses, confidence, note } = cells;
        points.rows.push({ measure, period, value, statedBy, seenAt, addresses, confidence, note });
      }
    }
  }
  return points;
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

export function readCaps(raw: RawFolder): { rows: Cap[]; issues: Issue[] } {
  const { rows, issues } = readDelimited(raw, CAPS, CAPS_LAYOUT);
  const caps = rows.map(({ line, cells }): Cap => {
    const place = (column: string) => ({ file: CAPS, line, column });
    const value = readNumber(cells.cap_usd_per_barrel, place("cap_usd_per_barrel"), issues);
    return {
      from: readPeriod(dayOf, cells.effective_date, place("effective_date"), issues),
      // One row writes 47.60, another 47.6: one number, one text.
      value: numberText(String(Number(value))) ?? "",
      product: cells.product,
      adoptedBy: cells.adopted_by,
      decidedOn: readPeriod(dayOf, cells.decision_date, place("decision_date"), issues),
      seenAt: addressIn(cells.source_url),
      confidence: cells.confidence,
      note: cells.note,
    };
  });
  return { rows: caps, issues };
}
