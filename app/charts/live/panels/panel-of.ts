import { BarPanel } from "./bar-panel.tsx";
import { LinePanel } from "./line-panel.tsx";
import { RowPanel } from "./row-panel.tsx";

/** Components of all families at once: for the worker; pages load each lazily (live-chart.tsx). */
export const PANELS = { lines: LinePanel, bars: BarPanel, rows: RowPanel } as const;
