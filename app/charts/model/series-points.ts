import { groupRows } from "../../domain/group-rows.ts";
import type { Indicator, Observation } from "../../domain/evidence.ts";
import { observationPoint } from "./build.ts";
import type { ChartPoint } from "./chart-model.ts";
import type { ChartContext } from "../../wording/context.ts";
import { frequencyOfRows } from "../layout/time-axis.ts";

/** Days in each kind of period; figures for days have no step of their own. */
const STEPS: Record<string, number> = { month: 31, quarter: 92, year: 366 };
const DAY = 86_400_000;
/** Figures of months, quarters and years come one a step: with half a step more between two of them, one is missing. */
const REGULAR = 1.5;
/** A line of days, which has no step of its own, is broken where this many usual steps go by without a figure … */
const LONGEST = 4;
/** … if they are more than this share of the whole line: shorter breaks would look like the dashes of forecasts. */
const VISIBLE = 0.03;

/**
 * Points of one source's rows in order of time, each at its period's place, with a gap (a null) wherever too long a time has no figure. `span` is
 * the time, in milliseconds, that the chart shows, where that is more than the rows' own.
 */
export function linePoints(
  context: ChartContext,
  rows: readonly Observation[],
  locale: string,
  span = 0,
): ChartPoint[] {
  const [first] = rows;
  if (!first) return [];
  const atEnd = countedAtEnd(context.indicator(first.indicator));
  const points = rows.map((row) => observationPoint(row, locale, atEnd)).sort((a, b) => a.x - b.x);
  return withGaps(points, (STEPS[frequencyOfRows(first.period)] ?? Infinity) * DAY, span);
}

/**
 * Puts a null between two points where a regular period has no figure (`step`: milliseconds of a month, quarter or year); points without a step
 * of their own (Infinity) are parted where more than four usual steps lie between them.
 */
export function withGaps(points: readonly ChartPoint[], step: number, shown = 0): ChartPoint[] {
  const longest = Number.isFinite(step) ? REGULAR * step : longestOfDays(points, shown);
  return points.flatMap((point, at) => {
    const before = points[at - 1];
    if (!before || point.x - before.x <= longest) return [point];
    return [{ ...before, x: (before.x + point.x) / 2, y: null, low: null, high: null, status: "" as const }, point];
  });
}

/** The longest time without a figure that a line of days runs on over. */
function longestOfDays(points: readonly ChartPoint[], shown: number): number {
  const steps = points.slice(1).map((point, at) => point.x - (points[at]?.x ?? 0));
  const middle = [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? Infinity;
  const span = Math.max(shown, (points.at(-1)?.x ?? 0) - (points[0]?.x ?? 0));
  return Math.max(LONGEST * (steps.length < 3 ? Infinity : middle), span * VISIBLE);
}

/** Rows of the kind of period (years, months, days …) that most of them have: figures of two kinds are never one line. */
export function oneKind(rows: readonly Observation[]): Observation[] {
  const kinds = [...groupRows(rows, (row) => frequencyOfRows(row.period)).values()];
  return kinds.reduce<Observation[]>((most, own) => (own.length > most.length ? own : most), []);
}

/** Whether an indicator is counted at the end of its period, as its name says. */
export function countedAtEnd(indicator: Indicator | undefined): boolean {
  return /\bend of (?:the |each |a )?(?:period|day|month|quarter|year)\b/i.test(indicator?.label ?? "");
}
