import { targetBand } from "../../domain/bands.ts";
import { monthOf } from "../../domain/periods.ts";
import { rescale, unitRelation } from "../../domain/units.ts";
import type { Finding, Input } from "../../domain/verdicts.ts";
import { articleMarks, lookOf, modelOf, panelOf, seriesOf } from "../model/build.ts";
import type { ChartModel, ChartPoint, Series } from "../model/chart-model.ts";
import { formatPeriod, formatValue } from "../../wording/number-format.ts";
import { rowsAxis, valueAxis } from "../layout/scale.ts";
import { publicationName, publisherShort } from "../../wording/sources.ts";
import { madeFrom } from "../model/origins.ts";
import { isPartial, partialNote } from "../model/partial.ts";
import { runningTotal } from "../model/running-total.ts";
import { undatedSibling } from "../../domain/undated.ts";
import { undatedOf } from "../model/undated.ts";
import { counted } from "../../wording/words.ts";
import { around, timeAxis } from "../layout/time-axis.ts";
import { PALE, PALE_LABEL, paleFindings, withElsewhere } from "./elsewhere.ts";
import { tally, type ClaimChartInput } from "./claim-chart-input.ts";
import { bandReach, claimedBand } from "./figure-rows.ts";

const LINES = 6;
const DONORS = 20;

/** Form `total`: each source's running sum against the target band, and below it the parts by area from the fullest source. */
export function totalChart(input: ClaimChartInput): ChartModel {
  const { context, reading, verdict, locale } = input;
  const unit = reading.unit || (context.indicator(reading.indicator)?.unit ?? "");
  const runs = verdict.findings.map((finding) => ({ finding, parts: partsOf(input, finding, unit) }));
  const lineOf = (finding: Finding, parts: readonly Part[], label: string, look: Partial<Series>) => {
    const { publication } = finding;
    const steps = runningTotal(parts, { publication, area: reading.area, locale });
    return seriesOf(publication, label, steps, { ...look, drawing: steps.length < 2 ? "dots" : "step" });
  };
  const lines = runs
    .slice(0, LINES)
    .map(({ finding, parts }, index) =>
      lineOf(finding, parts, publisherShort(context, finding.publication), lookOf(index)),
    );
  const pale = paleFindings(input).map((finding, at) =>
    lineOf(finding, partsOf(input, finding, unit), PALE_LABEL, { ...PALE, named: at === 0 }),
  );
  const series = [...pale.filter(({ points: own }) => own.length > 0), ...lines];
  const points = series.flatMap((entry) => entry.points);
  const band = targetBand(reading);
  const x = timeAxis(
    ...around(
      points.map((point) => point.x),
      0.05,
    ),
  );
  const ends = band === null ? [] : bandReach(band).filter((end) => Math.abs(end) < 1e6);
  const y = valueAxis([0, ...points.map((point) => point.y), ...ends], unit, { zero: true });
  const fullest = runs.reduce<(typeof runs)[number] | null>(
    (best, run) => (areasOf(run.parts).size > (best ? areasOf(best.parts).size : 0) ? run : best),
    null,
  );
  const donors = fullest
    ? [...areasOf(fullest.parts)].sort((a, b) => b[1] - a[1]).filter(([, amount]) => amount > 0)
    : [];
  const shown = donors.slice(0, DONORS);
  const show = (value: number) => formatValue(value, unit, 1, locale);
  const donorPoints: ChartPoint[] = shown.map(([area, amount], row) => ({
    x: amount,
    y: row,
    label: context.areaLabel(area),
    publication: fullest?.finding.publication ?? "",
    status: "",
    area,
    origin: madeFrom((fullest?.parts ?? []).flatMap((part) => (part.area === area ? [part.row] : []))),
    callout: show(amount),
  }));
  const sums = runs.flatMap(({ finding, parts }) => {
    const sum = parts.reduce((total, { amount }) => total + amount, 0);
    const isFloor = isPartial(context, finding.publication) || finding.missing.length > 0;
    return parts.length === 0 ? [] : [{ sum, isFloor }];
  });
  return modelOf(context, {
    chart: `${reading.reading}-figures`,
    kind: "line",
    title: `${tally(verdict)}${rangeText(sums, show)}.`,
    measured: `${context.indicator(reading.indicator)?.label ?? reading.indicator}, ${context.areaLabel(reading.area)}, ${formatPeriod(reading.period, locale)}`,
    unit,
    howToRead: withElsewhere(
      `${shown.length > 1 ? "Above, each" : "Each"} step adds what one source lists for a day or month; the shaded band is what the claim says.${shown.length > 1 ? " Below, the same total by area." : ""}`,
      pale.length > 0,
    ),
    panels:
      points.length === 0
        ? []
        : [
            panelOf("lines", x, y, series, {
              bands: claimedBand(band, y, unit, locale, "y"),
              marks: articleMarks(context, x, locale),
            }),
            ...(shown.length > 1
              ? [
                  panelOf(
                    "rows",
                    valueAxis([0, ...shown.map(([, amount]) => amount)], unit, { zero: true }),
                    rowsAxis(shown.map(([area]) => context.areaLabel(area))),
                    [seriesOf("parts", "Total", donorPoints, { drawing: "dots", named: false })],
                    { title: `By area, ${publicationName(context, fullest?.finding.publication ?? "")}` },
                  ),
                ]
              : []),
          ],
    truncated: [
      runs.length > LINES ? `${LINES} of ${runs.length} sources are drawn.` : "",
      donors.length > DONORS ? `The ${DONORS} largest of ${donors.length} areas are drawn.` : "",
      ...runs.map(({ finding }) => undatedPart(input, finding)),
      partialNote(
        context,
        runs.map(({ finding }) => finding.publication),
      ),
    ]
      .filter(Boolean)
      .join(" "),
    empty: "No source that this scenario admits covers the reading.",
    locale,
  });
}

