import { targetBand } from "../../domain/bands.ts";
import type { Finding } from "../../domain/verdicts.ts";
import { modelOf, panelOf, seriesOf, zeroMark } from "../model/build.ts";
import type { Axis, Band, ChartModel, ChartPoint, Panel, Series } from "../model/chart-model.ts";
import { formatPeriod, formatValue, rangeText } from "../../wording/number-format.ts";
import { originOf } from "../model/origins.ts";
import { decimalsFor } from "../model/point-text.ts";
import { rowsAxis, valueAxis } from "../layout/scale.ts";
import { PALE, PALE_LABEL, paleRows, sourceDay, withElsewhere } from "./elsewhere.ts";
import { OUTCOME_LOOKS, outcomeSeries, tally, type ClaimChartInput } from "./claim-chart-input.ts";

/** Form `value`: a row a publisher with the figure tried (the scenario's edition) and, as small ticks, its other editions, against the claimed band. */
export function valueChart(input: ClaimChartInput): ChartModel {
  const { context, base, reading, verdict, locale } = input;
  const findings = [...verdict.findings].sort((a, b) => (middleOf(b) ?? 0) - (middleOf(a) ?? 0));
  const indicator = context.indicator(reading.indicator);
  const unit = indicator?.unit ?? reading.unit;
  const pale = paleRows(input, findings.length, middleOf);
  const labels = [...findings.map(({ publication }) => sourceDay(context, publication, locale)), ...pale.labels];
  const show = (figure: number) => formatValue(figure, unit, indicator?.decimals ?? 1, locale);
  const points = findings.map((finding, row): ChartPoint => {
    const own = finding.inputs.find(({ role }) => role === "subject");
    const value = middleOf(finding) ?? 0;
    return {
      x: value,
      y: row,
      low: finding.observedLow,
      high: finding.observedHigh,
      ranged: finding.observed === null,
      label: labels[row] ?? "",
      publication: finding.publication,
      status: own?.status ?? "",
      area: reading.area,
      origin: own && originOf(own),
      callout: finding.observed === null ? rangeText(finding.observedLow, finding.observedHigh, show) : show(value),
      note: OUTCOME_LOOKS[finding.outcome].word,
    };
  });
  const used = new Set(findings.map((finding) => finding.publication));
  const rows = new Map(findings.map((finding, row) => [finding.publisher, row]));
  const others: ChartPoint[] = [];
  for (const [publication, areas] of base.rowsOf(reading.indicator)) {
    const edition = base.edition(publication);
    const row = edition ? rows.get(edition.publisher) : undefined;
    const figure = areas.get(reading.area)?.get(reading.period);
    const value = figure?.value ?? null;
    if (row === undefined || figure === undefined || value === null || used.has(publication)) continue;
    others.push({
      x: value,
      y: row,
      label: `edition of ${formatPeriod(edition?.publication.publishedOn ?? "", locale)}`,
      publication,
      status: figure.status,
      area: reading.area,
      origin: originOf(figure),
    });
  }
  const band = targetBand(reading);
  const ends = band === null ? [] : bandReach(band);
  const x = valueAxis(
    [
      ...[...points, ...pale.points].flatMap((point) => [point.x, point.low, point.high]),
      ...others.map(({ x }) => x),
      ...ends,
    ],
    unit,
  );
  const series = outcomeSeries(points, findings);
  if (others.length > 0)
    series.unshift(
      seriesOf("editions", "Other editions", others, { role: "context", drawing: "ticks", colour: 0, named: false }),
    );
  if (pale.points.length > 0) series.push(seriesOf("elsewhere", PALE_LABEL, pale.points, PALE));
  const about = `${indicator?.label ?? reading.indicator}, ${context.areaLabel(reading.area)}, ${formatPeriod(reading.period, locale)}`;
  return modelOf(context, {
    chart: `${reading.reading}-figures`,
    kind: "ranked",
    title: `${tally(verdict)}${spread(points, show)}`,
    measured: about,
    unit,
    howToRead: withElsewhere(
      "One row for each source: the large mark is the figure tried, small ticks are the same source’s other editions. The shaded band is what the claim says.",
      pale.points.length > 0,
    ),
    panels: sourceRows(x, labels, series, claimedBand(band, x, unit, locale)),
    empty: "No source that this scenario admits has the figure.",
    locale,
  });
}

/** ": figures from 1.3 % to 3.2 %."; what is given as a range reaches from its one end to its other. */
function spread(points: readonly ChartPoint[], show: (value: number) => string): string {
  if (points.length === 0) return ".";
  const low = show(Math.min(...points.map((point) => (point.ranged ? (point.low ?? point.x) : point.x))));
  const high = show(Math.max(...points.map((point) => (point.ranged ? (point.high ?? point.x) : point.x))));
  return low === high ? `: ${low}.` : `: figures from ${low} to ${high}.`;
}

/** The figure of a finding, or the middle of its range. */
function middleOf({ observed, observedLow: low, observedHigh: high }: Finding): number | null {
  if (observed !== null) return observed;
  return low === null && high === null ? null : ((low ?? high ?? 0) + (high ?? low ?? 0)) / 2;
}

/** A row a source against what the claim says; no panel where no source has a figure. */
export function sourceRows(x: Axis, sources: string[], series: Series[], bands: Band[]): Panel[] {
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
