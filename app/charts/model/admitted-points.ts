import type { Basis } from "../../domain/scenarios.ts";
import type { RowsCounted } from "../../wording/context.ts";
import type { ChartModel, ChartPoint, Panel, Series } from "./chart-model.ts";

/** Which figures a scenario counts, for charts that belong to no claim. */
export interface Admitted {
  /** What the scenario is called. */
  label: string;
  basis: Basis;
  /** Whether the scenario admits a publication. */
  publication: (id: string) => boolean;
  /** Rows by the rule that verdicts follow. */
  counting: RowsCounted;
  /** The day up to which the scenario knows anything, in words, and whether a publication was out by then; null where it has no such day. */
  known: { day: string; out: (id: string) => boolean } | null;
}

/** Column of a chart's table that says whether a figure counts: "yes" or "no", empty for what rests on several publications. */
const COLUMN = { name: "counts", title: "Counts in the scenario", unit: "", numeric: false };

/**
 * Whether a figure counts by its publication and status alone, for what was worked out from several rows; null where no one publication
 * stands behind it.
 */
function countsIn({ publication, basis }: Admitted, id: string, status: string): boolean | null {
  if (id === "") return null;
  if (!publication(id)) return false;
  if (basis === "" || status === "") return true;
  return (status === "F") === (basis === "forecast");
}

/**
 * A chart under a scenario: figures that it does not count are drawn in the muted style, behind the others, and both the words under the chart and
 * its table say so. Nothing is left out.
 */
export function admittedModel(model: ChartModel, admitted: Admitted): ChartModel {
  const tally = { counted: 0, left: 0 };
  const pale = (point: ChartPoint): boolean =>
    !(point.counts ?? countsIn(admitted, point.publication, point.status) ?? true);
  const panels = model.panels.map((panel) => ({
    ...panel,
    series: panel.series.flatMap((series) => split(panel, series, pale, tally)),
  }));
  const grey = greyWords(admitted, model, tally);
  const words = wordsOf(admitted.label, tally);
  const howToRead = [model.howToRead, words].filter(Boolean).join(" ");
  return {
    ...model,
    panels,
    howToRead,
    description: `${model.description} ${grey || words}`.trim(),
    ...(grey === "" ? {} : { grey }),
    table: withColumn(model, admitted),
  };
}

function hasFigure({ y, low }: ChartPoint): boolean {
  return y !== null || (low ?? null) !== null;
}

/** The series as it was, or its muted part and what counts of it. */
function split(
  panel: Panel,
  series: Series,
  pale: (point: ChartPoint) => boolean,
  tally: { counted: number; left: number },
): Series[] {
  const figures = series.points.filter(hasFigure);
  const left = figures.filter(pale).length;
  tally.left += left;
  tally.counted += figures.length - left;
  if (left === 0) return [series];
  const muted: Series = { ...series, role: "context" };
  if (left === figures.length) return [muted];
  const lined = series.drawing === "line" || series.drawing === "step";
  const behind: Series = {
    ...muted,
    id: `${series.id} (left out)`,
    named: false,
    // Bars keep their place: the two parts stand in one stack, and never at the same place.
    stack: series.drawing === "bar" ? series.stack || series.id : series.stack,
    points: lined ? mutedRun(series.points, pale) : series.points.filter(pale),
  };
  const front: Series = {
    ...series,
    stack: behind.stack,
    points: lined
      ? series.points.map((point) => (pale(point) ? withoutFigure(point) : point))
      : series.points.filter((point) => !pale(point)),
  };
  return panel.family === "bars" ? [front, behind] : [behind, front];
}

function withoutFigure({ callout: _callout, ...point }: ChartPoint): ChartPoint {
  return { ...point, y: null, low: null, high: null };
}

/** The muted points of a line with their neighbours, so that the line does not break where the figures begin to count. */
function mutedRun(points: readonly ChartPoint[], pale: (point: ChartPoint) => boolean): ChartPoint[] {
  return points.map((point, at) => {
    const beside = [points[at - 1], points[at + 1]].some((other) => other !== undefined && pale(other));
    if (pale(point)) return point;
    return beside ? { ...withoutFigure(point), y: point.y } : withoutFigure(point);
  });
}

/** Why a chart is all grey: nothing of it was out on the scenario's day, or nothing counts for other reasons. "" where a figure counts. */
function greyWords(
  { label, known }: Admitted,
  { panels }: ChartModel,
  { counted, left }: { counted: number; left: number },
): string {
  if (counted > 0 || left === 0) return "";
  const points = panels.flatMap(({ series }) => series.flatMap((one) => one.points.filter(hasFigure)));
  return known !== null && points.every(({ publication }) => publication === "" || !known.out(publication))
    ? `No figure of this chart was out by ${known.day}; all are shown in grey.`
    : `No figure of this chart counts in the scenario “${label}”; all are shown in grey.`;
}

function wordsOf(label: string, { counted, left }: { counted: number; left: number }): string {
  const scenario = `in the scenario “${label}”`;
  // Where none counts, the chart itself says so.
  if (counted === 0) return "";
  if (left === 0) return `All figures count ${scenario}.`;
  return `Grey figures do not count ${scenario}; the ${counted === 1 ? "one that counts is" : `${counted} that count are`} drawn in full colour.`;
}

function withColumn({ table }: ChartModel, admitted: Admitted): ChartModel["table"] {
  const at = (name: string) => table.columns.findIndex((column) => column.name === name);
  const [publication, status, file, line] = [at("publication"), at("status"), at("file"), at("line")];
  if (publication < 0) return table;
  const ofLine = (row: readonly string[]) => admitted.counting.line(row[file] ?? "", Number(row[line] ?? 0));
  return {
    columns: [...table.columns, COLUMN],
    rows: table.rows.map((row) => {
      const counts = ofLine(row) ?? countsIn(admitted, row[publication] ?? "", row[status] ?? "");
      return [...row, counts === null ? "" : counts ? "yes" : "no"];
    }),
  };
}
