import { differenceBand, targetBand } from "../../domain/bands.ts";
import type { Form, Reading } from "../../domain/claims.ts";
import { differenceUnit } from "../../domain/units.ts";
import type { Finding, Verdict } from "../../domain/verdicts.ts";
import { decidingFinding } from "../grid/grid-rows.ts";

/** The figure that decides a verdict, as it is held against what is claimed: a lead over the other for a comparison. */
export interface ChangeFigure {
  /** The figure, or the middle of the range that is known of it. */
  value: number;
  low: number;
  high: number;
  publication: string;
  /** In percent for a share of steps, in points for a lead between percents. */
  unit: string;
}

/** The numbers for which a claim holds; an open end is null. */
export interface ClaimedBand {
  low: number | null;
  high: number | null;
}

const OF_WORDS: ReadonlySet<Form> = new Set<Form>(["recorded", "interval", "first"]);

/** Whether a number decides the reading; else it is about words or events. */
export function isNumeric(form: Form): boolean {
  return !OF_WORDS.has(form);
}

/** The deciding figure of a verdict; null for words and events, and where nothing was found. */
export function changeFigure(reading: Reading, verdict: Verdict): ChangeFigure | null {
  const finding = isNumeric(reading.form) ? decidingFinding(verdict) : null;
  return finding && figureOf(reading, finding);
}

/** The figure of one finding; null where only one end of it is known. */
export function figureOf(reading: Reading, finding: Finding): ChangeFigure | null {
  const { observed, publication } = finding;
  const low = observed ?? finding.observedLow;
  const high = observed ?? finding.observedHigh;
  if (low === null || high === null || !Number.isFinite(low) || !Number.isFinite(high)) return null;
  const { scale, unit } = scaleOf(reading, finding);
  // A comparison is drawn by its lead: where both sides move, their distance is what decides.
  const base = reading.form === "compare" ? finding.threshold : 0;
  if (base === null) return null;
  const [from, to] = [(low - base) * scale, (high - base) * scale];
  return { value: (from + to) / 2, low: from, high: to, publication, unit };
}

function scaleOf(reading: Reading, { unit }: Finding): { scale: number; unit: string } {
  if (unit === "share") return { scale: 100, unit: "percent" };
  return { scale: 1, unit: reading.form === "compare" ? differenceUnit(unit) : unit };
}

/** What the claim needs the figure to be; null where no band says it. */
export function claimedBand(reading: Reading): ClaimedBand | null {
  if (reading.form === "trend") return { low: (reading.target ?? 1) * 100, high: 100 };
  const operator = reading.form === "count" ? reading.countOperator : reading.operator;
  const band = reading.form === "compare" ? differenceBand(reading) : targetBand({ ...reading, operator });
  return band && { low: finite(band.low), high: finite(band.high) };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** How far a figure moved, as a share of what is claimed, or of the figures themselves where nothing or 0 is. */
export function movedShare(reading: Reading, a: ChangeFigure, b: ChangeFigure): number {
  const moved = Math.abs(b.value - a.value);
  if (moved === 0) return 0;
  const band = claimedBand(reading);
  const claimed = Math.max(Math.abs(band?.low ?? 0), Math.abs(band?.high ?? 0));
  return moved / (claimed || Math.max(Math.abs(a.value), Math.abs(b.value)));
}
