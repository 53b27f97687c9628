import type { Reading } from "./claims.ts";
import { LAST_DAY } from "./counting.ts";
import { comparatorAreas } from "./forms/compare.ts";
import { isNothing, periodsHeld } from "./forms/listed.ts";
import { isOccasional } from "./forms/quantity.ts";
import { totalAreas } from "./forms/total.ts";
import { rowAt, type Trial } from "./forms/trial.ts";
import { addDays, granularityOf, intervalEnds, periodLike, previousPeriod, type Granularity } from "./periods.ts";

/** What a period or the end of an interval is called where it is the newest one known: `latest`, `2022-02/latest`. */
export const LATEST = "latest";

export function saysLatest({ period, basePeriod }: Pick<Reading, "period" | "basePeriod">): boolean {
  return isLatest(period) || isLatest(basePeriod);
}

/** Kind of a period that may end in `latest`, by its start: `2022-02/latest` is an interval; null if it is no period. */
export function openPeriodKind(period: string): Granularity | null {
  if (!isLatest(period)) return granularityOf(period);
  const start = intervalEnds(period)?.[0];
  if (start === undefined) return "year";
  const kind = granularityOf(start);
  return kind === null || kind === "interval" ? null : "interval";
}

function isLatest(period: string): boolean {
  return period === LATEST || period.endsWith(`/${LATEST}`);
}

/**
 * The reading with `latest` replaced by the newest period that the trial's edition covers for every area that the reading
 * needs and that had ended by the scenario's day; null where there is none. Of a series that is recorded as things happen,
 * the newest period that had ended both by that day and when the edition came out. The trial's answer then is valid for
 * its day alone.
 */
export function resolveLatest(trial: Trial): Reading | null {
  const { reading, validity, counting } = trial;
  validity.after = counting.day === "" ? "" : addDays(counting.day, -1);
  validity.upTo = counting.day;
  const subjects = subjectAreas(trial);
  const bases =
    reading.form === "compare" ? comparatorAreas(trial.base, reading) : [reading.comparator || reading.area];
  const period = resolve(trial, reading.period, subjects, true);
  const basePeriod = reading.basePeriod === "" ? "" : resolve(trial, reading.basePeriod, bases, false);
  return period === null || basePeriod === null ? null : { ...reading, period, basePeriod };
}

/** Areas that need a figure at the reading's period. */
function subjectAreas(trial: Trial): readonly string[] {
  const { reading, base } = trial;
  switch (reading.form) {
    case "compare":
      return reading.basePeriod === "" ? [reading.area, ...comparatorAreas(base, reading)] : [reading.area];
    case "total":
      return totalAreas(trial);
    case "rank":
      return [reading.area, ...base.members(reading.comparator)];
    case "count":
      return [...base.members(reading.area), ...(reading.comparator === "" ? [] : [reading.comparator])];
    case "ratio":
      return reading.basePeriod === "" && reading.comparator !== ""
        ? [reading.area, reading.comparator]
        : [reading.area];
    default:
      return [reading.area];
  }
}

function resolve(trial: Trial, written: string, areas: readonly string[], onBasis: boolean): string | null {
  if (!isLatest(written)) return written;
  const start = intervalEnds(written)?.[0] ?? "";
  const last = start === "" ? newestOf(trial, areas, onBasis) : newestFrom(trial, start, areas, onBasis);
  if (last === null || start === "") return last;
  return last === start ? start : `${start}/${last}`;
}

/** The newest step from a period on that all areas have. */
function newestFrom(trial: Trial, start: string, areas: readonly string[], onBasis: boolean): string | null {
  const { base, edition, reading, counting } = trial;
  const isAsItHappens = isOccasional(base.indicator(reading.indicator)?.frequency ?? "");
  const day = counting.day || LAST_DAY;
  const end = isAsItHappens && edition.knownFrom < day ? edition.knownFrom : day;
  const lastHeld = isAsItHappens ? end : newestHeld(trial, areas);
  const upTo = lastHeld < end ? lastHeld : end;
  // From the newest back: the answer is nearly always among the first tried.
  for (let step = periodLike(start, upTo); step >= start; step = previousPeriod(step)) {
    if (base.endOf(step) > upTo) continue;
    if (isAsItHappens || areas.every((area) => tells(trial, area, step, onBasis))) return step;
  }
  return null;
}

/** Whether the edition has a figure, or says by listing none that there was nothing. */
function tells(trial: Trial, area: string, period: string, onBasis: boolean): boolean {
  return rowAt(trial, area, period, onBasis) !== null || isNothing(trial, area, period);
}

/** Last day of any period that the edition has for the first of the areas: no step beyond it can be complete. */
function newestHeld(trial: Trial, areas: readonly string[]): string {
  const [newest] = periodsHeld(trial, areas[0] ?? "");
  return newest === undefined ? "" : trial.base.endOf(newest);
}

/** The newest period that all areas have, of the kind in which the reading's other period is written, else of any kind. */
function newestOf(trial: Trial, areas: readonly string[], onBasis: boolean): string | null {
  const { period, basePeriod } = trial.reading;
  const other = [period, basePeriod].find((one) => one !== "" && !isLatest(one)) ?? "";
  const kind = granularityOf(intervalEnds(other)?.[0] ?? other);
  const day = trial.counting.day || LAST_DAY;
  for (const candidate of periodsHeld(trial, areas[0] ?? "")) {
    if (trial.base.endOf(candidate) > day || !isOfKind(granularityOf(candidate), kind)) continue;
    if (areas.every((area) => tells(trial, area, candidate, onBasis))) return candidate;
  }
  return null;
}

function isOfKind(kind: Granularity | null, asked: Granularity | null): boolean {
  return kind !== null && kind !== "interval" && (asked === null || kind === asked);
}
