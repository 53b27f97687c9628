import { WIDTHS, type ChartSize } from "../layout/layout.ts";

/** Pixels around the plot of a picture that stands by itself. */
export const FRAME_PAD = 20;
/** A large picture at zoom 1 becomes about 1,000 pixels wide, enough for the card of a link; at zoom 2, which takes twice the time, about 2,000. */
export const PNG_SCALE = 1.15;

/** Width in pixels of a chart's SVG file. */
export function svgWidth(size: ChartSize): number {
  return WIDTHS[size] + FRAME_PAD * 2;
}

/** Width in pixels of a chart's PNG file, drawn at zoom 2. */
export function pngWidth(size: ChartSize): number {
  return Math.round(svgWidth(size) * PNG_SCALE * 2);
}