/** ": $73.2 bn", ": at least $23.7 bn", ": totals from … to …"; a sum that leaves things out is a floor. */
function rangeText(sums: readonly { sum: number; isFloor: boolean }[], show: (value: number) => string): string {
  const ordered = [...sums].sort((a, b) => a.sum - b.sum);
  const [least, most] = [ordered[0], ordered.at(-1)];
  if (!least || !most) return "";
  const said = ({ sum, isFloor }: { sum: number; isFloor: boolean }) => `${isFloor ? "at least " : ""}${show(sum)}`;
  return least === most ? `: ${said(least)}` : `: totals from ${said(least)} to ${said(most)}`;
}

/** What a publication has of the measure without a month, which no month's sum can hold; "" if it has none or the evidence lacks it. */
function undatedPart({ base, context, reading, locale }: ClaimChartInput, finding: Finding): string {
  const rows = [
    ...(base.rowsOf(undatedSibling(context.catalog, reading.indicator)).get(finding.publication)?.values() ?? []),
  ]
    .flatMap((periods) => [...periods.values()])
    .filter((row) => finding.inputs.some(({ area }) => area === row.area) || row.area === reading.area);
  const unit = context.indicator(reading.indicator)?.unit ?? "";
  const undated = undatedOf(context, rows, reading.indicator, finding.publication, null, (row) => row.value);
  if (!undated) return "";
  return `${publisherShort(context, finding.publication)} has ${formatValue(undated.amount, unit, 1, locale)} of ${counted(undated.areas, "area")} without a known month, which is not in the total.`;
}

interface Part {
  area: string;
  period: string;
  amount: number;
  row: Input;
}

/** The parts that a finding added up, in the reading's unit at each month's own rate; a part without a rate is left out. */
function partsOf({ base, context }: ClaimChartInput, finding: Finding, unit: string): Part[] {
  return finding.inputs.flatMap((row) => {
    const { role, value, indicator, area, period } = row;
    if (role === "rate" || value === null) return [];
    const relation = unitRelation(context.indicator(indicator)?.unit ?? "", unit);
    if (relation.kind === "incomparable") return [];
    const scaled = rescale(value, relation.factor);
    if (relation.kind === "exact") return [{ area, period, amount: scaled, row }];
    const rate = base.rates.of(relation.from, relation.to, monthOf(period) ?? "")?.rate;
    return rate === undefined ? [] : [{ area, period, amount: scaled * rate, row }];
  });
}

function areasOf(parts: readonly Part[]): Map<string, number> {
  const areas = new Map<string, number>();
  for (const { area, amount } of parts) areas.set(area, (areas.get(area) ?? 0) + amount);
  return areas;
}
