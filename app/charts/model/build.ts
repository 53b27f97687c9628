import type { Observation } from "../../domain/evidence.ts";
import {
  MAX_POINTS,
  type Axis,
  type ChartKind,
  type ChartModel,
  type ChartPoint,
  type Mark,
  type Panel,
  type PointShape,
  type Series,
} from "./chart-model.ts";
import type { ChartContext } from "../../wording/context.ts";
import type { ChartControls, ChartDefinition } from "./definition.ts";
import { decimate } from "./decimate.ts";
import { formatPeriod, unitName } from "../../wording/number-format.ts";
import { isHollow } from "../layout/geometry.ts";
import { chartFreshness } from "./chart-freshness.ts";
import { chartSources } from "../../wording/sources.ts";
import { originOf } from "./origins.ts";
import { modelTable } from "./table.ts";
import { periodEnd, periodPlace, periodStart } from "../../domain/period-times.ts";

/** Eleven, as most charts have three strong series and the grey ones are told apart by their shapes alone. */
const SHAPES: readonly PointShape[] = [
  "circle",
  "square",
  "triangle",
  "diamond",
  "down",
  "plus",
  "left",
  "right",
  "tall",
  "wide",
  "hourglass",
];

/** Shape and hue of the nth series: both change, so that 7 hues and 11 shapes tell 77 apart. All can be hollow, which means a forecast. */
export function lookOf(index: number): { colour: number; shape: PointShape } {
  return { colour: 1 + (index % 7), shape: SHAPES[index % SHAPES.length] ?? "circle" };
}

/** A series with everything a chart rarely sets at its default. */
export function seriesOf(id: string, label: string, points: ChartPoint[], more: Partial<Series> = {}): Series {
  return {
    id,
    label,
    role: "main",
    drawing: "line",
    colour: 1,
    shape: "circle",
    dashedFrom: null,
    stack: "",
    named: true,
    points,
    ...more,
  };
}

/** A panel with nothing marked. */
export function panelOf(family: Panel["family"], x: Axis, y: Axis, series: Series[], more: Partial<Panel> = {}): Panel {
  return { family, title: "", x, y, series, marks: [], bands: [], ...more };
}

/** The point of an observation in the middle of its period (on its last day for `atEnd`: what is counted at the end of it). */
export function observationPoint(row: Observation, locale: string, atEnd = false): ChartPoint {
  return {
    x: periodPlace(row.period, atEnd) ?? 0,
    y: row.value,
    ...(row.low !== null || row.high !== null ? { low: row.low, high: row.high } : {}),
    label: formatPeriod(row.period, locale),
    publication: row.publication,
    status: row.status,
    area: row.area,
    origin: originOf(row),
  };
}

/**
 * Where the dashes of forecasts begin: at the last figure that is none; null if there are no forecasts after it. With `estimates`, what is
 * estimated for the last years is dashed like a forecast.
 */
export function forecastFrom(points: readonly ChartPoint[], estimates = false): number | null {
  const open = (point: ChartPoint) => point.status === "F" || (estimates && point.status === "E");
  const valued = points.filter((point) => point.y !== null);
  const first = valued.find(open);
  if (!first) return null;
  const last = valued.findLast((point) => !open(point));
  if (!last) return first.x;
  return valued.some((point) => open(point) && point.x > last.x) ? last.x : null;
}

/** Marks for the days of the package's articles that fall within a time axis. */
export function articleMarks(context: ChartContext, axis: Axis, locale: string): Mark[] {
  if (axis.type !== "time") return [];
  return context.articleDays.flatMap(({ day, label }) => {
    const at = periodEnd(day);
    if (at === null || at < axis.domain[0] || at > axis.domain[1]) return [];
    return [
      { axis: "x" as const, at, label: `${label}, ${formatPeriod(day, locale, "short")}`, role: "article" as const },
    ];
  });
}

/** Marks for the days of events that the definition names. */
export function eventMarks(context: ChartContext, events: readonly string[], axis: Axis): Mark[] {
  if (axis.type !== "time") return [];
  return events.flatMap((id) => {
    const event = context.event(id);
    const at = event ? periodStart(event.happenedOn) : null;
    if (!event || at === null || at < axis.domain[0] || at > axis.domain[1]) return [];
    return [{ axis: "x" as const, at, label: event.title, role: "event" as const }];
  });
}

/** The zero line, where zero lies inside the axis. */
export function zeroMark(axis: Axis, on: "x" | "y" = "y"): Mark[] {
  const inside = axis.type === "number" && axis.domain[0] <= 0 && axis.domain[1] >= 0;
  return inside ? [{ axis: on, at: 0, label: "", role: "zero" }] : [];
}

/** What the chart measures, in words: the definition's own for its first measure, the indicator's label for another. */
export function measuredOf(context: ChartContext, definition: ChartDefinition, controls: ChartControls): string {
  if (controls.measure === definition.indicators[0]) return definition.measured;
  return context.indicator(controls.measure)?.label ?? controls.measure;
}

