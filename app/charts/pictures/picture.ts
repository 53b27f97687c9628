import type { ChartModel } from "../model/chart-model.ts";
import type { ChartSize } from "../layout/layout.ts";

/** How a picture is wanted. `framed`: with title, measure and sources, to stand by itself; else the bare plot that a page shows first. */
export interface PictureOptions {
  size: ChartSize;
  /** `page`: in the variables of the page that it is put into, which has both themes. */
  theme: "light" | "dark" | "page";
  framed: boolean;
  format: "svg" | "png";
  /** Of a PNG: 1 for the card of a link, 2 for print and sharp screens. */
  zoom: 1 | 2;
  locale: string;
  /** Address written under the sources of a framed picture; "" for none. */
  address: string;
  /** With the names of the series above the plots; a page that lists them itself leaves them out. */
  key: boolean;
}

/** One drawing order for a worker. */
export interface PictureOrder {
  model: ChartModel;
  options: PictureOptions;
}

/** What a thread is given: an order, or the question whether it has come up. */
export type ThreadTask = PictureOrder | "ready?";
