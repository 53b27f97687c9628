import type { ChartTable, Panel } from "./chart-model.ts";
import { contextLast } from "../layout/geometry.ts";
import { STATUS_WORDS } from "../../wording/words.ts";

interface Names {
  areaLabel(area: string): string;
  /** Day, month or year of a publication as stored; "" if it is unknown. */
  publishedOn(publication: string): string;
}

/**
 * Every number that a chart draws, one row a point, as stored: what the page shows under it and the file downloads. `at` says in words what the
 * point stands at; `period` and `published_on` are for machines.
 */
export function modelTable(panels: readonly Panel[], { areaLabel, publishedOn }: Names): ChartTable {
  const rows: string[][] = [];
  for (const panel of panels) {
    const inRows = panel.y.type === "rows" && panel.family === "rows";
    const values = inRows ? panel.x : panel.y;
    for (const series of contextLast(panel.series, (entry) => entry)) {
      for (const point of series.points) {
        const value = inRows ? (point.ranged ? null : point.x) : point.y;
        const low = point.low ?? null;
        const high = point.high ?? null;
        if (value === null && low === null && high === null) continue;
        rows.push([
          panel.title,
          series.label,
          point.area === "" ? "" : areaLabel(point.area),
          point.area,
          point.label,
          point.origin?.period ?? "",
          inRows && point.y === null ? "" : cell(value, values.type, values.labels),
          cell(low, values.type, []),
          cell(high, values.type, []),
          values.unit,
          STATUS_WORDS[point.status] ?? "",
          point.status,
          point.publication,
          publishedOn(point.publication),
          point.note ?? "",
          point.origin?.file ?? "",
          point.origin?.file ? String(point.origin.line) : "",
          point.origin?.rows ?? "",
        ]);
      }
    }
  }
  return withoutEmptyColumns(
    [
      column("panel", "Panel"),
      column("series", "Series"),
      column("area_name", "Area"),
      column("area", "Area code"),
      column("at", "Period or row"),
      column("period", "Period (ISO 8601)"),
      column("value", "Value", true),
      column("value_low", "Lowest", true),
      column("value_high", "Highest", true),
      column("unit", "Unit"),
      column("status_name", "Status"),
      column("status", "Status code"),
      column("publication", "Publication"),
      column("published_on", "Published on (ISO 8601)"),
      column("note", "Note"),
      column("file", "File"),
      column("line", "Line", true),
      column("made_from", "Made from"),
    ],
    rows,
  );
}

function column(name: string, title: string, numeric = false) {
  return { name, title, unit: "", numeric };
}

function cell(value: number | null, type: string, labels: string[]): string {
  if (value === null) return "";
  if (labels.length > 0) return labels[Math.round(value)] ?? "";
  if (type === "time") return new Date(value).toISOString().slice(0, 10);
  return String(value);
}

function withoutEmptyColumns(columns: ChartTable["columns"], rows: string[][]): ChartTable {
  const kept = columns.map((_, index) => rows.length === 0 || rows.some((row) => row[index] !== ""));
  return {
    columns: columns.filter((_, index) => kept[index]),
    rows: rows.map((row) => row.filter((_, index) => kept[index])),
  };
}