export interface ModelParts {
  chart: string;
  kind: ChartKind;
  title: string;
  measured: string;
  unit: string;
  howToRead: string;
  aside?: string;
  panels: Panel[];
  empty?: string;
  truncated?: string;
  /** What the table lists, where the drawing leaves something out. */
  tabled?: Panel[];
  /** Publications besides those of the points. */
  publications?: string[];
  locale: string;
}

/** Puts a model together: sources and table from the points, then as few points as the drawing may have. */
export function modelOf(context: ChartContext, parts: ModelParts): ChartModel {
  const points = parts.panels.flatMap((panel) => panel.series.flatMap((series) => series.points));
  const nothing = !points.some((point) => point.y !== null || (point.low ?? null) !== null);
  const unit = parts.unit === "" || parts.unit === "count" ? "" : unitName(parts.unit);
  const subtitle = [parts.measured, namesUnit(parts.measured, unit) ? "" : unit].filter(Boolean).join(", ");
  const used = points.map((point) => point.publication).filter(Boolean);
  const counted = parts.panels.flatMap(({ series }) =>
    series.flatMap((one) => (one.aside ? [] : one.points.flatMap(({ publication }) => publication || []))),
  );
  const empty = nothing ? (parts.empty ?? "No figures for this choice.") : "";
  const bounded = bound(parts.panels, points.length);
  const howToRead = [parts.howToRead, ...unsaid(parts)].filter(Boolean).join(" ");
  return {
    chart: parts.chart,
    kind: parts.kind,
    title: empty === "" ? parts.title : (parts.empty ?? "No figures for this choice."),
    subtitle,
    howToRead,
    ...(parts.aside ? { aside: parts.aside } : {}),
    description: `${subtitle}. ${howToRead}`.trim(),
    panels: nothing ? [] : bounded.panels.map((panel) => withoutOrigins(context, panel)),
    sources: chartSources(context, [...used, ...(parts.publications ?? [])]),
    freshness: chartFreshness(
      context,
      parts.kind,
      parts.panels,
      [...counted, ...(parts.publications ?? [])],
      parts.locale,
    ),
    table: modelTable(parts.tabled ?? parts.panels, {
      areaLabel: context.areaLabel,
      publishedOn: (id) => context.publication(id)?.publishedOn ?? "",
    }),
    empty,
    truncated: parts.truncated ?? bounded.note,
  };
}

/**
 * What is drawn does without the origins, which stand in the table: they would double what a page carries. Whether a row counts in the
 * reader's scenario is noted before its line is gone.
 */
function withoutOrigins({ counting }: ChartContext, panel: Panel): Panel {
  const bare = ({ origin, ...point }: ChartPoint): ChartPoint => {
    const counts = origin && origin.file !== "" ? (counting?.line(origin.file, origin.line) ?? null) : null;
    return counts === null ? point : { ...point, counts };
  };
  return { ...panel, series: panel.series.map((series) => ({ ...series, points: series.points.map(bare) })) };
}

/** Whether what is measured already ends in its unit's name ("…, percent of GDP"). */
function namesUnit(measured: string, unit: string): boolean {
  return unit !== "" && measured.toLowerCase().includes(unit.toLowerCase());
}

/** What a drawing shows and its own words leave out: ranges, and hollow points. */
function unsaid({ panels, howToRead }: ModelParts): string[] {
  const said = howToRead.toLowerCase();
  const drawn = panels.flatMap((panel) =>
    panel.series.flatMap((series) =>
      series.points.map((point) => ({
        range: panel.family !== "bars" && (point.low ?? null) !== null && point.low !== point.high,
        hollow: panel.family === "lines" && point.y !== null && isHollow(series, point),
        estimate: point.status === "E" && isHollow(series, point),
        filled: series.role !== "context" && point.y !== null && !isHollow(series, point),
      })),
    ),
  );
  return [
    drawn.some(({ range }) => range) && !said.includes("range") ? "A thick bar is a range as its source gave it." : "",
    drawn.some(({ hollow }) => hollow) && drawn.some(({ filled }) => filled) && !said.includes("hollow")
      ? drawn.some(({ estimate }) => estimate)
        ? "Hollow points are forecasts or estimates of the last years."
        : "Hollow points are forecasts."
      : "",
  ].filter(Boolean);
}

function bound(panels: Panel[], count: number): { panels: Panel[]; note: string } {
  if (count <= MAX_POINTS) return { panels, note: "" };
  const thinned = panels.map((panel) => ({
    ...panel,
    series: panel.series.map((series) => {
      const share = Math.max(4, Math.floor((series.points.length / count) * MAX_POINTS));
      const drawable = series.drawing === "line" || series.drawing === "step";
      return { ...series, points: drawable ? decimate(series.points, share) : series.points.slice(0, share) };
    }),
  }));
  return {
    panels: thinned,
    note: `Drawn with fewer points than the ${count} in the table; highs and lows are kept.`,
  };
}
