import { difference, differenceBand, judge, targetBand, type Span } from "../bands.ts";
import type { Reading } from "../claims.ts";
import { settle, type Band } from "../rounding.ts";
import { quantityAt } from "./quantity.ts";
import { foundNumber } from "./found-number.ts";
import type { Attempt, Trial } from "./trial.ts";

/**
 * `count`: how many members of the group `area` stand in `operator` to the comparator's figure (by at least
 * `target_value`, where given), or without a comparator to `target_value`, stands in `count_operator` to `target`. Observed: that number (unit `members`), or its share of all members where the
 * reading's unit is `percent` ("most" is more than 50); threshold: the target. Members without a figure, and ranges that
 * straddle, may count or not: the number then is an interval. The comparator itself is not counted. Breakers: the members
 * that count, those furthest within first.
 */
export function tryCount(trial: Trial): Attempt | null {
  const { reading, base } = trial;
  const band = targetBand({ ...reading, operator: reading.countOperator });
  const held = heldAgainst(trial);
  if (!band || !held) return null;
  const missing: string[] = [];
  let counted = 0;
  let unclear = 0;
  let known = 0;
  const members = base.members(reading.area).filter((area) => area !== reading.comparator);
  for (const area of members) {
    const { span } = quantityAt(trial, "subject", area, reading.period, { onBasis: true });
    if (!span) {
      missing.push(area);
      continue;
    }
    known += 1;
    const { outcome, margin } = judge(held.band, held.span ? difference(span, held.span) : span);
    if (outcome === "undetermined") unclear += 1;
    if (outcome !== "holds") continue;
    counted += 1;
    const value = span.point ?? (Number.isFinite(span.low) ? span.low : span.high);
    trial.detail?.breakers.push({ area, period: "", value, margin: margin ?? 0 });
  }
  if (known === 0) return null;
  const isShare = reading.unit === "percent";
  const scaled = (count: number): number => (isShare ? settle((count / members.length) * 100) : count);
  const most = counted + unclear + missing.length;
  const number: Span = { low: scaled(counted), high: scaled(most), point: most === counted ? scaled(counted) : null };
  trial.detail?.breakers.sort((a, b) => b.margin - a.margin || (a.area < b.area ? -1 : 1));
  return foundNumber(trial, band, number, isShare ? "percent" : "members", missing);
}

/** What each member is held against: the comparator's figure by difference, or the band around `target_value`; null without either. */
function heldAgainst(trial: Trial): { band: Band; span: Span | null } | null {
  const { reading } = trial;
  if (reading.comparator === "") {
    const band = targetBand(asked(reading));
    return band && { band, span: null };
  }
  const band = differenceBand({ ...reading, target: reading.targetValue });
  const { span } = quantityAt(trial, "comparator", reading.comparator, reading.period, { onBasis: true });
  return band && span && { band, span };
}

function asked(reading: Reading): Reading {
  return { ...reading, target: reading.targetValue, targetWritten: reading.targetValueWritten, targetHigh: null };
}
