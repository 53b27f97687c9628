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

/** Periods that the edition has figures of for the area, newest first; of one that lists only what happened, for any area. */
export function periodsHeld({ base, edition, reading, rows }: Trial, area: string): readonly string[] {
  const { publication, coverage } = edition.publication;
  if (!rows.has(area)) return [];
  return base.newestFirst(publication, reading.indicator, coverage === "listed" ? "" : area);
}
