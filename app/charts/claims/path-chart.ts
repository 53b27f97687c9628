import type { Observation } from "../../domain/evidence.ts";
import type { Finding } from "../../domain/verdicts.ts";
import { endDay, startDay } from "../../domain/periods.ts";
import {
  articleMarks,
  forecastFrom,
  lookOf,
  modelOf,
  observationPoint,
  panelOf,
  seriesOf,
  zeroMark,
} from "../model/build.ts";
import type { Band, ChartModel, ChartPoint, Series } from "../model/chart-model.ts";
import { formatPeriod, formatSigned, formatValue } from "../../wording/number-format.ts";
import { originOf } from "../model/origins.ts";
import { decimalsFor } from "../model/point-text.ts";
import { countedAtEnd, linePoints } from "../model/series-points.ts";
import { valueAxis } from "../layout/scale.ts";
import { publisherShort } from "../../wording/sources.ts";
import { around, frequencyOfRows, timeAxis } from "../layout/time-axis.ts";
import { periodPlace, periodStart } from "../../domain/period-times.ts";
import { changeLevels, levelSeries } from "./change-levels.ts";
import { PALE, PALE_LABEL, paleFindings, withElsewhere } from "./elsewhere.ts";
import { tally, type ClaimChartInput } from "./claim-chart-input.ts";

const LINES = 6;

/** Forms `change` and `trend`: the indicator through time from each source tried, with the window shaded and the steps that go another way marked. */
export function pathChart(input: ClaimChartInput): ChartModel {
  const { context, base, reading, verdict, locale } = input;
  const indicator = context.indicator(reading.indicator);
  const unit = indicator?.unit ?? "";
  const windows = [reading.basePeriod, reading.period].filter(Boolean);
  const decimals = indicator?.decimals ?? 1;
  const show = (value: number) => formatValue(value, unit, Math.min(decimals, decimalsFor(value)), locale);
  const signed = (value: number) =>
    formatSigned(
      value,
      unit === "percent" ? "percentage_points" : unit,
      Math.min(decimals, decimalsFor(value)),
      locale,
    );
  const drawnOf = (finding: Finding) => {
    const rows = [...(base.rowsOf(reading.indicator).get(finding.publication)?.get(reading.area)?.values() ?? [])];
    const kinds = new Set(finding.inputs.map((row) => frequencyOfRows(row.period)));
    // Years and months of one indicator are never one line: drawn is the kind that was tried.
    return near(rows, windows)
      .filter((row) => kinds.has(frequencyOfRows(row.period)))
      .sort((a, b) => (periodStart(a.period) ?? 0) - (periodStart(b.period) ?? 0));
  };
  const pale = paleFindings(input).map((finding) =>
    seriesOf(finding.publication, PALE_LABEL, linePoints(context, drawnOf(finding), locale), {
      ...PALE,
      drawing: "line",
    }),
  );
  const series: Series[] = verdict.findings.slice(0, LINES).flatMap((finding, index) => {
    const drawn = drawnOf(finding);
    const levels = reading.form === "change" ? changeLevels(finding) : null;
    const points: ChartPoint[] =
      drawn.length > 0
        ? linePoints(context, drawn, locale)
        : finding.inputs.map((row) => ({
            x: periodPlace(row.period) ?? 0,
            y: row.value,
            low: row.low,
            high: row.high,
            label: formatPeriod(row.period, locale),
            publication: row.publication,
            status: row.status,
            area: row.area,
            origin: originOf(row),
          }));
    const label = publisherShort(context, finding.publication);
    const against = new Set(finding.breakers.map((breaker) => breaker.period));
    const atEnd = countedAtEnd(indicator);
    const breaking = drawn.filter((row) => against.has(row.period)).map((row) => observationPoint(row, locale, atEnd));
    return [
      seriesOf(finding.publication, label, points, {
        ...lookOf(index),
        role: index === 0 ? "subject" : "main",
        dashedFrom: forecastFrom(points),
      }),
      ...(levels ? [levelSeries(reading, finding, levels, lookOf(index), show, signed)] : []),
      ...(breaking.length > 0
        ? [
            seriesOf(`${finding.publication} steps`, "Steps the other way", breaking, {
              drawing: "dots",
              role: "breaker",
              shape: "triangle",
              named: false,
            }),
          ]
        : []),
    ];
  });
  series.unshift(...pale.filter(({ points }) => points.length > 0).map((entry, at) => ({ ...entry, named: at === 0 })));
  const points = series.flatMap((entry) => entry.points);
  const times = points.map((point) => point.x);
  const x = timeAxis(...around(times, 0.04));
  const y = valueAxis(
    points.flatMap((point) => [point.y, point.low, point.high]),
    unit,
  );
  const bands: Band[] = windows.flatMap((window, index) => {
    const from = Date.parse(startDay(window));
    const to = Date.parse(endDay(window));
    const low = Math.max(from, x.domain[0]);
    const high = Math.min(Math.max(to, from + (x.domain[1] - x.domain[0]) * 0.004), x.domain[1]);
    return high <= low
      ? []
      : [
          {
            axis: "x" as const,
            from: low,
            to: high,
            label: `${windows.length === 2 && index === 0 ? "before" : windows.length === 2 ? "after" : "window"}: ${formatPeriod(window, locale, "short")}`,
            role: "window" as const,
          },
        ];
  });
  return modelOf(context, {
    chart: `${reading.reading}-figures`,
    kind: "line",
    title: `${tally(verdict)}${reading.form === "change" ? changes(verdict.findings, signed) : ""}.`,
    measured: `${indicator?.label ?? reading.indicator}, ${context.areaLabel(reading.area)}`,
    unit,
    howToRead: withElsewhere(
      reading.form === "trend"
        ? `The shaded stretch is what the claim speaks of${series.some(({ role }) => role === "breaker") ? "; triangles are steps that go the other way" : ""}.`
        : `${comparedTimes(
            windows,
            series.some(({ id }) => id.endsWith(" levels")),
          )} The axis need not start at zero.`,
      series.some(({ label }) => label === PALE_LABEL),
    ),
    panels:
      points.length === 0
        ? []
        : [panelOf("lines", x, y, series, { bands, marks: [...zeroMark(y), ...articleMarks(context, x, locale)] })],
    truncated: verdict.findings.length > LINES ? `${LINES} of ${verdict.findings.length} sources are drawn.` : "",
    empty: "No source that this scenario admits covers the reading.",
    locale,
  });
}

