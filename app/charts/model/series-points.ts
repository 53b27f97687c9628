import { groupRows } from "../../domain/group-rows.ts";
import type { Indicator, Observation } from "../../domain/evidence.ts";
import { observationPoint } from "./build.ts";
import type { ChartPoint } from "./chart-model.ts";
import type { ChartContext } from "../../wording/context.ts";
import { frequencyOfRows } from "../layout/time-axis.ts";

/** Days in each kind of period; figures for days have no step of their own. */
const STEPS: Record<string, number> = { month: 31, quarter: 92, year: 366 };
const DAY = 86_400_000;
/** A line is broken where this many usual steps go by without a figure … */
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

/** Puts a null between two points that are more than four usual steps apart: the period's own step, or the middle one if that is shorter. */
export function withGaps(points: readonly ChartPoint[], step: number, shown = 0): ChartPoint[] {
  const steps = points.slice(1).map((point, at) => point.x - (points[at]?.x ?? 0));
  const middle = [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? Infinity;
  const span = Math.max(shown, (points.at(-1)?.x ?? 0) - (points[0]?.x ?? 0));
  const longest = Math.max(LONGEST * Math.min(step, steps.length < 3 ? Infinity : middle), span * VISIBLE);
  return points.flatMap((point, at) => {
    const before = points[at - 1];
    if (!before || point.x - before.x <= longest) return [point];
    return [{ ...before, x: (before.x + point.x) / 2, y: null, low: null, high: null, status: "" as const }, point];
  });
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
