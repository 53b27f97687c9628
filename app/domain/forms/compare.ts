import { difference, differenceBand, judge, type Judgement, type Span } from "../bands.ts";
import type { Reading } from "../claims.ts";
import type { EvidenceBase } from "../evidence-base.ts";
import type { Band } from "../rounding.ts";
import type { Breaker, Finding } from "../verdicts.ts";
import { quantityAt, type Quantity } from "./quantity.ts";
import { found, type Attempt, type Trial } from "./trial.ts";

interface Rival extends Judgement {
  area: string;
  span: Span;
}

/**
 * `compare`: the area's value stands in `operator` to the comparator's, by at least `target` where given. Observed: the
 * area's figure; threshold: the figure of the comparator that decides (not counting the target); margin: how far the
 * difference lies within (≥ 0, holds) or outside (≤ 0, fails) what is asked for. `all`: the member nearest to breaking it
 * decides (smallest margin), `any`: the member nearest to carrying it (largest margin). With a base period the comparator
 * is its mean over that interval. Members without a figure leave it undetermined unless a known one decides; the basis
 * asks for the status at the reading's period, not in the base period.
 */
export function tryCompare(trial: Trial): Attempt | null {
  const { reading, base } = trial;
  const band = differenceBand(reading);
  if (!band) return null;
  const subject = quantityAt(trial, "subject", reading.area, reading.period, { onBasis: true });
  if (!subject.span) return null;
  const isGroup = reading.quantifier === "all" || reading.quantifier === "any";
  return isGroup
    ? tryMembers(trial, band, subject.span)
    : tryOne(trial, band, subject.span, comparatorOf(base, reading));
}

/** Areas that the subject is held against: the comparator, the members of a group, or the area itself (with a base period). */
export function comparatorAreas(base: EvidenceBase, reading: Reading): readonly string[] {
  if (reading.quantifier !== "all" && reading.quantifier !== "any") return [comparatorOf(base, reading)];
  return base.members(reading.comparator).filter((area) => area !== reading.area);
}

function comparatorOf(_base: EvidenceBase, reading: Reading): string {
  return reading.comparator || reading.area;
}

function comparatorAt(trial: Trial, area: string): Quantity {
  const { period, basePeriod } = trial.reading;
  return basePeriod === ""
    ? quantityAt(trial, "comparator", area, period, { onBasis: true })
    : quantityAt(trial, "base", area, basePeriod, { onBasis: false });
}

function tryOne(trial: Trial, band: Band, observed: Span, area: string): Attempt | null {
  const { reading } = trial;
  if (area === reading.area && reading.basePeriod === "") return null;
  const comparator = comparatorAt(trial, area);
  if (comparator.known === 0) return null;
  const unit = observedUnit(trial);
  if (!comparator.span) {
    const missing = [...comparator.missing];
    const reason = reading.basePeriod === "" ? "comparator-missing" : "base-missing";
    const open = { outcome: "undetermined", margin: null, observed, threshold: null, unit } as const;
    return { full: false, finding: found(trial, { ...open, missing, reason }) };
  }
  const { outcome, margin } = judge(band, difference(observed, comparator.span));
  const threshold = comparator.span.point;
  const reason = outcome === "undetermined" ? "range-straddles-target" : "";
  return { full: true, finding: found(trial, { outcome, margin, observed, threshold, unit, reason }) };
}

function tryMembers(trial: Trial, band: Band, observed: Span): Attempt | null {
  const rivals: Rival[] = [];
  const missing: string[] = [];
  for (const area of comparatorAreas(trial.base, trial.reading)) {
    const { span } = comparatorAt(trial, area);
    if (!span) {
      missing.push(area);
      continue;
    }
    const { outcome, margin } = judge(band, difference(observed, span));
    rivals.push({ area, span, outcome, margin });
  }
  if (rivals.length === 0) return null;
  const isAll = trial.reading.quantifier === "all";
  const { outcome, margin, threshold, reason } = sumUp(rivals, missing, isAll);
  if (trial.detail) {
    const deciders = rivals.filter((rival) => rival.outcome === (isAll ? "fails" : "holds"));
    trial.detail.breakers.push(...deciders.sort(isAll ? smaller : larger).map(breakerOf));
  }
  const finding = found(trial, { outcome, margin, threshold, reason, observed, unit: observedUnit(trial), missing });
  return { full: missing.length === 0, finding };
}

/** `all` fails by one failing member and `any` holds by one holding member, whatever is missing; anything else needs all of them. */
function sumUp(
  rivals: readonly Rival[],
  missing: readonly string[],
  isAll: boolean,
): Pick<Finding, "outcome" | "margin" | "threshold" | "reason"> {
  const deciding = isAll ? "fails" : "holds";
  let nearest: Rival | null = null;
  let isOpen = false;
  for (const rival of rivals) {
    if (rival.outcome === "undetermined") isOpen = true;
    else if (!nearest || (isAll ? smaller(rival, nearest) : larger(rival, nearest)) < 0) nearest = rival;
  }
  const isDecided = nearest?.outcome === deciding;
  if (!nearest || (!isDecided && (missing.length > 0 || isOpen))) {
    const reason = missing.length > 0 ? "members-missing" : "range-straddles-target";
    return { outcome: "undetermined", margin: null, threshold: null, reason };
  }
  return { outcome: nearest.outcome, margin: nearest.margin, threshold: nearest.span.point, reason: "" };
}

/** A member known only as a range is listed with the end nearer to the subject. */
function breakerOf(rival: Rival): Breaker {
  const value = rival.span.point ?? (Number.isFinite(rival.span.low) ? rival.span.low : rival.span.high);
  return { area: rival.area, period: "", value, margin: rival.margin ?? 0 };
}

function smaller(a: Rival, b: Rival): number {
  return (a.margin ?? 0) - (b.margin ?? 0) || (a.area < b.area ? -1 : 1);
}

function larger(a: Rival, b: Rival): number {
  return (b.margin ?? 0) - (a.margin ?? 0) || (a.area < b.area ? -1 : 1);
}

/** Unit of the figures compared; a target in percentage points is asked of percents. */
function observedUnit(trial: Trial): string {
  const own = trial.base.indicator(trial.reading.indicator)?.unit ?? "";
  const asked = trial.reading.unit;
  return asked === "" || asked === "percentage_points" ? own : asked;
}
