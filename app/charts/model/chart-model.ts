import type { Status } from "../../domain/evidence.ts";
import type { ChartSource } from "../../wording/sources.ts";

/**
 * What a chart shows, free of any drawing library: the server's picture, the live chart and the table are all made from this.
 * Domains and ticks are stated here, never guessed by the drawing, so that every output agrees. Serialisable as JSON.
 */
export interface ChartModel {
  chart: string;
  kind: ChartKind;
  /** One sentence, made from the data, that says what the chart shows. */
  title: string;
  /** What is measured, for whom and when, with the unit. */
  subtitle: string;
  howToRead: string;
  /** What has to be said beside the drawing even where `howToRead` and `truncated` are left out; left out where there is nothing. */
  aside?: string;
  /** Text for the picture's <desc>. */
  description: string;
  panels: Panel[];
  sources: ChartSource[];
  table: ChartTable;
  /** How far the data reach, the newest publication's day and when it was collected; "" where nothing is known. */
  freshness: string;
  /** Why there is nothing to draw; "" when there is. */
  empty: string;
  /** What was left out of the drawing (never out of the table's download); "" if nothing. */
  truncated: string;
  /** Why every figure is grey: none counts in the scenario; left out where one does. */
  grey?: string;
  /** Series that the reader can show, hide and have drawn strongly, in order; left out where there is nothing to choose. */
  legend?: LegendEntry[];
}

/** One name of a chart, whatever number of series it stands for (a publisher's forecasts and its outcomes). */
export interface LegendEntry {
  name: string;
  colour: number;
  shape: PointShape;
  drawing: SeriesDrawing;
  state: "strong" | "quiet" | "hidden";
}

export type ChartKind =
  | "line"
  | "steps"
  | "bars"
  | "ranked"
  | "small-multiples"
  | "timeline"
  | "who-says"
  | "history"
  // Panels of one scale, to be compared: side by side where there is room.
  | "compared";

/** How a panel is drawn; each family is one lazily loaded component. */
export type PanelFamily = "lines" | "bars" | "rows";

export interface Panel {
  family: PanelFamily;
  /** Heading of the panel; "" when the chart has only one. */
  title: string;
  x: Axis;
  y: Axis;
  series: Series[];
  marks: Mark[];
  bands: Band[];
}

export interface Axis {
  /** "time": x is milliseconds UTC. "rows": x is the index of a label, 0 first. "log": positive numbers. */
  type: "time" | "number" | "log" | "rows";
  /** Unit code ("percent"); "" for time and rows. */
  unit: string;
  domain: [number, number];
  ticks: number[];
  /** How time ticks are written. */
  grain: "year" | "month" | "day";
  /** What the axis counts, written beside it; left out where the subtitle says it. */
  name?: string;
  /** Labels of rows, one an index; [] otherwise. */
  labels: string[];
  decimals: number;
  /** Where the axis is broken, so that one far figure does not squeeze the rest; left out where it is whole. */
  gap?: AxisGap;
}

/** The stretch of values that a broken axis leaves out, and where it does: shares of the axis' length. */
export interface AxisGap {
  from: number;
  to: number;
  start: number;
  end: number;
}

/** "quiet": one of many named series, drawn in grey behind the strong ones. "context": unnamed, or what does not count. */
export type SeriesRole = "subject" | "main" | "comparison" | "breaker" | "quiet" | "context";
export type SeriesDrawing = "line" | "step" | "dots" | "bar" | "ticks";
export type PointShape =
  | "circle"
  | "square"
  | "triangle"
  | "diamond"
  | "down"
  | "plus"
  | "left"
  | "right"
  | "tall"
  | "wide"
  | "hourglass"
  // A reader's own figures, and nothing else.
  | "star"
  | "cross"
  | "ring";

export interface Series {
  id: string;
  label: string;
  role: SeriesRole;
  drawing: SeriesDrawing;
  /** Index into the palette; 0 is the ink-like neutral. */
  colour: number;
  shape: PointShape;
  /** From this x on the line is dashed (forecasts); null = solid throughout. */
  dashedFrom: number | null;
  /** Bars with the same stack are piled up; "" = side by side. */
  stack: string;
  /** Whether the name stands beside the line (direct label) or in the key. */
  named: boolean;
  /** Of figures that the reader's scenario does not count: how fresh the chart is, is not told by them. */
  aside?: true;
  points: ChartPoint[];
}

export interface ChartPoint {
  x: number;
  /** null = missing: a gap, never a zero. */
  y: number | null;
  low?: number | null;
  high?: number | null;
  /** In a panel of rows: `x` is only the middle of the range, where the mark stands; the source gave no figure. */
  ranged?: boolean;
  /** Period or name of the row in words ("2024", "Germany"). */
  label: string;
  /** Id in `sources`; "" for our own aggregate over several. */
  publication: string;
  status: Status | "";
  area: string;
  /** Written beside the point, if anything. */
  callout?: string;
  /** Written under the point instead of over it. */
  calloutBelow?: boolean;
  /** Extra words for tooltip and keyboard reading. */
  note?: string;
  /** Whether the row behind it counts in the reader's scenario; left out where none is stated, or several rows stand behind it. */
  counts?: boolean;
  /** What the figure was made of. Goes into the table; the drawing does without it. */
  origin?: PointOrigin | undefined;
}

/** One row by file and line, or (`file` "") the address of the rows that a figure was worked out from. */
export interface PointOrigin {
  file: string;
  line: number;
  rows: string;
  /** Period of the row as stored, or of all the rows together ("2022-01/2024-03"); "" if it has none. */
  period: string;
}

/** A day, a value or a row that a line is drawn at. */
export interface Mark {
  axis: "x" | "y";
  at: number;
  label: string;
  role: "article" | "edition" | "event" | "zero" | "reference" | "target";
}

/** A stretch of values or days that is shaded: the claimed band, a window. */
export interface Band {
  axis: "x" | "y";
  from: number;
  to: number;
  label: string;
  role: "claimed" | "window" | "spread";
}

export interface ChartTable {
  columns: { name: string; title: string; unit: string; numeric: boolean }[];
  /** Cells as stored, "" = missing. */
  rows: string[][];
}

/** No drawing has more points than this: the bound for the tab, the worker and a hostile query alike. */
export const MAX_POINTS = 2400;
/** Series drawn as lines of their own; what is beyond is left to the table or to a spread band. */
export const MAX_SERIES = 14;

/** Number of points that a drawing of the model has. */
export function countPoints(model: ChartModel): number {
  return model.panels.reduce(
    (sum, panel) => sum + panel.series.reduce((inner, series) => inner + series.points.length, 0),
    0,
  );
}
