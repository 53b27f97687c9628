import { ComposedChart, Line } from "recharts";
import { barBases, barKey, barShift, barWidth, xPosition, yPosition } from "../presenters/charts/geometry.ts";
import { panelAxes } from "./panel-axes.tsx";
import { marginsOf, type PanelProps } from "./panel-props.ts";
import { PanelText } from "./panel-text.tsx";
import { seriesColour } from "./palette.ts";

/** Bars from zero, piled up or side by side, over an axis of days; lines may run over them in the same unit. */
export function BarPanel(props: PanelProps) {
  const { panel, layout, palette } = props;
  return (
    <ComposedChart
      width={layout.width}
      height={layout.height}
      margin={marginsOf(layout)}
      accessibilityLayer={false}
      style={{ width: "100%", height: "100%" }}
    >
      {panelAxes(props)}
      {/* Recharts draws no axis without data of its own: two unseen points at the ends of the domains. */}
      <Line data={cornersOf(panel)} dataKey="y" stroke="none" dot={false} activeDot={false} isAnimationActive={false} />
      <Bars {...props} />
      {panel.series
        .filter((series) => series.drawing !== "bar")
        .map((series) => (
          <Line
            key={series.id}
            data={series.points}
            dataKey="y"
            type={series.drawing === "step" ? "stepAfter" : "linear"}
            stroke={seriesColour(palette, series.role, series.colour)}
            strokeWidth={2}
            dot={false}
            activeDot={false}
            isAnimationActive={false}
          />
        ))}
      <PanelText {...props} />
    </ComposedChart>
  );
}

function cornersOf({ x, y }: PanelProps["panel"]) {
  return [0, 1].map((end) => ({ x: x.domain[end as 0 | 1], y: y.domain[end as 0 | 1] }));
}

/** The bars themselves as plain rectangles: hundreds of Recharts' own took four times as long to draw. */
function Bars({ panel, layout, palette }: PanelProps) {
  const { plot } = layout;
  const bars = panel.series.filter((series) => series.drawing === "bar");
  const bases = barBases(bars);
  const width = barWidth({ ...panel, series: bars }, plot);
  return (
    <g className="bars" stroke={width > 5 ? palette.paper : "none"} strokeWidth={0.75}>
      {bars.map((series) => {
        const shift = barShift({ ...panel, series: bars }, series, width);
        return (
          <g key={series.id} fill={seriesColour(palette, series.role, series.colour)}>
            {series.points.map((point) => {
              if (point.y === null) return null;
              const base = bases.get(barKey(series, point)) ?? 0;
              const from = yPosition(panel.y, plot, base);
              const to = yPosition(panel.y, plot, base + point.y);
              return (
                <rect
                  key={point.x}
                  className="bar"
                  x={xPosition(panel.x, plot, point.x) + shift - width / 2}
                  y={Math.min(from, to)}
                  width={width}
                  height={Math.abs(from - to)}
                />
              );
            })}
          </g>
        );
      })}
    </g>
  );
}
