import type { Finding } from "../../domain/verdicts.ts";
import { isOnAxis } from "../../charts/layout/broken-axis.ts";
import { valueAxis } from "../../charts/layout/scale.ts";
import { seriesOf } from "../../charts/model/build.ts";
import type { ChartModel, ChartPoint, ChartTable, Panel, Series } from "../../charts/model/chart-model.ts";
import { isOwnEdition, OWN } from "./own-publication.ts";

/** Colour and shape that no other series has. */
const LOOK = { colour: 8, shape: "star" } as const;

/** Columns that lead to rows of the site: the reader's figures have none. */
const PLACES = ["file", "line", "made_from", "published_on"];

/**
 * A claim's chart with the reader's figures in a shape and colour of their own, under their own name. Where the chart draws the figures of
 * one publication only, theirs are added in the rows of the same areas.
 * @param named how a row of them is called in the chart as it is made
 */
export function withOwnMark(model: ChartModel, label: string, named: string, finding: Finding | undefined): ChartModel {
  const shown = model.panels.some((panel) => panel.series.some(({ points }) => points.some(isOwn)));
  const panels = model.panels.map((panel) =>
    renamed(shown || finding === undefined ? marked(panel, label) : added(panel, label, finding), named, label),
  );
  return { ...model, panels, table: withoutPlaces(model.table, named, label) };
}

function isOwn({ publication }: ChartPoint): boolean {
  return isOwnEdition(publication);
}

function marked(panel: Panel, label: string): Panel {
  const out: Series[] = [];
  const own: Series[] = [];
  for (const series of panel.series) {
    // Other editions are ticks, as those of any publisher.
    if (series.drawing === "ticks") {
      out.push(series);
      continue;
    }
    const mine = series.points.filter(isOwn);
    const others = series.points.filter((point) => !isOwn(point));
    if (others.length > 0 || mine.length === 0) out.push({ ...series, points: others });
    if (mine.length === 0) continue;
    const first = own.length === 0;
    const whole = others.length === 0 && series.drawing !== "dots";
    own.push({
      ...series,
      id: `${OWN}-${own.length}`,
      label: first ? label : `${label}, ${series.label}`,
      role: whole && series.role === "subject" ? "subject" : "main",
      colour: LOOK.colour,
      shape: first ? LOOK.shape : series.shape,
      named: first || series.named,
      points: mine,
    });
  }
  return { ...panel, series: [...out, ...own] };
}

/** The figures of a finding in the rows of their areas, where the chart draws another publication's. */
function added(panel: Panel, label: string, finding: Finding): Panel {
  if (panel.family !== "rows" || panel.y.type !== "rows") return panel;
  const rows = new Map(
    panel.series.flatMap(({ points }) => points.map(({ area, y, label: row }) => [area, { y, row }])),
  );
  const points = finding.inputs.flatMap((input): ChartPoint[] => {
    const place = rows.get(input.area);
    if (place === undefined || input.value === null || (input.role !== "subject" && input.role !== "comparator"))
      return [];
    const { area, publication, status, value } = input;
    return [{ x: value, y: place.y, label: place.row, publication, status, area }];
  });
  if (points.length === 0) return panel;
  const values = [...panel.series.flatMap((series) => series.points.map(({ x }) => x)), ...points.map(({ x }) => x)];
  const fits = points.every(({ x }) => isOnAxis(panel.x, x) && x >= panel.x.domain[0] && x <= panel.x.domain[1]);
  const x = fits ? panel.x : valueAxis(values, panel.x.unit);
  return { ...panel, x, series: [...panel.series, seriesOf(OWN, label, points, { drawing: "dots", ...LOOK })] };
}

/** A row is called by the reader's name alone: the day beside it would be the scenario's, not theirs. */
function renamed(panel: Panel, named: string, label: string): Panel {
  const swap = (text: string) => (text === named ? label : text);
  return {
    ...panel,
    y: { ...panel.y, labels: panel.y.labels.map(swap) },
    series: panel.series.map((series) => ({
      ...series,
      points: series.points.map((point) => ({ ...point, label: swap(point.label) })),
    })),
  };
}

function withoutPlaces(table: ChartTable, named: string, label: string): ChartTable {
  const publication = table.columns.findIndex(({ name }) => name === "publication");
  const places = new Set(table.columns.flatMap(({ name }, at) => (PLACES.includes(name) ? [at] : [])));
  return {
    ...table,
    rows: table.rows.map((row) =>
      !isOwnEdition(String(row[publication] ?? ""))
        ? row
        : row.map((cell, at) => (places.has(at) ? "" : at === publication || cell === named ? label : cell)),
    ),
  };
}
