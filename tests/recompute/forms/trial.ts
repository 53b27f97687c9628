import { stepsBetween, stepsOf, type Period } from "../calendar.ts";
import { over, plus, times, whole, type Exact } from "../exact.ts";
import type { Figure, Row, Series } from "../package-files.ts";
import { known, type Range } from "../range.ts";
import type { Conversion } from "../units.ts";
import type { Edition, World } from "../world.ts";

/** One publication tried against one reading. */
export interface Trial {
  world: World;
  reading: Row;
  edition: Edition;
  series: Series;
  conversion: Conversion;
  /** The reading's periods, `latest` replaced; `base` null where it has none. */
  period: Period;
  base: Period | null;
  counts(figure: Figure, isAsked: boolean): boolean;
  /** Whether only forecasts count. */
  isForecast: boolean;
}

/** What one publication answers. `isWhole`: it has every figure that the reading needs. */
export interface Answer {
  isWhole: boolean;
  outcome: "holds" | "fails" | "undetermined";
  observed: Exact | null;
  threshold: Exact | null;
  margin: Exact | null;
}

export interface Amount {
  /** null while a part is missing: what is missing never decides. */
  range: Range | null;
  /** Whether anything of it is known. */
  isSome: boolean;
}

const ZERO = known(whole(0));

export const NO_AMOUNT: Amount = { range: null, isSome: false };

export function rangeOf(trial: Trial, { value, low, high }: Figure): Range {
  const scaled = (one: Exact): Exact => times(one, trial.conversion.factor);
  if (value) return known(scaled(value));
  return { low: low && scaled(low), high: high && scaled(high), isKnown: false };
}

/** The figure that is given for exactly this period. */
export function figureFor(trial: Trial, area: string, period: Period, isAsked: boolean): Figure | null {
  const figures = trial.series.get(area);
  const figure = figures?.get(period.written) ?? null;
  return figure && trial.counts(figure, isAsked) ? figure : null;
}

/** Whether a list of what happened leaves the period out, between the first and the last that it has for anyone. */
export function saysNothing(
  trial: Pick<Trial, "edition" | "series" | "reading" | "isForecast">,
  area: string,
  period: Period,
): boolean {
  if (!trial.edition.isList || trial.isForecast || period.isInterval) return false;
  const figures = trial.series.get(area);
  if (!figures || figures.has(period.written)) return false;
  const all = [...trial.series.values()].flatMap((own) => [...own.values()]).filter((one) => !one.period.isInterval);
  const isFrom = all.some((one) => one.period.first <= period.first);
  return isFrom && all.some((one) => one.period.last >= period.last);
}

/** The figure given for a period, or the mean over its steps where none is. */
export function amountOf(trial: Trial, area: string, period: Period, isAsked: boolean, onlyMean = false): Amount {
  const given = onlyMean && period.isInterval ? null : figureFor(trial, area, period, isAsked);
  if (given) return { range: rangeOf(trial, given), isSome: true };
  if (!period.isInterval)
    return period.step === "month" && saysNothing(trial, area, period) ? { range: ZERO, isSome: true } : NO_AMOUNT;
  const steps = stepsFor(trial, area, period);
  const ranges = steps.flatMap((step) => {
    const figure = figureFor(trial, area, step, isAsked);
    if (figure) return [rangeOf(trial, figure)];
    return saysNothing(trial, area, step) ? [ZERO] : [];
  });
  if (ranges.length < steps.length || steps.length === 0) return { range: null, isSome: ranges.length > 0 };
  return { range: mean(ranges), isSome: true };
}

function mean(ranges: readonly Range[]): Range {
  const sum = sumOf(ranges);
  const count = whole(ranges.length);
  return { low: sum.low && over(sum.low, count), high: sum.high && over(sum.high, count), isKnown: sum.isKnown };
}

/** Open on a side where any part is. */
export function sumOf(ranges: readonly Range[]): Range {
  let sum: Range = known(whole(0));
  for (const { low, high, isKnown } of ranges) {
    sum = {
      low: sum.low && low && plus(sum.low, low),
      high: sum.high && high && plus(sum.high, high),
      isKnown: sum.isKnown && isKnown,
    };
  }
  return sum;
}

/** Steps of a period in the kind that the publication gives for the area: as written, else in quarters, else in months. */
export function stepsFor(trial: Trial, area: string, period: Period): Period[] {
  const written = stepsOf(period);
  const figures = trial.series.get(area);
  if (!figures) return written;
  const kinds = [
    written,
    stepsBetween("quarter", period.first, period.last),
    stepsBetween("month", period.first, period.last),
  ];
  return kinds.find((steps) => steps.some((step) => figures.has(step.written))) ?? written;
}

/** Whether a day without a figure is one on which nothing happened, rather than a missing number. */
export function happensNowAndThen({ world, reading }: Trial): boolean {
  const frequency = (world.indicator.get(reading.indicator ?? "")?.frequency ?? "").toLowerCase();
  return ["irregular", "event", "occasional", "as it happens", "as published"].some((word) => frequency.includes(word));
}

/** Figures of single periods within a period, earliest first. */
export function figuresWithin(trial: Trial, area: string, period: Period): Figure[] {
  const all = [...(trial.series.get(area)?.values() ?? [])];
  const within = all.filter(
    ({ period: own }) => !own.isInterval && own.first >= period.first && own.last <= period.last,
  );
  return within.filter((figure) => trial.counts(figure, true)).sort((a, b) => a.period.first - b.period.first);
}

/** Of a target with two ends the one nearer to a known number, else the first. */
export function targetNear(reading: Row, observed: Range | null, at: Exact | null, to: Exact | null): Exact | null {
  if (reading.target_high === "" || !observed?.isKnown || !observed.low || !at || !to) return at;
  const [first, second] = [Math.abs(gap(observed.low, at)), Math.abs(gap(observed.low, to))];
  return second < first ? to : at;
}

function gap(a: Exact, b: Exact): number {
  return Number(a.top * b.bottom - b.top * a.bottom) / Number(a.bottom * b.bottom);
}
