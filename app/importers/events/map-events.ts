import type { Issue } from "../../package/issues.ts";
import { fileIssue } from "../reading/located.ts";
import { earliestEditionWith } from "../editions/edition-days.ts";
import type { DayValue } from "../editions/series.ts";
import { LIVEUAMAP } from "../territory/row-schema.ts";
import { mapEdition, seriesEditions } from "../territory/to-observations.ts";
import type { MapEntry } from "./crosswalk.ts";
import type { Happening } from "./happening.ts";

/**
 * Events that the map shows: the day on which the area held falls most from one day to the next. The crosswalk says which
 * event that is; the series must bear it out.
 */
export function mapEvents(
  series: readonly DayValue[],
  entries: readonly MapEntry[],
): { rows: Happening[]; issues: Issue[] } {
  const fall = largestFall(series);
  const rows: Happening[] = [];
  const issues: Issue[] = [];
  for (const entry of entries) {
    if (fall === null || fall.day !== entry.day) {
      const expected = `Expected the largest fall of the area held to end on ${entry.day}, as the crosswalk has it.`;
      issues.push(fileIssue(LIVEUAMAP, "no-such-fall", fall?.day ?? "", expected));
      continue;
    }
    const note = `Largest fall of the series from one day to the next: ${whole(fall.from)} to ${whole(fall.to)} square kilometres. A day read off a map, not an announcement.`;
    const publication = mapEdition("liveuamap", earliestEditionWith(entry.day, seriesEditions(series)));
    rows.push({ ...entry, happened_on: entry.day, publication, note });
  }
  return { rows, issues };
}

/** The step from one day to the next with the largest fall; null for a series that never falls. */
export function largestFall(series: readonly DayValue[]): { day: string; from: number; to: number } | null {
  let largest: { day: string; from: number; to: number } | null = null;
  series.forEach(({ day, value }, index) => {
    const [from, to] = [Number(series[index - 1]?.value ?? Infinity), Number(value)];
    if (Number.isFinite(from) && to - from < (largest === null ? 0 : largest.to - largest.from))
      largest = { day, from, to };
  });
  return largest;
}

function whole(number: number): string {
  return Math.round(number).toLocaleString("en-GB");
}
