import { endDay, granularityOf, startDay } from "../periods.ts";
import type { Trial } from "./trial.ts";

/**
 * Whether the edition says, by listing nothing, that there was nothing: its publication lists only what happened (coverage
 * `listed`), has figures of this indicator for the area, none for the period, and the period lies between the first and the
 * last that it has for any area. Such a period adds nothing to a sum; outside that span it is missing.
 */
export function isNothing(trial: Trial, area: string, period: string): boolean {
  const { base, edition, reading, counting } = trial;
  const { publication, coverage } = edition.publication;
  // Nothing listed is an outcome, never a forecast of nothing.
  if (coverage !== "listed" || counting.basis === "forecast") return false;
  const rows = trial.rows.get(area);
  const span = base.listedSpan(publication, reading.indicator);
  if (!rows || rows.has(period) || !span || granularityOf(period) === "interval") return false;
  return startDay(period) >= span.from && endDay(period) <= span.to;
}

/** Periods that the edition has figures of for the area; of one that lists only what happened, for any area. */
export function periodsHeld(trial: Trial, area: string): Iterable<string> {
  if (trial.edition.publication.coverage !== "listed" || !trial.rows.has(area))
    return trial.rows.get(area)?.keys() ?? [];
  return new Set([...trial.rows.values()].flatMap((rows) => [...rows.keys()]));
}
