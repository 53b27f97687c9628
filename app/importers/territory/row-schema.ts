import type { Issue } from "../../package/issues.ts";
import { dayOf, periodOf, readNumber, readPeriod } from "../reading/cells.ts";
import { readDelimited, type Layout } from "../reading/delimited.ts";
import type { RawFolder } from "../reading/importer.ts";
import { cellIssue, fileIssue } from "../reading/located.ts";
import type { DayValue } from "../editions/series.ts";
import { addressIn } from "../fact-sheets/sheet-text.ts";
import { DEEPSTATE, DEEPSTATE_LAYOUT, LIVEUAMAP, LIVEUAMAP_LAYOUT, NZZ, POINTS, POINTS_LAYOUT } from "./layout.ts";

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

function readSeries(raw: RawFolder, file: string, layout: Layout<string>, column: string): Series {
  const { rows, issues } = readDelimited(raw, file, layout);
  const series = rows.map(({ line, cells }) => ({
    day: readPeriod(dayOf, cells["date"] ?? "", { file, line, column: "date" }, issues),
    value: squareKilometres(readNumber(cells[column] ?? "", { file, line, column }, issues)),
  }));
  series.forEach(({ day, value }, index) => {
    if (day !== "" && value !== "") return;
    const place = { file, line: rows[index]?.line ?? 1, column };
    issues.push(cellIssue(place, "missing-value", value, "Expected a day and an area in every row."));
  });
  return { rows: series.sort((a, b) => (a.day < b.day ? -1 : 1)), issues };
}

/** The areas of NZZ's maps: a JSON object of moment → square kilometres. */
export function readNzz(raw: RawFolder): Series {
  const source = raw.text(NZZ);
  if (source.issues.length > 0) return { rows: [], issues: source.issues };
  let parsed: unknown;
  try {
    parsed = JSON.parse(source.text);
  } catch {
    return { rows: [], issues: [fileIssue(NZZ, "not-json", source.text, "Expected a JSON object of days and areas.")] };
  }
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) {
    return {
      rows: [],
      issues: [fileIssue(NZZ, "not-an-object", source.text, "Expected a JSON object of days and areas.")],
    };
  }
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

export function readPoints(raw: RawFolder): { rows: AreaPoint[]; issues: Issue[] } {
  const { rows, issues } = readDelimited(raw, POINTS, POINTS_LAYOUT);
  const points = rows.map(({ line, cells }) => {
    const place = (column: string) => ({ file: POINTS, line, column });
    return {
      period: readPeriod(periodOf, cells.as_of, place("as_of"), issues),
      measure: cells.measure,
      squareKilometres: readNumber(cells.value_sq_km, place("value_sq_km"), issues),
      percent: readNumber(cells.value_percent_of_ukraine, place("value_percent_of_ukraine"), issues),
      countedBy: cells.counted_by,
      seenAt: addressIn(cells.source_url),
      addresses: [cells.source_url, cells.found_in],
      confidence: cells.confidence,
      note: cells.note,
    };
  });
  return { rows: points, issues };
}
