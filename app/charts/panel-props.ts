import type { Panel } from "../presenters/charts/chart-model.ts";
import type { PanelLayout } from "../presenters/charts/layout.ts";
import type { ChartPalette } from "./palette.ts";

/** What every panel component is given; the same on the server and in the browser. */
export interface PanelProps {
  panel: Panel;
  layout: PanelLayout;
  palette: ChartPalette;
  locale: string;
}

/** Margins that make Recharts' plot fall exactly on the layout's. */
export function marginsOf(layout: PanelLayout) {
  const { plot, width, height } = layout;
  return {
    left: 0,
    top: plot.top,
    right: width - plot.left - plot.width,
    bottom: height - plot.top - plot.height - AXIS_HEIGHT,
  };
}

export const AXIS_HEIGHT = 26;
