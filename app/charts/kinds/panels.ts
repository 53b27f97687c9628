import { groupRows } from "../../domain/group-rows.ts";
import { articleMarks, modelOf, observationPoint, panelOf, seriesOf } from "../model/build.ts";
import type { ChartContext } from "../../wording/context.ts";
import type { Observation } from "../../domain/evidence.ts";
import type { Axis, Band, Panel } from "../model/chart-model.ts";
import type { ChartTemplate } from "../model/definition.ts";
import { formatPeriod, formatValue } from "../../wording/number-format.ts";
import { admitted, newestByPeriod, openAreas } from "../model/select.ts";
import { linePoints, oneKind } from "../model/series-points.ts";
import { madeFrom } from "../model/origins.ts";
import { valueAxis } from "../layout/scale.ts";
import { lastFigures } from "./last-figures.ts";
import { frequencyOfRows, around, timeAxis } from "../layout/time-axis.ts";
import { periodEnd, periodPlace } from "../../domain/period-times.ts";
import { listWords } from "../../wording/words.ts";

/**
 * A small chart for every area (or for every indicator, where the definition names several), on one time axis but each with its own
 * scale: for counts that are shaped alike but must not be added up or compared in height.
 */
export const smallPanels: ChartTemplate = {
  needs: (context, definition, controls) => {
    const areas = controls.areas.length === 0 ? null : openAreas(context, controls.areas, false);
    return definition.indicators.map((indicator) => ({ indicator, areas }));
  },
  present(context, definition, controls, observations, locale) {
    const usable = admitted(context, definition, controls, observations).filter((row) =>
      definition.indicators.includes(row.indicator),
    );
    const byIndicator = definition.indicators.length > 1 && new Set(usable.map((row) => row.area)).size <= 1;
    const groups = [...groupRows(usable, (row) => (byIndicator ? row.indicator : row.area))];
    const order = byIndicator ? definition.indicators : openAreas(context, controls.areas, false);
    groups.sort((a, b) => place(order, a[0]) - place(order, b[0]));
    const times = usable.map((row) => periodPlace(row.period) ?? 0);
    const x = timeAxis(...around(times, 0.04), 4);
    const unit = context.indicator(definition.indicators[0] ?? "")?.unit ?? "";
    const bars = definition.drawing !== "line" && definition.drawing !== "step";
    const lined = definition.drawing === "line" && !controls.running;
    const end = times.reduce((a, b) => Math.max(a, b), -Infinity);
    const monthly = usable.every((row) => frequencyOfRows(row.period) === "month");
    // What came new in each month adds up to what came in all; a rate or a stock does not.
    const addsUp = bars && !controls.running && monthly && unit === COUNT;
    const panels: Panel[] = groups.slice(0, 12).map(([key, rows]) => {
      const newest = oneKind(newestByPeriod(context, rows));
      let sum = 0;
      const points = (
        lined ? linePoints(context, newest, locale) : newest.map((row) => observationPoint(row, locale))
      ).map((point, at) =>
        controls.running && point.y !== null
          ? { ...point, y: (sum += point.y), origin: madeFrom(newest.slice(0, at + 1)) }
          : point,
      );
      const label = byIndicator ? (context.indicator(key)?.label ?? key) : context.areaLabel(key);
      const drawing = lined ? "line" : bars && !controls.running ? "bar" : "step";
      const y = valueAxis([0, ...points.map((point) => point.y)], unit, { zero: true, wanted: 2 });
      const marks = articleMarks(context, x, locale).map((mark) => ({ ...mark, label: "" }));
      const last = points.findLast((point) => point.y !== null);
      const endsEarly = last !== undefined && last.x < end;
      // Of sums of different months the larger is no contradiction: each says its own.
      const title = addsUp
        ? `${label}: ${formatValue(sumOf(points), unit, 0, locale)} in all, ${spanText(newest, locale)}`
        : panelTitle(label, endsEarly ? last.label : "");
      return panelOf(drawing === "bar" ? "bars" : "lines", x, y, [seriesOf(key, label, points, { drawing })], {
        title,
        marks,
        bands: addsUp && endsEarly ? noMore(newest, x) : [],
      });
    });
    const line = lineText(context, x, locale);
    const peaks = panels.flatMap((panel) => {
      const points = panel.series[0]?.points ?? [];
      const peak = points.reduce(
        (best, point) => ((point.y ?? -Infinity) > (best?.y ?? -Infinity) ? point : best),
        points[0],
      );
      return peak?.y ? [{ name: panel.series[0]?.label ?? "", label: peak.label, x: peak.x, y: peak.y }] : [];
    });
    const shared = [...groupRows(peaks, (peak) => peak.label)].sort((a, b) => b[1].length - a[1].length)[0];
    const noun = context.indicator(definition.indicators[0] ?? "")?.label ?? definition.measured;
    const title =
      !bars || controls.running
        ? lastFigures(
            panels.flatMap((panel) => panel.series),
            byIndicator ? "" : noun,
            !byIndicator,
            (value) => formatValue(value, unit, 0, locale),
          )
        : shared && shared[1].length > 1
          ? `${shared[0]} was the highest ${monthly ? "month" : "point"} for ${shared[1].length} of ${peaks.length}: ${listWords(shared[1].map((peak) => `${peak.name} (${formatValue(peak.y, unit, 0, locale)})`))}.`
          : `Highest: ${listWords(peaks.slice(0, 4).map((peak) => `${peak.name} ${/^\d{1,2} /.test(peak.label) ? "on" : "in"} ${peak.label} (${formatValue(peak.y, unit, 0, locale)})`))}.`;
    const howToRead = [
      definition.howToRead,
      addsUp && panels.length > 0 ? "“In all” adds up the months drawn." : "",
      panels.some(({ bands }) => bands.length > 0) ? "Shaded: months after a panel's last figure." : "",
      /own scale/i.test(definition.howToRead) ? "" : OWN_SCALE,
      /dotted/i.test(definition.howToRead) ? "" : line,
    ]
      .filter(Boolean)
      .join(" ");
    return modelOf(context, {
      chart: definition.chart,
      kind: "small-multiples",
      title,
      measured: definition.measured,
      unit,
      howToRead,
      // What is counted, and what panels leave out, belongs to them wherever they stand.
      aside: howToRead,
      panels,
      truncated: groups.length > 12 ? `12 of ${groups.length} panels are drawn.` : "",
      locale,
    });
  },
};

