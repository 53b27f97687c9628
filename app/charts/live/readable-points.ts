import { contextLast, drawnPoints, type DrawnPoint } from "../layout/geometry.ts";
import type { ChartLayout } from "../layout/layout.ts";
import type { Panel } from "../model/chart-model.ts";

/** A drawn point in the coordinates of the whole chart. */
export interface ReadablePoint extends DrawnPoint {
  panel: Panel;
  panelIndex: number;
}

/** All points of a chart, placed in its own pixels; what stands behind for context comes after what it stands behind. */
export function readablePoints(layout: ChartLayout): ReadablePoint[] {
  return layout.panels.flatMap(({ panel, layout: own, x, y }, panelIndex) =>
    contextLast(drawnPoints(panel, own.plot), ({ series }) => series).map((drawn) => ({
      ...drawn,
      x: drawn.x + x,
      y: drawn.y + y,
      panel,
      panelIndex,
    })),
  );
}
