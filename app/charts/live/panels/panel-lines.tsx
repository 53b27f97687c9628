import { Curve, useXAxisScale, useYAxisScale } from "recharts";
import type { ChartPoint, SeriesRole } from "../../model/chart-model.ts";
import { lineParts } from "./line-parts.ts";
import type { PanelProps } from "./panel-props.ts";
import { seriesColour } from "./palette.ts";

const WEIGHTS: Record<SeriesRole, number> = {
  subject: 2.75,
  main: 2.25,
  comparison: 2,
  breaker: 2,
  quiet: 1.25,
  context: 0.75,
};

/**
 * Lines and steps of a panel, each a curve of Recharts on the scales of its axes. As lines of its own, each would make all the others be worked
 * out again, and every point an object three times over.
 */
export function PanelLines({ panel, palette }: PanelProps) {
  const xOf = useXAxisScale();
  const yOf = useYAxisScale();
  if (!xOf || !yOf) return null;
  const place = ({ x, y }: ChartPoint) => ({ x: xOf(x) ?? NaN, y: y === null ? NaN : (yOf(y) ?? NaN) });
  return (
    <g className="lines" fill="none">
      {lineParts(panel.series).map(({ series, points, dashed }) => (
        <g key={`${series.id}-${dashed ? "dashed" : "solid"}`} data-series={series.label}>
          <Curve
            points={points.map(place)}
            layout="horizontal"
            type={series.drawing === "step" ? "stepAfter" : "linear"}
            stroke={seriesColour(palette, series.role, series.colour)}
            strokeWidth={WEIGHTS[series.role]}
            strokeOpacity={series.role === "context" ? 0.55 : 1}
            strokeDasharray={dashed ? "5 4" : undefined}
          />
        </g>
      ))}
    </g>
  );
}
