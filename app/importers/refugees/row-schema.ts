import type { Issue } from "../../package/issues.ts";
import { dayOf, monthOf, readInteger } from "../reading/cells.ts";
import { readDelimited } from "../reading/delimited.ts";
import type { RawFolder } from "../reading/importer.ts";
import { addressIn } from "../fact-sheets/sheet-text.ts";
import { MEASURES, POINTS, POINTS_LAYOUT, SOURCES } from "./layout.ts";

/** People counted on a day, by a publisher. */
export interface PeoplePoint {
  period: string;
  indicator: Record<string, string>;
  publisher: Record<string, string>;
  value: string;
  seenAt: string;
  confidence: string;
}

export interface PeoplePoints {
  rows: PeoplePoint[];
  read: number;
  dropped: Record<string, number>;
  issues: Issue[];
}

export function readPeople(raw: RawFolder): PeoplePoints {
  const { rows, issues } = readDelimited(raw, POINTS, POINTS_LAYOUT);
  const points: PeoplePoints = { rows: [], read: rows.length, dropped: {}, issues };
  const drop = (reason: string) => (points.dropped[reason] = (points.dropped[reason] ?? 0) + 1);
  for (const { line, cells } of rows) {
    const period = dayOf(cells.as_of) ?? monthOf(cells.as_of);
    const measure = MEASURES.find(({ pattern }) => pattern.test(cells.measure));
    const publisher = SOURCES.find(([pattern]) => pattern.test(cells.source))?.[1];
    if (period === null) drop("no date");
    else if (measure === undefined || publisher === undefined)
      drop("population by the press: the economy's sources have it");
    else {
      points.rows.push({
        period,
        indicator: measure.indicator,
        publisher,
        value: readInteger(cells.value, { file: POINTS, line, column: "value" }, issues),
        seenAt: addressIn(cells.source_url),
        confidence: cells.confidence,
      });
    }
  }
  return points;
}
