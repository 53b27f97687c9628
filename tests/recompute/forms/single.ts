import { exact } from "../exact.ts";
import { askedOf, difference, judge, quotient, type Asked, type Range } from "../range.ts";
import { times, whole } from "../exact.ts";
import { amountOf, figureFor, targetNear, type Answer, type Trial } from "./trial.ts";

/** Judges a number against the reading's target. */
export function answerWith(trial: Trial, asked: Asked, observed: Range, isWhole = true): Answer {
  const { reading } = trial;
  const { outcome, margin } = judge(asked, observed);
  const threshold = targetNear(reading, observed, exact(reading.target ?? ""), exact(reading.target_high ?? ""));
  return { isWhole, outcome, observed: observed.isKnown ? observed.low : null, threshold, margin };
}

export function open(trial: Trial, isWhole: boolean): Answer {
  const threshold = exact(trial.reading.target ?? "");
  return { isWhole, outcome: "undetermined", observed: null, threshold, margin: null };
}

export function askedBy({ reading }: Trial): Asked | null {
  return askedOf(reading.operator ?? "", reading.target ?? "", reading.target_high ?? "");
}

/** The observation stands so to the target. */
export function value(trial: Trial): Answer | null {
  const asked = askedBy(trial);
  const { range, isSome } = amountOf(trial, trial.reading.area ?? "", trial.period, true);
  if (!asked || !isSome) return null;
  return range ? answerWith(trial, asked, range) : open(trial, false);
}

/** value(period) − value(base period). Both as published for exactly these periods, or both as means of their steps. */
export function change(trial: Trial): Answer | null {
  const asked = askedBy(trial);
  const { period, base, reading } = trial;
  const area = reading.area ?? "";
  if (!asked || !base) return null;
  const asMean = !figureFor(trial, area, period, true) || !figureFor(trial, area, base, false);
  const later = amountOf(trial, area, period, true, asMean);
  const earlier = amountOf(trial, area, base, false, asMean);
  if (!later.range || !earlier.isSome) return null;
  return earlier.range ? answerWith(trial, asked, difference(later.range, earlier.range)) : open(trial, false);
}

/** value(area, period) ÷ value(comparator or itself, base period or period): a multiple, in percent where the unit says so. */
export function ratio(trial: Trial): Answer | null {
  const asked = askedBy(trial);
  const { period, reading } = trial;
  const area = reading.area ?? "";
  const divisorArea = reading.comparator || area;
  const divisorPeriod = trial.base ?? period;
  if (!asked || (divisorArea === area && divisorPeriod.written === period.written)) return null;
  const isAsked = trial.base === null;
  const asMean = !figureFor(trial, area, period, true) || !figureFor(trial, divisorArea, divisorPeriod, isAsked);
  const top = amountOf(trial, area, period, true, asMean);
  const bottom = amountOf(trial, divisorArea, divisorPeriod, isAsked, asMean);
  if (!top.range || !bottom.isSome) return null;
  if (!bottom.range) return open(trial, false);
  const found = quotient(top.range, bottom.range);
  if (!found) return open(trial, true);
  const scale = whole(reading.unit === "percent" ? 100 : 1);
  const scaled = { low: found.low && times(found.low, scale), high: found.high && times(found.high, scale) };
  return answerWith(trial, asked, { ...scaled, isKnown: found.isKnown });
}
