import { ComposedChart, Line } from "recharts";
import { isHollow, MARKED, xPosition, yPosition } from "../presenters/charts/geometry.ts";
import type { ChartPoint, Series } from "../presenters/charts/chart-model.ts";
import { panelAxes } from "./panel-axes.tsx";
import { marginsOf, type PanelProps } from "./panel-props.ts";
import { PanelText } from "./panel-text.tsx";
import { PointMark } from "./point-mark.tsx";
import { seriesColour } from "./palette.ts";

interface DotProps {
  cx?: number;
  cy?: number;
  index?: number;
  payload?: ChartPoint;
}

/** Solid part and dashed part of a series: forecasts start at the last point that is none, so that the line does not break. */
function partsOf(series: Series): { points: ChartPoint[]; dashed: boolean }[] {
  const from = series.dashedFrom;
  if (from === null) return [{ points: series.points, dashed: false }];
  const solid = series.points.filter((point) => point.x <= from);
  const dashed = series.points.filter((point) => point.x >= from);
  return [
    { points: solid, dashed: false },
    { points: dashed, dashed: true },
  ].filter((part) => part.points.length > 0);
}

/** Whether marks of a line would lie on top of each other (closer than 5 pixels on average). Steps keep theirs: each is a decision. */
function crowded({ points, drawing }: Series, { panel, layout }: PanelProps): boolean {
  const [first, last] = [points[0], points.at(-1)];
  if (drawing === "step" || !first || !last || points.length < 8) return false;
  const wide = xPosition(panel.x, layout.plot, last.x) - xPosition(panel.x, layout.plot, first.x);
  return wide / (points.length - 1) < 5;
}

/** Whether a figure has none on either side, so that no line would show it. */
function alone({ points, role }: Series, point: ChartPoint): boolean {
  const at = points.indexOf(point);
  const empty = (other: ChartPoint | undefined) => other === undefined || other.y === null;
  return role !== "context" && point.y !== null && empty(points[at - 1]) && empty(points[at + 1]);
}

/** Lines, steps and dots over an axis of days or numbers. */
export function LinePanel(props: PanelProps) {
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
      {panel.series.flatMap((series) => {
        const colour = seriesColour(palette, series.role, series.colour);
        const lined = series.drawing === "line" || series.drawing === "step";
        const marked =
          series.role !== "context" && (!lined || (series.points.length <= MARKED && !crowded(series, props)));
        const size = series.role === "subject" ? 9 : lined ? 6.5 : 8.5;
        const dot = ({ cx, cy, payload, index }: DotProps) => {
          const key = `${series.id}-${index}`;
          if (cx === undefined || !payload || (!marked && !alone(series, payload))) return <g key={key} />;
          const ends = [payload.low, payload.high].map((end) =>
            end === null || end === undefined ? null : yPosition(panel.y, layout.plot, end),
          );
          const [low, high] = ends;
          return (
            <g key={key}>
              {typeof low === "number" && typeof high === "number" ? (
                <line
                  x1={cx}
                  x2={cx}
                  y1={low}
                  y2={high}
                  stroke={colour}
                  strokeWidth={3}
                  strokeLinecap="round"
                  opacity={0.65}
                />
              ) : null}
              {cy === undefined || cy === null || payload.y === null ? null : (
                <PointMark
                  shape={series.shape}
                  hollow={isHollow(series, payload)}
                  x={cx}
                  y={cy}
                  size={size}
                  colour={colour}
                  paper={palette.paper}
                />
              )}
              {payload.callout && cy !== undefined && payload.y !== null ? (
                <text
                  x={cx}
                  y={payload.calloutBelow ? cy + 18 : cy - 9}
                  textAnchor="middle"
                  fontSize={12}
                  fill={palette.ink}
                  style={{ paintOrder: "stroke" }}
                  stroke={palette.paper}
                  strokeWidth={3}
                >
                  {payload.callout}
                </text>
              ) : null}
            </g>
          );
        };
        return partsOf(series).map((part) => (
          <Line
            key={`${series.id}-${part.dashed ? "dashed" : "solid"}`}
            data={part.points}
            dataKey="y"
            type={series.drawing === "step" ? "stepAfter" : "linear"}
            stroke={lined ? colour : "none"}
            strokeWidth={series.role === "subject" ? 2.75 : series.role === "context" ? 0.75 : 2}
            strokeOpacity={series.role === "context" ? 0.55 : 1}
            strokeDasharray={part.dashed ? "5 4" : undefined}
            isAnimationActive={false}
            connectNulls={false}
            activeDot={false}
            dot={marked || series.points.some((point) => point.y === null) ? dot : false}
          />
        ));
      })}
      <PanelText {...props} />
    </ComposedChart>
  );
}