const COUNT = "count";

function sumOf(points: readonly { y: number | null }[]): number {
  return points.reduce((sum, { y }) => sum + (y ?? 0), 0);
}

/** "Jan 2022 to Apr 2024": the months that figures of a panel are of. */
function spanText(rows: readonly Observation[], locale: string): string {
  const ends = [...new Set([rows[0], rows.at(-1)].map((row) => formatPeriod(row?.period ?? "", locale, "short")))];
  return ends.join(" to ");
}

/** The stretch from the end of a panel's last month to the end of the axis. */
function noMore(rows: readonly Observation[], x: Axis): Band[] {
  const from = periodEnd(rows.at(-1)?.period ?? "");
  if (from === null || from >= x.domain[1]) return [];
  return [{ axis: "x", from, to: x.domain[1], label: "", role: "window" }];
}

/** "Japan, data to February 2026". */
function panelTitle(name: string, end: string): string {
  return end === "" ? name : `${name}, data to ${end}`;
}

const OWN_SCALE = "Every panel has its own scale.";

/** What a line across every panel is, as the panels are too small for its label: "The dotted line is the article's day, 19 April 2024." */
function lineText(context: ChartContext, x: Axis, locale: string): string {
  const days = context.articleDays.filter(({ day }) => {
    const at = periodPlace(day);
    return at !== null && at >= x.domain[0] && at <= x.domain[1];
  });
  if (days.length === 0) return "";
  return `The dotted line is the article's day, ${listWords(days.map(({ day }) => formatPeriod(day, locale)))}.`;
}

function place(order: string[], key: string): number {
  const at = order.indexOf(key);
  return at < 0 ? order.length : at;
}
