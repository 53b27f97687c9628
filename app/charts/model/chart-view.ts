import type { ChartModel, ChartTable, LegendEntry } from "./chart-model.ts";
import type { ChartSource } from "../../wording/sources.ts";
import { layoutChart, leastHeight, WIDTHS, type ChartSize } from "../layout/layout.ts";

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
  /** What a page says beside the drawing where it leaves `howToRead` and `truncated` out. */
  aside: string;
  empty: string;
  truncated: string;
  /** Why every figure is grey; "" where one counts in the scenario. */
  grey: string;
  freshness: string;
  /** Pixels of the picture; `least`: the height down to which the live chart may be lower where a page has no room for more. */
  sizes: Record<ChartSize, { width: number; height: number; least: number }>;
  addresses: ChartAddresses;
  sources: ChartSource[];
  /** Sources left to the chart's own page. */
  moreSources: number;
  /** Series to choose from; [] where there are none to choose or the drawing names them itself. */
  legend: readonly LegendEntry[];
  /** Whether the drawing has its own key; a page that lists the series leaves it out. */
  key: boolean;
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

/** How much of a chart a page shows: "page" is the chart's own, "inline" has its model in the page, "brief" fetches it when it comes near. */
export type ViewKind = "page" | "inline" | "brief";

/** The view of a model. */
export function chartView(model: ChartModel, addresses: ChartAddresses, kind: ViewKind): ChartView {
  const whole = kind !== "brief";
  const legend = kind === "page" ? (model.legend ?? []) : [];
  const key = legend.length === 0;
  return {
    chart: model.chart,
    title: model.title,
    subtitle: model.subtitle,
    howToRead: model.howToRead,
    aside: model.aside ?? "",
    empty: model.empty,
    truncated: model.truncated,
    grey: model.grey ?? "",
    freshness: model.freshness,
    sizes: Object.fromEntries(SIZES.map((size) => [size, sizeAt(model, size, key)])) as ChartView["sizes"],
    addresses: key ? addresses : { ...addresses, picture: `${addresses.picture}&key=none` },
    sources: whole ? model.sources : model.sources.slice(0, FEW_SOURCES),
    moreSources: whole ? 0 : Math.max(0, model.sources.length - FEW_SOURCES),
    legend,
    key,
    model: whole ? JSON.stringify({ ...model, table: shortTable(model.table) }) : null,
  };
}

/** Sizes of pictures, the smallest first. */
export const SIZES = ["s", "m", "l", "xl"] as const satisfies readonly ChartSize[];

/** The first rows of a table, for a page. */
export function shortTable(table: ChartTable): ChartTable {
  return { ...table, rows: table.rows.slice(0, TABLE_ROWS) };
}

function sizeAt(model: ChartModel, size: ChartSize, key: boolean): ChartView["sizes"][ChartSize] {
  const layout = layoutChart(model, WIDTHS[size], PICTURE_LOCALE, { key });
  return { width: layout.width, height: layout.height, least: leastHeight(model, layout) };
}
