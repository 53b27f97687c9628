import type { RecordedOutcome } from "../../domain/claims.ts";
import { modelOf, panelOf, seriesOf } from "../model/build.ts";
import type { ChartModel, ChartPoint, PointShape } from "../model/chart-model.ts";
import { originOf } from "../model/origins.ts";
import { rowsAxis } from "../layout/scale.ts";
import { PALE, PALE_LABEL, sourceDay, withElsewhere } from "./elsewhere.ts";
import { tally, type ClaimChartInput } from "./claim-chart-input.ts";

const COLUMNS: { outcome: RecordedOutcome; word: string; shape: PointShape; colour: number }[] = [
  { outcome: "contradicts", word: "Contradicts", shape: "diamond", colour: 2 },
  { outcome: "qualifies", word: "Qualifies", shape: "ring", colour: 0 },
  { outcome: "confirms", word: "Confirms", shape: "circle", colour: 1 },
];

/** Form `recorded`: a row a publication, a column for what it does with the statement. */
export function recordedChart({ context, base, reading, verdict, elsewhere, locale }: ClaimChartInput): ChartModel {
  const admitted = new Set(verdict.findings.map(({ publication }) => publication));
  const others = new Set(elsewhere.map(({ publication }) => publication));
  const isDrawn = (publication: string) => admitted.has(publication) || others.has(publication);
  const statements = base.statements(reading.reading).filter((row) => isDrawn(row.publication));
  const order = (id: string) => `${admitted.has(id) ? 0 : 1} ${context.publication(id)?.publishedOn ?? ""}`;
  const publications = [...new Set(statements.map((row) => row.publication))].sort((a, b) =>
    order(a) < order(b) ? -1 : 1,
  );
  const labels = publications.map((id) => sourceDay(context, id, locale));
  const series = COLUMNS.flatMap(({ outcome, word, shape, colour }, column) => {
    const points = (counted: boolean) =>
      statements
        .filter((row) => row.outcome === outcome && admitted.has(row.publication) === counted)
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
    return [
      seriesOf(outcome, word, points(true), { drawing: "dots", shape, colour, named: false }),
      seriesOf(`${outcome} elsewhere`, PALE_LABEL, points(false), { ...PALE, shape, named: false }),
    ].filter((entry) => entry.points.length > 0);
  });
  return modelOf(context, {
    chart: `${reading.reading}-figures`,
    kind: "who-says",
    title: `${tally(verdict)}.`,
    measured: reading.statement,
    unit: "",
    howToRead: withElsewhere(
      "One row for each publication, the oldest on top; the mark stands under what it does with the statement.",
      series.some(({ role }) => role === "context"),
    ),
    panels:
      statements.length === 0
        ? []
        : [panelOf("rows", { ...rowsAxis(COLUMNS.map(({ word }) => word)) }, rowsAxis(labels), series)],
    empty: "No publication that this scenario admits says anything on it.",
    locale,
  });
}
