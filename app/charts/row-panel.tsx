import { Scatter, ScatterChart } from "recharts";
import { calloutPlace, xPosition } from "../presenters/charts/geometry.ts";
import type { ChartPoint } from "../presenters/charts/chart-model.ts";
import { fitText, textWidth } from "../presenters/charts/text-width.ts";
import { panelAxes } from "./panel-axes.tsx";
import { marginsOf, type PanelProps } from "./panel-props.ts";
import { PanelText } from "./panel-text.tsx";
import { PointMark } from "./point-mark.tsx";
import { seriesColour } from "./palette.ts";

interface ShapeProps {
  cx?: number;
  cy?: number;
  payload?: ChartPoint;
}

/** Dots, ranges and ticks in named rows: ranked members, publishers, timelines, who says what. */
export function RowPanel(props: PanelProps) {
  const { panel, layout, palette } = props;
  const { plot } = layout;
  return (
    <ScatterChart
      width={layout.width}
      height={layout.height}
      margin={marginsOf(layout)}
      accessibilityLayer={false}
      style={{ width: "100%", height: "100%" }}
    >
      {panelAxes(props)}
      {panel.series.map((series) => {
        const colour = seriesColour(palette, series.role, series.colour);
        const shape = ({ cx, cy, payload }: ShapeProps) => {
          if (cx === undefined || cy === undefined || !payload) return <g />;
          const low = payload.low ?? null;
          const high = payload.high ?? null;
          const callout = payload.callout ?? "";
          const wide = textWidth(callout, 12);
          const place = calloutPlace(panel, plot, payload, wide, layout.width - 2);
          return (
            <g>
              {low !== null && high !== null ? (
                <line
                  x1={xPosition(panel.x, plot, low)}
                  x2={xPosition(panel.x, plot, high)}
                  y1={cy}
                  y2={cy}
                  stroke={colour}
                  strokeWidth={3}
                  strokeLinecap="round"
                  opacity={0.6}
                />
              ) : null}
              {series.drawing === "ticks" ? (
                <line x1={cx} x2={cx} y1={cy - 5} y2={cy + 5} stroke={colour} strokeWidth={1.25} />
              ) : (
                <PointMark
                  shape={series.shape}
                  x={cx}
                  y={cy}
                  size={series.role === "context" ? 6 : 9}
                  colour={colour}
                  paper={palette.paper}
                />
              )}
              {callout === "" ? null : (
                <text
                  x={place.x}
                  y={cy + place.down}
                  textAnchor={place.anchor}
                  fontSize={12}
                  fill={palette.ink}
                  stroke={palette.paper}
                  strokeWidth={3}
                  style={{ paintOrder: "stroke" }}
                >
                  {place.anchor === "end" ? fitText(callout, place.x - plot.left, 12) : callout}
                </text>
              )}
            </g>
          );
        };
        return <Scatter key={series.id} data={series.points} dataKey="y" shape={shape} isAnimationActive={false} />;
      })}
      <PanelText {...props} />
    </ScatterChart>
  );
}
