import { groupRows } from "../../domain/group-rows.ts";
import { granularityOf } from "../../domain/periods.ts";
import { isMoment, periodPlace } from "../../domain/period-times.ts";
import type { ChartContext } from "../../wording/context.ts";
import { formatPeriod } from "../../wording/number-format.ts";
import { counted } from "../../wording/words.ts";
import { lookOf, modelOf, panelOf, seriesOf, zeroMark } from "../model/build.ts";
import { MAX_POINTS, type ChartModel, type ChartPoint, type Series } from "../model/chart-model.ts";

import { withGaps } from "../model/series-points.ts";
import { valueAxis } from "../layout/scale.ts";
import { spanOfPeriods, timeAxis } from "../layout/time-axis.ts";
import type { SettledChoice } from "./rows-choice.ts";

/** One point to draw: a row (`file`), or what several rows come to. */
export interface RowsPoint {
  by: string;
  colour: string;
  value: number;
  rows: number;
  file: string;
  line: number;
}

export interface RowsChartInput {
  context: ChartContext;
  table: { name: string; title: string };
  choice: SettledChoice;
  points: readonly RowsPoint[];
  /** Rows that match, with or without a value. */
  rows: number;
  titleOf: (column: string) => string;
  /** What a value of the colour's column is called. */
  nameOf: (value: string) => string;
  /** Of the numbers; "" where it is not known. */
  unit: string;
  /** Why the rows cannot be drawn; "" where they can. */
  refused: string;
  /** The chosen filters in words; "" for all rows. */
  filters: string;
  /** Publications that the rows name, most rows first. */
  publications: readonly string[];
  /** Address of the rows that a point is made of. */
  rowsAt: (by: string, colour: string) => string;
  locale: string;
}

/** Names beside the lines and in the key. */
const MOST_NAMED = 10;

function pointOf(input: RowsChartInput, point: RowsPoint): ChartPoint | null {
  const x = isPlaced(point.by) ? periodPlace(point.by) : null;
  if (x === null) return null;
  const origin =
    point.file === ""
      ? { file: "", line: 0, rows: input.rowsAt(point.by, point.colour), period: point.by }
      : { file: point.file, line: point.line, rows: "", period: point.by };
  const note = point.rows > 1 ? `${input.choice.of} of ${point.rows} rows` : "";
  const label = formatPeriod(point.by, input.locale);
  return { x, y: point.value, label, publication: "", status: "", area: "", note, origin };
}

function sizeOf(points: readonly ChartPoint[]): number {
  return points.reduce((sum, { y }) => sum + Math.abs(y ?? 0), 0);
}

function seriesOfRows(input: RowsChartInput): { series: Series[]; placed: number } {
  const { choice } = input;
  const groups = [...groupRows(input.points, (point) => point.colour)].map(([colour, own]) => {
    const points = own.flatMap((point) => pointOf(input, point) ?? []).sort((a, b) => a.x - b.x);
    return { colour, points };
  });
  const full = groups.filter(({ points }) => points.length > 0).sort((a, b) => sizeOf(b.points) - sizeOf(a.points));
  const drawing = { line: "line", bars: "bar", dots: "dots" } as const;
  const series = full.map(({ colour, points }, index) =>
    seriesOf(
      colour || "rows",
      choice.colour === "" ? input.titleOf(choice.value) : colour === "" ? "missing" : input.nameOf(colour),
      points,
      {
        ...lookOf(index),
        role: index === 0 ? "subject" : "main",
        drawing: choice.draw === "line" && points.length < 2 ? "dots" : drawing[choice.draw],
        stack: choice.draw === "bars" && choice.of === "sum" && full.length > 1 ? "all" : "",
        named: choice.colour !== "",
      },
    ),
  );
  return { series, placed: full.reduce((sum, { points }) => sum + points.length, 0) };
}

const GRAIN_WORDS = { stored: "", month: " by month", year: " by year" } as const;

