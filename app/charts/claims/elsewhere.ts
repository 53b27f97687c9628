import type { Finding } from "../../domain/verdicts.ts";
import type { ChartContext } from "../../wording/context.ts";
import { formatPeriod } from "../../wording/number-format.ts";
import { publisherShort } from "../../wording/sources.ts";
import type { ChartPoint, Series } from "../model/chart-model.ts";
import { madeFrom } from "../model/origins.ts";
import { OUTCOME_LOOKS, type ClaimChartInput } from "./claim-chart-input.ts";

/** How figures are drawn that this scenario does not count and others do. */
export const PALE: Partial<Series> = { role: "context", drawing: "dots", colour: 0, shape: "circle", aside: true };

/** Their entry in the legend. */
export const PALE_LABEL = "Counted only in other scenarios";

/** Publishers of other scenarios that a chart has room for, as rows and as lines. */
const ROWS = 6;
const LINES = 3;

/** The words under a chart, with what is drawn in grey where something is. */
export function withElsewhere(words: string, drawn: boolean): string {
  return drawn ? `${words} Grey: figures that this scenario does not count and others do.` : words;
}

/** "IMF, 16 Apr 2024": how a row names a publication. */
export function sourceDay(context: ChartContext, publication: string, locale: string): string {
  const day = context.publication(publication)?.publishedOn ?? "";
  return `${publisherShort(context, publication)}, ${formatPeriod(day, locale, "short")}`;
}

/** Findings of other scenarios, publisher by publisher, the newest publication first; publishers that speak in this scenario last. */
function byPublisher({ elsewhere, context, verdict }: ClaimChartInput): Finding[][] {
  const spoken = new Set(verdict.findings.map(({ publisher }) => publisher));
  const day = ({ publication }: Finding) => context.publication(publication)?.publishedOn ?? "";
  const groups = new Map<string, Finding[]>();
  for (const finding of [...elsewhere].sort((a, b) => (day(a) < day(b) ? 1 : -1)))
    groups.set(finding.publisher, [...(groups.get(finding.publisher) ?? []), finding]);
  const isSpoken = ([publisher]: [string, Finding[]]) => Number(spoken.has(publisher));
  return [...groups].sort((a, b) => isSpoken(a) - isSpoken(b)).map(([, findings]) => findings);
}

/** The few findings of other scenarios that are drawn as lines: the newest of each publisher. */
export function paleFindings(input: ClaimChartInput): Finding[] {
  return byPublisher(input)
    .flatMap(([newest]) => newest ?? [])
    .slice(0, LINES);
}

/**
 * Rows below the `from` rows of the scenario's own findings: one for each publisher that only other scenarios count, with what comes of its
 * figures. `figureOf` is null for a finding that has no place on the axis.
 */
export function paleRows(
  input: ClaimChartInput,
  from: number,
  figureOf: (finding: Finding) => number | null,
): { labels: string[]; points: ChartPoint[] } {
  const { context, reading, verdict, locale } = input;
  const spoken = new Set(verdict.findings.map(({ publisher }) => publisher));
  const rows = byPublisher(input)
    .map((findings) => findings.filter((finding) => !spoken.has(finding.publisher) && figureOf(finding) !== null))
    .filter((findings) => findings.length > 0)
    .slice(0, ROWS);
  return {
    labels: rows.map(([newest]) => sourceDay(context, newest?.publication ?? "", locale)),
    points: rows.flatMap((findings, row) =>
      findings.map((finding): ChartPoint => ({
        x: figureOf(finding) ?? 0,
        y: from + row,
        low: finding.observedLow,
        high: finding.observedHigh,
        ranged: finding.observed === null,
        label: sourceDay(context, finding.publication, locale),
        publication: finding.publication,
        status: finding.inputs.find(({ role }) => role === "subject")?.status ?? "",
        area: reading.area,
        origin: madeFrom(finding.inputs),
        note: `${OUTCOME_LOOKS[finding.outcome].word} in another scenario`,
      })),
    ),
  };
}
