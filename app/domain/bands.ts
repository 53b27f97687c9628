import type { Reading } from "./claims.ts";
import { bandAsWritten, settle, type Band } from "./rounding.ts";
import type { FindingOutcome } from "./verdicts.ts";

/** What is known of a number: a point (`low` = `high` = `point`), or a range with `point` null; an unknown end is infinite. */
export interface Span {
  low: number;
  high: number;
  point: number | null;
}

export interface Judgement {
  outcome: FindingOutcome;
  /** Distance to the nearest end of the band: ≥ 0 inside, ≤ 0 outside, null if the span straddles an end. */
  margin: number | null;
}

export function pointSpan(value: number): Span {
  return { low: value, high: value, point: value };
}

/** a − b, with all that is unknown about either. */
export function difference(a: Span, b: Span): Span {
  const point = a.point === null || b.point === null ? null : settle(a.point - b.point);
  return { low: settle(a.low - b.high), high: settle(a.high - b.low), point };
}

/** The numbers for which `operator` `target` holds, e.g. `ge 20` → [20, ∞), `eq 3.2` → [3.15, 3.25). Null if the reading states none. */
export function targetBand(reading: Reading): Band | null {
  const { target, targetHigh } = reading;
  if (target === null) return null;
  switch (reading.operator) {
    case "eq":
      return bandAsWritten(target, reading.targetWritten || String(target));
    case "ge":
      return band(target, Infinity);
    case "gt":
      return band(target, Infinity, "open");
    case "le":
      return band(-Infinity, target);
    case "lt":
      return band(-Infinity, target, "open");
    case "between":
      return targetHigh === null ? null : band(target, targetHigh);
    default:
      return null;
  }
}

/**
 * The differences subject − comparator for which a comparison holds. With a target it is "by at least": `gt 1` → [1, ∞),
 * `lt 1` → (-∞, -1]. Without one, `gt` → (0, ∞). `eq` allows a difference of at most the target.
 */
export function differenceBand(reading: Reading): Band | null {
  const by = reading.target ?? 0;
  const ends = reading.target === null ? "open" : "closed";
  switch (reading.operator) {
    case "gt":
      return band(by, Infinity, ends);
    case "ge":
      return band(by, Infinity);
    case "lt":
      return band(-Infinity, -by, ends);
    case "le":
      return band(-Infinity, -by);
    case "eq":
      return band(-by, by);
    default:
      return null;
  }
}

/** Whether all, none or only some of what the number may be lies in the band. */
export function judge(within: Band, span: Span): Judgement {
  if (contains(within, span.low) && contains(within, span.high)) {
    return { outcome: "holds", margin: settle(Math.min(gap(within.low, span.low), gap(span.high, within.high))) };
  }
  if (span.high < within.low || (span.high === within.low && within.lowOpen)) {
    return { outcome: "fails", margin: settle(span.high - within.low) };
  }
  if (span.low > within.high || (span.low === within.high && within.highOpen)) {
    return { outcome: "fails", margin: settle(within.high - span.low) };
  }
  return { outcome: "undetermined", margin: null };
}

/** Room between two ends; none limits the other where both are infinite. */
function gap(lower: number, upper: number): number {
  return lower === upper && !Number.isFinite(lower) ? Infinity : upper - lower;
}

function contains(within: Band, value: number): boolean {
  if (value === Infinity) return within.high === Infinity;
  if (value === -Infinity) return within.low === -Infinity;
  const aboveLow = value > within.low || (value === within.low && !within.lowOpen);
  return aboveLow && (value < within.high || (value === within.high && !within.highOpen));
}

function band(low: number, high: number, ends: "open" | "closed" = "closed"): Band {
  return { low: low + 0, high: high + 0, lowOpen: ends === "open", highOpen: ends === "open" };
}
