import type { RecordedOutcome } from "../../domain/claims.ts";
import { modelOf, panelOf, seriesOf } from "../model/build.ts";
import type { ChartModel, ChartPoint, PointShape } from "../model/chart-model.ts";
import { formatPeriod } from "../../wording/number-format.ts";
import { originOf } from "../model/origins.ts";
import { rowsAxis } from "../layout/scale.ts";
import { publisherShort } from "../../wording/sources.ts";
import { tally, type ClaimChartInput } from "./claim-chart-input.ts";

const COLUMNS: { outcome: RecordedOutcome; word: string; shape: PointShape; colour: number }[] = [
  { outcome: "contradicts", word: "Contradicts", shape: "diamond", colour: 2 },
  { outcome: "qualifies", word: "Qualifies", shape: "ring", colour: 0 },
  { outcome: "confirms", word: "Confirms", shape: "circle", colour: 1 },
];

/** Form `recorded`: a row a publication, a column for what it does with the statement. */
export function recordedChart({ context, base, reading, verdict, locale }: ClaimChartInput): ChartModel {
  const admitted = new Set(verdict.findings.map((finding) => finding.publication));
  const statements = base.statements(reading.reading).filter((row) => admitted.has(row.publication));
  const publications = [...new Set(statements.map((row) => row.publication))].sort((a, b) =>
    (context.publication(a)?.publishedOn ?? "") < (context.publication(b)?.publishedOn ?? "") ? -1 : 1,
  );
  const labels = publications.map(
    (id) =>
      `${publisherShort(context, id)}, ${formatPeriod(context.publication(id)?.publishedOn ?? "", locale, "short")}`,
  );
  const series = COLUMNS.flatMap(({ outcome, word, shape, colour }, column) => {
    const points = statements
      .filter((row) => row.outcome === outcome)
      .map((row): ChartPoint => ({
        x: column,
        y: publications.indexOf(row.publication),
        label: labels[publications.indexOf(row.publication)] ?? "",
        publication: row.publication,
        status: "",
        area: "",
        origin: originOf(row),
        note: row.quote === "" ? row.note : `“${row.quote}”`,
      }));
    return points.length === 0
      ? []
      : [seriesOf(outcome, word, points, { drawing: "dots", shape, colour, named: false })];
  });
  return modelOf(context, {
    chart: `${reading.reading}-figures`,
    kind: "who-says",
    title: `${tally(verdict)}.`,
    measured: reading.statement,
    unit: "",
    howToRead: "One row a publication, the oldest on top; the mark stands under what it does with the statement.",
    panels:
      statements.length === 0
        ? []
        : [panelOf("rows", { ...rowsAxis(COLUMNS.map(({ word }) => word)) }, rowsAxis(labels), series)],
    empty: "No publication that this scenario admits says anything on it.",
    locale,
  });
}
