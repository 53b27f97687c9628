import type { Panel } from "../../model/chart-model.ts";
import type { PanelLayout } from "../../layout/layout.ts";
import type { ChartPalette } from "./palette.ts";

/** What every panel component is given; the same on the server and in the browser. */
export interface PanelProps {
  panel: Panel;
  layout: PanelLayout;
  palette: ChartPalette;
  locale: string;
  /**
   * The last step of the drawing that is there yet (see panel-steps.ts); all of them where it isn't given. Steps add to the ones before and never
   * change them.
   */
  upTo?: number;
}

/** Recharts' own settings of a panel: its margins make the plot fall exactly on the layout's. */
export function chartProps({ plot, width, height }: PanelLayout) {
  return {
    width,
    height,
    margin: {
      left: 0,
      top: plot.top,
      right: width - plot.left - plot.width,
      bottom: height - plot.top - plot.height - AXIS_HEIGHT,
    },
    accessibilityLayer: false,
    style: { width: "100%", height: "100%" },
  };
}

export const AXIS_HEIGHT = 26;
