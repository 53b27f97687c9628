import { groupRows } from "../../domain/group-rows.ts";
import { isOfKind } from "../../domain/event-kinds.ts";
import type { Observation } from "../../domain/evidence.ts";
import {
  articleMarks,
  eventMarks,
  forecastFrom,
  modelOf,
  observationPoint,
  panelOf,
  seriesOf,
  zeroMark,
} from "../model/build.ts";
import type { ChartPoint, Series } from "../model/chart-model.ts";
import type { ChartContext } from "../../wording/context.ts";
import type { ChartControls, ChartDefinition, ChartTemplate } from "../model/definition.ts";
import { formatValue } from "../../wording/number-format.ts";
import { decimalsFor } from "../model/point-text.ts";
import { admitted, newestByPeriod, openAreas } from "../model/select.ts";
import { linePoints } from "../model/series-points.ts";
import { publisherShort } from "../../wording/sources.ts";
import { isPartial, partialNote } from "../model/partial.ts";
import { looksOf } from "../model/looks.ts";
import { madeFrom } from "../model/origins.ts";
import { valueAxis } from "../layout/scale.ts";
import { frequencyOfRows, spanOfPeriods, timeAxis, withinPeriod } from "../layout/time-axis.ts";
import { periodStart } from "../../domain/period-times.ts";
import { addedUp, lastFigures } from "./last-figures.ts";
import { counted } from "../../wording/words.ts";

/** Several indicators of one unit through time, each publisher's series by itself: lines, steps (rates that hold until changed) or bars. */
export const indicators: ChartTemplate = {
  needs: (context, definition, controls) => {
    const areas = controls.areas.length === 0 ? null : openAreas(context, controls.areas, false);
    const wanted = definition.controls.includes("measure") ? [controls.measure] : definition.indicators;
    return wanted.map((indicator) => ({ indicator, areas }));
  },
  present(context, definition, controls, observations, locale) {
    const wanted = definition.controls.includes("measure") ? [controls.measure] : definition.indicators;
    const first = context.indicator(wanted[0] ?? "");
    const unit = first?.unit ?? "";
    // One axis, one unit: what is measured otherwise is left out rather than given an axis of its own.
    const usable = admitted(context, definition, controls, observations).filter(
      (row) => wanted.includes(row.indicator) && context.indicator(row.indicator)?.unit === unit,
    );
    const keyed = groupRows(
      usable,
      (row) =>
        `${row.indicator}~${row.area}~${context.publication(row.publication)?.publisher ?? ""}~${frequencyOfRows(row.period)}`,
    );
    const entries = [...keyed].sort(
      (a, b) => wanted.indexOf(a[0].split("~")[0] ?? "") - wanted.indexOf(b[0].split("~")[0] ?? ""),
    );
    const differs = (part: number) => new Set(entries.map(([key]) => key.split("~")[part])).size > 1;
    const span = spanOf(usable);
    const drawn = entries.slice(0, 12);
    const areaOf = (key: string) => key.split("~")[1] ?? "";
    const placeOf = (key: string) => controls.areas.indexOf(areaOf(key));
    const inOrder = drawn.map(([key]) => key).sort((a, b) => placeOf(a) - placeOf(b));
    const looks = looksOf(inOrder, definition.areas, areaOf);
    const series: Series[] = drawn.map(([key, rows], index) => {
      const [indicator = "", area = ""] = key.split("~");
      const newest = newestByPeriod(context, rows);
      const held =
        definition.drawing === "mixed" && indicatorSteps(context.indicator(indicator)?.frequency, newest.length);
      const bars = (definition.drawing === "bar" || definition.drawing === "stack") && !controls.running;
      const stepped = definition.drawing === "step" || held || controls.running;
      // What holds until it is changed, and what has been added up, is known between two figures.
      const placed =
        bars || stepped
          ? newest.map((row) => observationPoint(row, locale))
          : linePoints(context, newest, locale, span);
      let sum = 0;
      const points = placed.map((point, at) => {
        const y = controls.running && point.y !== null ? (sum += point.y) : point.y;
        const origin = controls.running ? madeFrom(newest.slice(0, at + 1)) : point.origin;
        return { ...point, y, origin, note: differs(0) ? "" : (context.indicator(indicator)?.label ?? indicator) };
      });
      // Where its measure tells a series from all others, whose and whereof would only lengthen the name.
      const lone = differs(0) && entries.filter(([other]) => other.startsWith(`${indicator}~`)).length === 1;
      const names = [
        differs(0) ? (context.indicator(indicator)?.label ?? indicator) : "",
        differs(1) && !lone ? context.areaLabel(area) : "",
        differs(2) && !lone ? publisherShort(context, rows[0]?.publication ?? "") : "",
        twoFrequencies(entries, key) ? `by ${frequencyOfRows(rows[0]?.period ?? "")}` : "",
      ].filter(Boolean);
      return seriesOf(key, names.join(", "), points, {
        ...looks.get(key),
        role: index === 0 ? "subject" : "main",
        stack: bars && definition.drawing === "stack" ? "all" : "",
        drawing: bars ? "bar" : stepped ? "step" : newest.length < 2 ? "dots" : "line",
        dashedFrom: bars ? null : forecastFrom(points, frequencyOfRows(rows[0]?.period ?? "") === "year"),
      });
    });
    const bars = series.some((entry) => entry.drawing === "bar");
    const piled = series.some((entry) => entry.stack !== "");
    const points = series.flatMap((entry) => entry.points);
    const x = timeAxis(...spanOfPeriods(usable.map((row) => row.period)));
    const values = [...points.flatMap((point) => [point.y, point.low, point.high]), ...stackTops(series)];
    const y = valueAxis(values, unit, { zero: bars || controls.running || !isRate(unit), log: controls.log && !bars });
    const show = (value: number) =>
      formatValue(value, unit, Math.min(decimalsFor(value), first?.decimals ?? 1), locale);
    const floors = new Set(
      controls.running
        ? series.filter(({ points: own }) => own.some(({ publication }) => isPartial(context, publication)))
        : [],
    );
    // A single area that readers may choose is named: nothing else on the chart says whose figures they are.
    const only = definition.controls.includes("area") && !differs(1) && entries.length > 0;
    const place = only ? `, ${context.areaLabel(areaOf(entries[0]?.[0] ?? ""))}` : "";
    const noun = differs(0) ? "" : `${first?.label ?? definition.heading}${place}`;
    const whose =
      differs(0) && !differs(1) && !piled ? unnamedArea(context, areaOf(entries[0]?.[0] ?? ""), wanted) : "";
    const figures = lastFigures(series, noun, differs(1) && !differs(2), (value, entry) =>
      floors.has(entry) ? `at least ${show(value)}` : show(value),
    );
    return modelOf(context, {
      chart: definition.chart,
      kind: bars ? "bars" : series.some((entry) => entry.drawing === "step") ? "steps" : "line",
      title:
        piled && points.some(({ y }) => y !== null)
          ? addedUp(series, noun || definition.heading, show)
          : whose === ""
            ? figures
            : `${whose}. ${figures}`,
      measured: [definition.measured, whose].filter(Boolean).join(", "),
      unit,
      howToRead: definition.howToRead,
      panels:
        points.length === 0
          ? []
          : [
              panelOf(bars ? "bars" : "lines", x, y, series, {
                marks: [
                  ...zeroMark(y),
                  ...articleMarks(context, x, locale),
                  ...eventMarks(context, definition.events, x),
                ],
              }),
            ],
      truncated: [
        entries.length > 12 ? `12 of ${entries.length} series are drawn.` : "",
        eventsWithout(context, definition, controls, points),
        controls.running || bars
          ? partialNote(
              context,
              points.map(({ publication }) => publication),
            )
          : "",
      ]
        .filter(Boolean)
        .join(" "),
      locale,
    });
  },
};

