import type { ChartModel, ChartTable } from "./chart-model.ts";
import type { ChartSource } from "../../wording/sources.ts";
import { layoutChart, WIDTHS, type ChartSize } from "../layout/layout.ts";

/** Locale of the words inside pictures: one, so that a picture can be kept for all readers. */
export const PICTURE_LOCALE = "en-GB";

/** Addresses that a chart is had from. */
export interface ChartAddresses {
  /** Page of the chart by itself; "" where the chart lives on another page only. */
  page: string;
  /** Bare picture: "&size=…&theme=…" is added. Has a query already, or ends in "?". */
  picture: string;
  svg: string;
  /** To take away: twice the size of `card`, for print and sharp screens. */
  png: string;
  /** What a link to the page shows elsewhere. */
  card: string;
  csv: string;
  json: string;
  zip: string;
  embed: string;
}

/** What a figure needs before its live chart is loaded: words, sizes and addresses; the model itself may come later. */
export interface ChartView {
  chart: string;
  title: string;
  subtitle: string;
  howToRead: string;
  empty: string;
  truncated: string;
  freshness: string;
  sizes: Record<ChartSize, { width: number; height: number }>;
  addresses: ChartAddresses;
  sources: ChartSource[];
  /** Sources left to the chart's own page. */
  moreSources: number;
  /**
   * The model as JSON: a page's data are read value by value, and a model has ten thousand; as one string it is read fifty times faster. Null where
   * the figure fetches it from the JSON address when it comes into view.
   */
  model: string | null;
}

/** Rows of the table twin that a page carries; the file has them all. */
export const TABLE_ROWS = 300;

/** Sources that a page of many charts carries for each. */
const FEW_SOURCES = 6;

/** The view of a model. `inline` puts the model into the page; a page with many charts leaves it out. */
export function chartView(model: ChartModel, addresses: ChartAddresses, inline: boolean): ChartView {
  return {
    chart: model.chart,
    title: model.title,
    subtitle: model.subtitle,
    howToRead: model.howToRead,
    empty: model.empty,
    truncated: model.truncated,
    freshness: model.freshness,
    sizes: { s: sizeAt(model, "s"), m: sizeAt(model, "m"), l: sizeAt(model, "l") },
    addresses,
    sources: inline ? model.sources : model.sources.slice(0, FEW_SOURCES),
    moreSources: inline ? 0 : Math.max(0, model.sources.length - FEW_SOURCES),
    model: inline ? JSON.stringify({ ...model, table: shortTable(model.table) }) : null,
  };
}

/** The first rows of a table, for a page. */
export function shortTable(table: ChartTable): ChartTable {
  return { ...table, rows: table.rows.slice(0, TABLE_ROWS) };
}

function sizeAt(model: ChartModel, size: ChartSize): { width: number; height: number } {
  const { width, height } = layoutChart(model, WIDTHS[size], PICTURE_LOCALE);
  return { width, height };
}
