import { difference, judge, targetBand, type Span } from "../bands.ts";
import type { Band } from "../rounding.ts";
import { quantityAt } from "./quantity.ts";
import { foundNumber } from "./found-number.ts";
import type { Attempt, Trial } from "./trial.ts";

const HIGHER: Band = { low: 0, high: Infinity, lowOpen: true, highOpen: true };
const LOWER: Band = { low: -Infinity, high: 0, lowOpen: true, highOpen: true };

/**
 * `rank`: the area's place among the members of the group `comparator`, counted from the `highest` or the `lowest`
 * (`quantifier`), stands in `operator` to `target`; 1 is first. Observed: the place (unit `places`); ties share the better
 * one. Members without a figure, and ranges that overlap the subject's, may stand before it or behind: the place then is
 * an interval. Breakers: the members that stand before the area, or level with it (margin 0), first place first.
 */
export function tryRank(trial: Trial): Attempt | null {
  const { reading, base } = trial;
  const band = targetBand(reading);
  if (!band) return null;
  const subject = quantityAt(trial, "subject", reading.area, reading.period, { onBasis: true });
  if (!subject.span) return null;
  const better = reading.quantifier === "lowest" ? LOWER : HIGHER;
  const missing: string[] = [];
  let before = 0;
  let unclear = 0;
  let known = 0;
  for (const area of base.members(reading.comparator)) {
    if (area === reading.area) continue;
    const { span } = quantityAt(trial, "comparator", area, reading.period, { onBasis: true });
    if (!span) {
      missing.push(area);
      continue;
    }
    known += 1;
    const gap = difference(span, subject.span);
    const { outcome } = judge(better, gap);
    if (outcome === "holds") before += 1;
    if (outcome === "undetermined") unclear += 1;
    if (outcome === "holds" || gap.point === 0) {
      const value = span.point ?? (better === HIGHER ? span.low : span.high);
      const margin = outcome === "holds" ? -Math.abs(gap.point ?? (better === HIGHER ? gap.low : gap.high)) : 0;
      trial.detail?.breakers.push({ area, period: "", value, margin });
    }
  }
  if (known === 0) return null;
  const worst = 1 + before + unclear + missing.length;
  const place: Span = { low: 1 + before, high: worst, point: worst === 1 + before ? worst : null };
  trial.detail?.breakers.sort((a, b) => a.margin - b.margin || (a.area < b.area ? -1 : 1));
  return foundNumber(trial, band, place, "places", missing);
}
