import type { Issue } from "../../package/issues.ts";
import { dayOf, periodOf } from "../../tabular/cell-text.ts";
import { csvLayout, readDelimited, type Layout } from "../reading/delimited.ts";
import type { RawFolder } from "../reading/importer.ts";
import { fileIssue } from "../reading/located.ts";
import type { DayValue } from "../editions/series.ts";
import { readFacts, type SheetRows } from "../fact-sheets/points.ts";
import { addressIn } from "../fact-sheets/sheet-text.ts";

export const LIVEUAMAP = "territory_liveuamap_daily.csv";
const NZZ = "territory_nzz_area_occupied.json";
const DEEPSTATE = "territory_deepstate_daily_derived.csv";
const LIVEUAMAP_LAYOUT = csvLayout("Area under Russian control by day, from liveuamap", "date,area");
const DEEPSTATE_LAYOUT = csvLayout(
  "Area under Russian control by day, from DeepStateMap",
  "date,occupied_area_km2,polygons,holes",
);
const POINTS = csvLayout(
  "Areas as reported",
  "as_of,measure,value_sq_km,value_percent_of_ukraine,counted_by,source_url,found_in,confidence,note",
);

export interface Series {
  rows: DayValue[];
  issues: Issue[];
}

/** Square kilometres are kept to two decimals: the maps are not more exact than that. */
function squareKilometres(text: string): string {
  return text === "" ? "" : String(Math.round(Number(text) * 100) / 100);
}

export function readLiveuamap(raw: RawFolder): Series {
  return readSeries(raw, LIVEUAMAP, LIVEUAMAP_LAYOUT, "area");
}

export function readDeepstate(raw: RawFolder): Series {
  return readSeries(raw, DEEPSTATE, DEEPSTATE_LAYOUT, "occupied_area_km2");
}

function readSeries<Column extends string>(
  raw: RawFolder,
  file: string,
  layout: Layout<Column | "date">,
  column: NoInfer<Column>,
): Series {
  const { rows, issues } = readDelimited(raw, file, layout);
  const series = rows.map((row) => {
    const [day, value] = [row.day("date"), squareKilometres(row.number(column))];
    if (day === "" || value === "")
      row.refuse(column, "missing-value", "Expected a day and an area in every row.", value);
    return { day, value };
  });
  return { rows: series.sort((a, b) => (a.day < b.day ? -1 : 1)), issues };
}

/** The areas of NZZ's maps: a JSON object of moment → square kilometres. */
export function readNzz(raw: RawFolder): Series {
  const source = raw.text(NZZ);
  if (source.issues.length > 0) return { rows: [], issues: source.issues };
  const refused = (code: string) => ({
    rows: [],
    issues: [fileIssue(NZZ, code, source.text, "Expected a JSON object of days and areas.")],
  });
  let parsed: unknown;
  try {
    parsed = JSON.parse(source.text);
  } catch {
    return refused("not-json");
  }
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) return refused("not-an-object");
  const rows: DayValue[] = [];
  const issues: Issue[] = [];
  for (const [moment, area] of Object.entries(parsed)) {
    const day = dayOf(moment);
    if (day === null || typeof area !== "number" || !Number.isFinite(area)) {
      issues.push(fileIssue(NZZ, "bad-entry", `${moment}: ${String(area)}`, "Expected a day and a number."));
    } else rows.push({ day, value: squareKilometres(String(area)) });
  }
  return { rows: rows.sort((a, b) => (a.day < b.day ? -1 : 1)), issues };
}

/** An area, or a change of it, as somebody reported it. */
export interface AreaPoint {
  period: string;
  measure: string;
  squareKilometres: string;
  percent: string;
  countedBy: string;
  seenAt: string;
  addresses: string[];
  confidence: string;
  note: string;
}

export function readPoints(raw: RawFolder): SheetRows<AreaPoint> {
  return readFacts(raw, "territory_reported_points.csv", POINTS, (row) => ({
    period: row.period("as_of", periodOf),
    measure: row.cells.measure,
    squareKilometres: row.number("value_sq_km"),
    percent: row.number("value_percent_of_ukraine"),
    countedBy: row.cells.counted_by,
    seenAt: addressIn(row.cells.source_url),
    addresses: [row.cells.source_url, row.cells.found_in],
    confidence: row.cells.confidence,
    note: row.cells.note,
  }));
}