/** Name of the one area that several measures are of, where none of their names says it ("Russian assets", "an EU package"); "" if one does. */
function unnamedArea(context: ChartContext, area: string, measures: readonly string[]): string {
  const name = context.areaLabel(area);
  // A publisher's name ("Bank of Russia") says nothing of whose figures they are.
  const labels = measures.map((measure) => context.indicator(measure)?.label ?? "");
  const says = (label: string) => label.includes(name) || label.split(/\W/).includes(area);
  return area === "" || labels.some(says) ? "" : name;
}

/** Whether the same source gives the same indicator for periods of two kinds (months and years): never one line. */
function twoFrequencies(entries: readonly (readonly [string, unknown])[], key: string): boolean {
  const stem = key.slice(0, key.lastIndexOf("~"));
  return entries.filter(([other]) => other.startsWith(`${stem}~`)).length > 1;
}

/** Milliseconds between the first and the last figure. */
function spanOf(rows: readonly Observation[]): number {
  const days = rows.map((row) => periodStart(row.period) ?? 0);
  return days.reduce((a, b) => Math.max(a, b), -Infinity) - days.reduce((a, b) => Math.min(a, b), Infinity);
}

/** A decision and its publication may be this far apart. */
const NEAR = 2 * 86_400_000;

/** How many of the chart's events (packages, say) have no figure of their day: a bar that is not there is no zero. */
function eventsWithout(
  context: ChartContext,
  definition: ChartDefinition,
  controls: ChartControls,
  points: readonly ChartPoint[],
): string {
  const areas = new Set(controls.areas);
  const days = points.map((point) => point.x);
  const events = context.catalog.events.filter(
    (event) =>
      definition.eventKinds.some((kind) => isOfKind(event.kind, kind)) &&
      (areas.size === 0 || areas.has(event.area)) &&
      withinPeriod(event.happenedOn.slice(0, 10), controls.from, controls.to),
  );
  const without = events.filter((event) => {
    const day = periodStart(event.happenedOn.slice(0, 10)) ?? 0;
    return !days.some((at) => Math.abs(at - day) <= NEAR);
  });
  if (without.length === 0) return "";
  const verb = without.length === 1 ? "has" : "have";
  return `${without.length} of ${counted(events.length, "event")} ${verb} no figure: ${without.map((event) => event.title).join("; ")}.`;
}

/** Upper ends of piled bars, which the axis has to reach; nothing where bars stand side by side. */
function stackTops(series: Series[]): number[] {
  const tops = new Map<number, number>();
  for (const entry of series) {
    if (entry.stack === "") continue;
    for (const point of entry.points) tops.set(point.x, (tops.get(point.x) ?? 0) + (point.y ?? 0));
  }
  return [...tops.values()];
}

/** A rate set on a day holds until the next: few rows of daily frequency are steps, many are a line. */
function indicatorSteps(frequency: string | undefined, rows: number): boolean {
  return frequency === "irregular" && rows < 120;
}

/** Rates may start their axis elsewhere than at zero: their zero is no floor. */
function isRate(unit: string): boolean {
  return unit.includes("percent") || unit.includes("_per_") || unit === "index";
}
