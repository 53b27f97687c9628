import { Curve, useXAxisScale, useYAxisScale } from "recharts";
import type { ChartPoint } from "../../model/chart-model.ts";
import { lineParts } from "./line-parts.ts";
import type { PanelProps } from "./panel-props.ts";
import { seriesColour } from "./palette.ts";

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
        <Curve
          key={`${series.id}-${dashed ? "dashed" : "solid"}`}
          points={points.map(place)}
          layout="horizontal"
          type={series.drawing === "step" ? "stepAfter" : "linear"}
          stroke={seriesColour(palette, series.role, series.colour)}
          strokeWidth={series.role === "subject" ? 2.75 : series.role === "context" ? 0.75 : 2}
          strokeOpacity={series.role === "context" ? 0.55 : 1}
          strokeDasharray={dashed ? "5 4" : undefined}
        />
      ))}
    </g>
  );
}
