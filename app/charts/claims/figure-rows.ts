import type { Finding } from "../../domain/verdicts.ts";
import { modelOf, panelOf, seriesOf, zeroMark } from "../model/build.ts";
import type { Axis, Band, ChartModel, ChartPoint, Panel, Series } from "../model/chart-model.ts";
import { formatPeriod, formatValue, rangeText } from "../../wording/number-format.ts";
import { decimalsFor } from "../model/point-text.ts";
import { rowsAxis, valueAxis } from "../layout/scale.ts";
import { PALE, PALE_LABEL, paleRows, sourceDay, withElsewhere } from "./elsewhere.ts";
import { OUTCOME_LOOKS, outcomeSeries, type ClaimChartInput } from "./claim-chart-input.ts";

/** What charts with a row a source have of their own. */
interface FigureRows {
  /** From the top; each has a figure or a range. */
  findings: readonly Finding[];
  unit: string;
  show: (figure: number) => string;
  /** Where a finding's figure comes from. */
  origin: (finding: Finding) => ChartPoint["origin"];
  /** What the claim says; null where that is no number. */
  band: { low: number; high: number } | null;
  /** Small ticks on the same rows. */
  ticks?: ChartPoint[];
  title: (points: readonly ChartPoint[]) => string;
  howToRead: string;
  empty: string;
}

/** Figures of findings, a row a source, against the claimed band; below them, in grey, what other scenarios count. */
export function figureRows(input: ClaimChartInput, own: FigureRows): ChartModel {
  const { context, reading, locale } = input;
  const { findings, unit, show, band, ticks = [] } = own;
  const pale = paleRows(input, findings.length, middleOf);
  const labels = [...findings.map(({ publication }) => sourceDay(context, publication, locale)), ...pale.labels];
  const points = findings.map((finding, row): ChartPoint => ({
    x: middleOf(finding) ?? 0,
    y: row,
    low: finding.observedLow,
    high: finding.observedHigh,
    ranged: finding.observed === null,
    label: labels[row] ?? "",
    publication: finding.publication,
    status: finding.inputs.find(({ role }) => role === "subject")?.status ?? "",
    area: reading.area,
    origin: own.origin(finding),
    callout:
      finding.observed === null ? rangeText(finding.observedLow, finding.observedHigh, show) : show(finding.observed),
    note: OUTCOME_LOOKS[finding.outcome].word,
  }));
  const reached = [...points, ...pale.points, ...ticks].flatMap((point) => [point.x, point.low, point.high]);
  const x = valueAxis([...reached, ...(band === null ? [] : bandReach(band))], unit);
  const series = outcomeSeries(points, findings);
  if (ticks.length > 0)
    series.unshift(
      seriesOf("editions", "Other editions", ticks, { role: "context", drawing: "ticks", colour: 0, named: false }),
    );
  if (pale.points.length > 0) series.push(seriesOf("elsewhere", PALE_LABEL, pale.points, PALE));
  const measured = context.indicator(reading.indicator)?.label ?? reading.indicator;
  return modelOf(context, {
    chart: `${reading.reading}-figures`,
    kind: "ranked",
    title: own.title(points),
    measured: `${measured}, ${context.areaLabel(reading.area)}, ${formatPeriod(reading.period, locale)}`,
    unit,
    howToRead: withElsewhere(own.howToRead, pale.points.length > 0),
    panels: sourceRows(x, labels, series, claimedBand(band, x, unit, locale)),
    empty: own.empty,
    locale,
  });
}

/** The figure of a finding, or the middle of its range; its only end where the other is open. */
export function middleOf({ observed, observedLow: low, observedHigh: high }: Finding): number | null {
  if (observed !== null) return observed;
  if (low === null || high === null) return low ?? high;
  return (low + high) / 2;
}

/** A row a source against what the claim says; no panel where no source has a figure. */
function sourceRows(x: Axis, sources: string[], series: Series[], bands: Band[]): Panel[] {
  if (sources.length === 0) return [];
  return [panelOf("rows", x, rowsAxis(sources), series, { bands, marks: zeroMark(x, "x") })];
}

/** Numbers that an axis has to reach for the band to be seen: its ends, and for an open one a part of the way beyond. */
export function bandReach({ low, high }: { low: number; high: number }): number[] {
  if (low === -Infinity) return high === Infinity ? [] : [high, high - beyond(high)];
  return high === Infinity ? [low, low + beyond(low)] : [low, high];
}

function beyond(end: number): number {
  return Math.abs(end) * 0.15;
}

/** The numbers for which the claim holds, as a shaded band; an open end reaches to the end of the axis. */
export function claimedBand(
  band: { low: number; high: number } | null,
  axis: Axis,
  unit: string,
  locale: string,
  on: "x" | "y" = "x",
): Band[] {
  if (band === null) return [];
  const show = (value: number) => formatValue(value, unit, decimalsFor(value), locale);
  const label =
    band.low === -Infinity
      ? `claimed: up to ${show(band.high)}`
      : band.high === Infinity
        ? `claimed: from ${show(band.low)}`
        : `claimed: ${show(band.low)} to ${show(band.high)}`;
  const from = Math.max(band.low, axis.domain[0]);
  const to = Math.min(band.high, axis.domain[1]);
  return to < from ? [] : [{ axis: on, from, to, label, role: "claimed" }];
}
