import { targetBand } from "../../domain/bands.ts";
import type { Finding } from "../../domain/verdicts.ts";
import type { ChartModel, ChartPoint } from "../model/chart-model.ts";
import { formatPeriod, formatValue } from "../../wording/number-format.ts";
import { originOf } from "../model/origins.ts";
import { tally, type ClaimChartInput } from "./claim-chart-input.ts";
import { figureRows, middleOf } from "./figure-rows.ts";

/** Form `value`: a row a publisher with the figure tried (the scenario's edition) and, as small ticks, its other editions, against the claimed band. */
export function valueChart(input: ClaimChartInput): ChartModel {
  const { context, reading, verdict, locale } = input;
  const findings = [...verdict.findings].sort((a, b) => (middleOf(b) ?? 0) - (middleOf(a) ?? 0));
  const indicator = context.indicator(reading.indicator);
  const unit = indicator?.unit ?? reading.unit;
  const show = (figure: number) => formatValue(figure, unit, indicator?.decimals ?? 1, locale);
  return figureRows(input, {
    findings,
    unit,
    show,
    origin: ({ inputs }) => {
      const own = inputs.find(({ role }) => role === "subject");
      return own && originOf(own);
    },
    band: targetBand(reading),
    ticks: otherEditions(input, findings),
    title: (points) => `${tally(verdict)}${spread(points, show)}`,
    howToRead:
      "One row for each source: the large mark is the figure tried, small ticks are the same source’s other editions. The shaded band is what the claim says.",
    empty: "No source that this scenario admits has the figure.",
  });
}

/** Figures of the same publishers' editions that were not tried, on the publishers' rows. */
function otherEditions({ base, reading, locale }: ClaimChartInput, findings: readonly Finding[]): ChartPoint[] {
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
  return others;
}

/** ": figures from 1.3 % to 3.2 %."; what is given as a range reaches from its one end to its other. */
function spread(points: readonly ChartPoint[], show: (value: number) => string): string {
  if (points.length === 0) return ".";
  const low = show(Math.min(...points.map((point) => (point.ranged ? (point.low ?? point.x) : point.x))));
  const high = show(Math.max(...points.map((point) => (point.ranged ? (point.high ?? point.x) : point.x))));
  return low === high ? `: ${low}.` : `: figures from ${low} to ${high}.`;
}