/** "Sum of Amount by month and Donor; United States; 120 rows": what is drawn, of what, of which rows. */
function titleOf(input: RowsChartInput, together: number): string {
  const { choice, table, filters } = input;
  const value = input.titleOf(choice.value);
  const what = together > 0 ? `${choice.of === "sum" ? "Sum" : "Mean"} of ${value}` : value;
  const colour =
    choice.colour === "" ? "" : `${choice.by === "stored" ? " by" : " and"} ${input.titleOf(choice.colour)}`;
  return `${table.title}: ${what}${GRAIN_WORDS[choice.by]}${colour}${filters === "" ? "" : `. ${filters}`}`;
}

function howToRead(choice: SettledChoice, together: number): string {
  if (choice.draw === "dots") return "One dot is one row.";
  const mark = choice.draw === "bars" ? "bar" : "point";
  if (together === 0) return `One ${mark} is one row.`;
  return `A ${mark} is the ${choice.of} of all rows with the same period and colour: ${counted(together, mark)} put several rows together.`;
}

function stackTops(series: readonly Series[]): number[] {
  const tops = new Map<string, number>();
  for (const { stack, points } of series) {
    for (const { x, y } of stack === "" ? [] : points) {
      const key = `${x} ${(y ?? 0) < 0}`;
      tops.set(key, (tops.get(key) ?? 0) + (y ?? 0));
    }
  }
  return [...tops.values()];
}

/** A chart of the rows that a table's filters keep: a line, bars or dots along a column of days or periods. Pure. */
export function rowsChart(input: RowsChartInput): ChartModel {
  const { context, table, choice, unit, locale, publications } = input;
  const { series: all, placed } = input.refused === "" ? seriesOfRows(input) : { series: [], placed: 0 };
  const together = choice.draw === "dots" ? 0 : input.points.filter(({ rows }) => rows > 1).length;
  const drawn = all
    .slice(0, MOST_NAMED)
    .map((series) => (series.drawing === "line" ? { ...series, points: withGaps(series.points, Infinity) } : series));
  const used = input.points.reduce((sum, { rows }) => sum + rows, 0);
  const values = drawn.flatMap(({ points }) => points.map(({ y }) => y));
  const x = timeAxis(...spanOfPeriods(input.points.filter(({ by }) => isPlaced(by)).map(({ by }) => by)));
  const y = valueAxis([...values, ...stackTops(drawn)], unit, { zero: choice.draw === "bars" || unit === "" });
  const bars = choice.draw === "bars";
  return modelOf(context, {
    chart: table.name,
    kind: bars ? "bars" : "line",
    title: titleOf(input, together),
    measured: input.titleOf(choice.value),
    unit,
    howToRead: howToRead(choice, together),
    panels: placed === 0 ? [] : [panelOf(bars ? "bars" : "lines", x, y, drawn, { marks: zeroMark(y) })],
    tabled: placed === 0 ? [] : [panelOf(bars ? "bars" : "lines", x, y, all)],
    empty: input.refused || "No row with a period and a number for this choice.",
    // A chart that shows nothing rests on nothing.
    publications: placed === 0 ? [] : [...publications],
    truncated: [
      all.length > drawn.length
        ? `The ${drawn.length} of ${all.length} with the largest figures are drawn; the table has all.`
        : "",
      input.points.length > placed
        ? `${counted(input.points.length - placed, "point")} whose period cannot be placed in time ${areOf(input.points.length - placed)} left out.`
        : "",
      input.refused === "" && input.rows > used
        ? `${counted(input.rows - used, "row")} without a period or a number ${areOf(input.rows - used)} left out.`
        : "",
      together > 0 && publications.length > 1
        ? `Rows of ${publications.length} publications are put together: filter to one where they give the same figure again.`
        : "",
    ]
      .filter(Boolean)
      .join(" "),
    locale,
  });
}

/** Rows that are drawn one by one at most. */
export const MOST_DOTS = MAX_POINTS;

function isPlaced(by: string): boolean {
  return granularityOf(by) !== null || isMoment(by);
}

function areOf(count: number): "is" | "are" {
  return count === 1 ? "is" : "are";
}
