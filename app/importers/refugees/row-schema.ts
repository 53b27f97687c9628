import { dayOf, monthOf } from "../../tabular/cell-text.ts";
import { csvLayout } from "../reading/delimited.ts";
import type { RawFolder } from "../reading/importer.ts";
import { readFacts, type SheetRows } from "../fact-sheets/points.ts";
import { addressIn } from "../fact-sheets/sheet-text.ts";

const POINTS = csvLayout(
  "Refugees and population points",
  "as_of,measure,value,unit,source,source_url,found_in,confidence",
);

/** What the points count. Different counts are different indicators. */
const MEASURES: readonly [pattern: RegExp, indicator: string][] = [
  [/^refugees who fled Ukraine since/, "refugees_from_ukraine"],
  [/^Ukrainian refugees recorded in Europe/, "refugees_from_ukraine_in_europe"],
  [/^Ukrainian refugees recorded worldwide/, "refugees_from_ukraine_worldwide"],
  [/^internally displaced in Ukraine/, "internally_displaced_in_ukraine"],
];

/** Publishers by the words of the sheet. Others (press figures on population, an undated chart) are not taken over. */
const SOURCES: readonly [pattern: RegExp, publisher: string][] = [
  [/^UNHCR/, "unhcr"],
  [/^IOM/, "iom"],
];

/** People counted on a day, by a publisher. */
export interface PeoplePoint {
  period: string;
  indicator: string;
  publisher: string;
  value: string;
  seenAt: string;
  confidence: string;
}

export function readPeople(raw: RawFolder): SheetRows<PeoplePoint> {
  return readFacts(raw, "refugees_population_points.csv", POINTS, (row) => {
    const { cells } = row;
    const period = dayOf(cells.as_of) ?? monthOf(cells.as_of);
    if (period === null) return "no date";
    const indicator = MEASURES.find(([pattern]) => pattern.test(cells.measure))?.[1];
    const publisher = SOURCES.find(([pattern]) => pattern.test(cells.source))?.[1];
    if (indicator === undefined || publisher === undefined)
      return "population by the press: the economy's sources have it";
    const seenAt = addressIn(cells.source_url);
    return { period, indicator, publisher, value: row.integer("value"), seenAt, confidence: cells.confidence };
  });
}
