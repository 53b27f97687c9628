import { targetBand } from "../../domain/bands.ts";
import type { Finding } from "../../domain/verdicts.ts";
import { modelOf, seriesOf } from "../model/build.ts";
import type { ChartModel, ChartPoint } from "../model/chart-model.ts";
import { formatPeriod, formatValue, rangeText } from "../../wording/number-format.ts";
import { madeFrom } from "../model/origins.ts";
import { valueAxis } from "../layout/scale.ts";
import { PALE, PALE_LABEL, paleRows, sourceDay, withElsewhere } from "./elsewhere.ts";
import { OUTCOME_LOOKS, outcomeSeries, tally, type ClaimChartInput } from "./claim-chart-input.ts";
import { bandReach, claimedBand, sourceRows } from "./value-chart.ts";

/** What was worked out from each source's figures (a multiple, a share, a place), a row a source, against the claimed band. */
export function observedChart(input: ClaimChartInput): ChartModel {
  const { context, reading, verdict, locale } = input;
  const findings = verdict.findings.filter((finding) => middleOf(finding) !== null);
  const pale = paleRows(input, findings.length, middleOf);
  const unit = findings[0]?.unit ?? input.elsewhere[0]?.unit ?? reading.unit;
  const show = (figure: number) => formatValue(figure, unit, Number.isInteger(figure) ? 0 : 2, locale);
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
    origin: madeFrom(finding.inputs),
    callout:
      finding.observed === null ? rangeText(finding.observedLow, finding.observedHigh, show) : show(finding.observed),
    note: OUTCOME_LOOKS[finding.outcome].word,
  }));
  const operator = reading.form === "count" ? reading.countOperator : reading.operator;
  const band = targetBand({ ...reading, operator });
  const ends = band === null ? [] : bandReach(band);
  const x = valueAxis(
    [...[...points, ...pale.points].flatMap((point) => [point.x, point.low, point.high]), ...ends],
    unit,
  );
  const series = outcomeSeries(points, findings);
  if (pale.points.length > 0) series.push(seriesOf("elsewhere", PALE_LABEL, pale.points, PALE));
  const indicator = context.indicator(reading.indicator);
  return modelOf(context, {
    chart: `${reading.reading}-figures`,
    kind: "ranked",
    title: `${tally(verdict)}.`,
    measured: `${indicator?.label ?? reading.indicator}, ${context.areaLabel(reading.area)}, ${formatPeriod(reading.period, locale)}`,
    unit,
    howToRead: withElsewhere(
      "One row for each source with what its figures come to. The shaded band is what the claim says.",
      pale.points.length > 0,
    ),
    panels: sourceRows(x, labels, series, claimedBand(band, x, unit, locale)),
    empty: "No source that this scenario admits has the figures.",
    locale,
  });
}

/** The figure of a finding, or the middle of its range; its only end where the other is open. */
function middleOf({ observed, observedLow: low, observedHigh: high }: Finding): number | null {
  if (observed !== null) return observed;
  if (low === null || high === null) return low ?? high;
  return (low + high) / 2;
}