/** What marks the two times compared: a day is no stretch, and its level no stroke. */
function comparedTimes(windows: readonly string[], levels: boolean): string {
  const days = windows.filter((window) => startDay(window) === endDay(window)).length;
  if (days === windows.length)
    return levels
      ? "The squares are the levels on the two days that are compared, the second with the difference."
      : "The lines named before and after are the two days that are compared.";
  const times =
    days === 0
      ? "The shaded stretches are the two times that are compared."
      : "The shaded stretch and the day named beside it are the two times that are compared.";
  if (!levels) return times;
  return `${times} ${days === 0 ? "The short strokes in them are the levels (means over several periods)" : "The short stroke and the square are the levels (a mean where there are several periods)"}, the second with the difference.`;
}

/** ": by +597", ": by −3 to +597" as the sources tried have it. */
function changes(findings: ClaimChartInput["verdict"]["findings"], signed: (value: number) => string): string {
  const differences = findings.flatMap(({ observed }) => (observed === null ? [] : [observed]));
  if (differences.length === 0) return "";
  const low = signed(Math.min(...differences));
  const high = signed(Math.max(...differences));
  return low === high ? `: changed by ${low}` : `: changed by ${low} to ${high}`;
}

/** Rows within the windows and a third of their span on either side. */
function near(rows: Observation[], windows: string[]): Observation[] {
  const from = Math.min(...windows.map((window) => Date.parse(startDay(window))));
  const to = Math.max(...windows.map((window) => Date.parse(endDay(window))));
  const pad = (to - from) / 3;
  if (rows.length === 0) return [];
  const kept = rows.filter((row) => {
    const at = periodStart(row.period) ?? 0;
    return at >= from - pad && at <= to + pad;
  });
  return kept.length > 0 ? kept : rows;
}
