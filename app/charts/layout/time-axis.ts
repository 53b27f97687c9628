import { endDay, granularityOf, startDay } from "../../domain/periods.ts";
import { periodEnd, periodPlace, periodStart } from "../../domain/period-times.ts";
import type { Axis } from "../model/chart-model.ts";

const DAY = 86_400_000;

/** Where the name of a time tick stands: in the middle of the part of its year or month that the axis shows; at the day for days. */
export function tickPlace(axis: Pick<Axis, "type" | "grain" | "domain">, tick: number): number {
  if (axis.type !== "time" || axis.grain === "day") return tick;
  const day = new Date(tick);
  const year = day.getUTCFullYear();
  const next = axis.grain === "year" ? Date.UTC(year + 1, 0, 1) : Date.UTC(year, day.getUTCMonth() + 1, 1);
  return (tick + Math.min(next, axis.domain[1])) / 2;
}

/** Kind of a row's period; "none" for what is no period. */
export function frequencyOfRows(period: string): string {
  return granularityOf(period) ?? "none";
}

/** Whether a period lies within [from, to], either of which may be "" (open): "2022-03" is within "2022".."2022". */
export function withinPeriod(period: string, from: string, to: string): boolean {
  return (from === "" || startDay(period) >= startDay(from)) && (to === "" || endDay(period) <= endDay(to));
}

/** Time axis over [from, to] in milliseconds, with ticks on whole years, quarters, months or days, about `wanted` of them. */
export function timeAxis(from: number, to: number, wanted = 8): Axis {
  const span = Math.max(to - from, DAY);
  const years = span / (365.25 * DAY);
  const base = { type: "time" as const, unit: "", labels: [], decimals: 0 };
  if (years > 3.2) {
    const step = [1, 2, 5, 10, 20, 50].find((size) => years / size <= wanted) ?? 100;
    const first = new Date(from).getUTCFullYear();
    const last = new Date(to).getUTCFullYear() + 1;
    const ticks: number[] = [];
    for (let year = Math.ceil(first / step) * step; year <= last; year += step) ticks.push(Date.UTC(year, 0, 1));
    const inside = ticks.filter((tick) => tick >= from && tick <= to);
    return { ...base, domain: [from, to], ticks: withStart(from, inside, step, 366), grain: "year" };
  }
  const months = years * 12;
  if (months > 2.5) {
    const step = [1, 2, 3, 6, 12].find((size) => months / size <= wanted) ?? 12;
    const start = new Date(from);
    const ticks: number[] = [];
    for (let month = 0; month <= months + 2; month++) {
      const at = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + month, 1);
      if (new Date(at).getUTCMonth() % step === 0 && at >= from && at <= to) ticks.push(at);
    }
    return { ...base, domain: [from, to], ticks, grain: "month" };
  }
  const days = span / DAY;
  const step = [1, 2, 7, 14, 28].find((size) => days / size <= wanted) ?? 28;
  const ticks: number[] = [];
  for (let at = Math.ceil(from / DAY) * DAY; at <= to; at += step * DAY) ticks.push(at);
  return { ...base, domain: [from, to], ticks, grain: "day" };
}

/** Ticks with one at the start of the axis where a good part of a year lies before the first: that year needs its name too. */
function withStart(from: number, ticks: number[], step: number, days: number): number[] {
  const [first] = ticks;
  return step === 1 && first !== undefined && first - from > 0.35 * days * DAY ? [from, ...ticks] : ticks;
}

/**
 * Time that an axis has to show for figures of these periods: whole years where all are years, so that each figure stands over its year's name;
 * else from the first to the last figure, a little widened.
 */
export function spanOfPeriods(periods: readonly string[], share = 0.02): [number, number] {
  const ends = (of: (period: string) => number | null, pick: (a: number, b: number) => number, start: number) =>
    periods.reduce((best, period) => pick(best, of(period) ?? best), start);
  if (periods.length > 0 && periods.every((period) => frequencyOfRows(period) === "year"))
    return [ends(periodStart, Math.min, Infinity), ends(periodEnd, Math.max, -Infinity)];
  return padTime(ends(periodPlace, Math.min, Infinity), ends(periodPlace, Math.max, -Infinity), share);
}

/** Widens [from, to] by a share of its span (at least a day) on both sides, so that marks do not lie on the frame. */
export function padTime(from: number, to: number, share = 0.02): [number, number] {
  const pad = Math.max((to - from) * share, DAY);
  return [from - pad, to + pad];
}

/** From before the earliest to after the latest of some moments, by a share of what lies between them. */
export function around(times: readonly number[], share?: number): [number, number] {
  const from = times.reduce((a, b) => Math.min(a, b), Infinity);
  return padTime(
    from,
    times.reduce((a, b) => Math.max(a, b), -Infinity),
    share,
  );
}
