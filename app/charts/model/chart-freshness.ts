import { tableFreshness } from "../../wording/freshness.ts";
import type { ChartKind, Panel } from "./chart-model.ts";
import type { ChartContext } from "../../wording/context.ts";

/** Kinds whose points are figures of periods, in order of time where the axis is one of time. */
const TIMED: readonly ChartKind[] = ["line", "steps", "bars", "small-multiples"];
const TO_END = /^to the end of /;

/** First and last period that a chart names figures of, in words; "" where its axis is not one of time. */
function reachOf(kind: ChartKind, panels: readonly Panel[]): { from: string; to: string } {
  const points = panels
    .filter(({ x }) => TIMED.includes(kind) && x.type === "time")
    .flatMap(({ series }) => series.filter(({ role }) => role !== "context" && role !== "breaker"))
    .flatMap((series) => series.points.filter((point) => (point.y ?? point.low ?? null) !== null));
  const first = points.reduce((best, point) => (best === undefined || point.x < best.x ? point : best), points[0]);
  const last = points.reduce((best, point) => (best === undefined || point.x > best.x ? point : best), points[0]);
  const word = (label = "") => label.replace(TO_END, "");
  return { from: word(first?.label), to: word(last?.label) };
}

/** "Data from 2015 to 2031; newest publication of 14 October 2025; last collected on 22 November 2026." for the chart's own sources. */
export function chartFreshness(
  context: ChartContext,
  kind: ChartKind,
  panels: readonly Panel[],
  publications: readonly string[],
  locale: string,
): string {
  const known = [...new Set(publications)].flatMap((id) => context.publication(id) ?? []);
  return tableFreshness(reachOf(kind, panels), known, locale);
}
