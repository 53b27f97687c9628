import { keptTable } from "../reading/kept-table.ts";

/**
 * What the scattered points measure. A point belongs to the first rule whose pattern fits its series and definition; points of
 * different definitions are different indicators and are never joined to one series.
 */
export interface Measure {
  sheet: string;
  pattern: RegExp;
  publisher: string;
  dataset: string;
  title: string;
  area: string;
  status: "A" | "E";
  indicator: string;
}

const MEASURES: readonly Measure[] = keptTable(
  "oil-and-assets/measures.csv",
  "sheet,pattern,publisher,dataset,title,area,status,indicator",
).map((row) => ({ ...row, pattern: new RegExp(row.pattern), status: row.status === "E" ? "E" : "A" }));

/** The measure of a point; null for a subject not known here. */
export function measureOf(sheet: "oil" | "assets", subject: string): Measure | null {
  return MEASURES.find((measure) => measure.sheet === sheet && measure.pattern.test(subject)) ?? null;
}
