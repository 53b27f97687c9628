import { Line, Scatter, ComposedChart } from "recharts";
import { barBases, barKey, barShift, barWidth, xPosition, yPosition } from "../presenters/charts/geometry.ts";
import type { ChartPoint } from "../presenters/charts/chart-model.ts";
import { panelAxes } from "./panel-axes.tsx";
import { marginsOf, type PanelProps } from "./panel-props.ts";
import { PanelText } from "./panel-text.tsx";
import { seriesColour } from "./palette.ts";

interface ShapeProps {
  payload?: ChartPoint;
}

/** Bars from zero, piled up or side by side, over an axis of days; lines may run over them in the same unit. */
export function BarPanel(props: PanelProps) {
  const { panel, layout, palette } = props;
  const { plot } = layout;
  const bars = panel.series.filter((series) => series.drawing === "bar");
  const bases = barBases(bars);
  const width = barWidth({ ...panel, series: bars }, plot);
  return (
    <ComposedChart
      width={layout.width}
      height={layout.height}
      margin={marginsOf(layout)}
      accessibilityLayer={false}
      style={{ width: "100%", height: "100%" }}
    >
      {panelAxes(props)}
      {panel.series.map((series) => {
        const colour = seriesColour(palette, series.role, series.colour);
        if (series.drawing !== "bar") {
          const type = series.drawing === "step" ? "stepAfter" : "linear";
          return (
            <Line
              key={series.id}
              data={series.points}
              dataKey="y"
              type={type}
              stroke={colour}
              strokeWidth={2}
              dot={false}
              activeDot={false}
              isAnimationActive={false}
            />
          );
        }
        const shift = barShift({ ...panel, series: bars }, series, width);
        const shape = ({ payload }: ShapeProps) => {
          if (!payload || payload.y === null) return <g />;
          const base = bases.get(barKey(series, payload)) ?? 0;
          const from = yPosition(panel.y, plot, base);
          const to = yPosition(panel.y, plot, base + payload.y);
          const left = xPosition(panel.x, plot, payload.x) + shift - width / 2;
          const edge = width > 5 ? palette.paper : "none";
          return (
            <rect
              className="bar"
              x={left}
              y={Math.min(from, to)}
              width={width}
              height={Math.abs(from - to)}
              fill={colour}
              stroke={edge}
              strokeWidth={0.75}
            />
          );
        };
        return <Scatter key={series.id} data={series.points} dataKey="y" shape={shape} isAnimationActive={false} />;
      })}
      <PanelText {...props} />
    </ComposedChart>
  );
}
