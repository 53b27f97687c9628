import { Line, XAxis, YAxis } from "recharts";
import type { Axis, Panel } from "../../model/chart-model.ts";
import { xPosition } from "../../layout/geometry.ts";
import { FONT } from "../../layout/layout.ts";
import { formatTick } from "../../layout/tick-text.ts";
import { tickPlace } from "../../layout/time-axis.ts";
import { AXIS_HEIGHT, type PanelProps } from "./panel-props.ts";

interface TickProps {
  x?: number | string;
  y?: number | string;
  payload?: { value: number };
}

/** No layer of its own: each of Recharts' layers costs another round through its store. The axes hand it on, though their types don't say so. */
const INLINE = { zIndex: 0 };

/** What both axes are told: the model's domain and the layout's ticks, all of them, as they are. */
function stated(axis: Axis, ticks: number[]) {
  const scale: "log" | "linear" = axis.type === "log" ? "log" : "linear";
  return { ...INLINE, type: "number", domain: axis.domain, scale, ticks, niceTicks: "none", interval: 0 } as const;
}

/**
 * Axes of a panel, from the model's own domains and ticks: Recharts is left nothing to choose, because nothing can be measured where
 * the server draws. A function, not a component: Recharts wants these as direct children.
 */
export function panelAxes({ panel, layout, palette, locale }: PanelProps) {
  const { x, y } = panel;
  const yTexts = new Map(layout.yTicks.map((tick, index) => [tick, layout.yTickTexts[index] ?? []]));
  const rows = y.type === "rows";
  return [
    <XAxis
      key="x"
      dataKey="x"
      {...stated(x, layout.xTicks)}
      height={AXIS_HEIGHT}
      // Recharts knows no break: the ground draws the line and the ticks of such an axis.
      axisLine={x.gap ? false : { stroke: palette.zero }}
      tickLine={x.gap ? false : { stroke: palette.zero }}
      tick={({ y: top, payload }: TickProps) => (
        <text
          x={xPosition(x, layout.plot, tickPlace(x, payload?.value ?? 0))}
          y={Number(top) + 10}
          textAnchor="middle"
          fill={palette.quiet}
          fontSize={FONT}
        >
          {formatTick(x, payload?.value ?? 0, locale)}
        </text>
      )}
    />,
    <YAxis
      key="y"
      dataKey="y"
      {...stated(y, layout.yTicks)}
      width={layout.plot.left}
      reversed={rows}
      axisLine={rows && panel.family === "rows" ? { stroke: palette.zero } : false}
      tickLine={false}
      tick={({ x: left, y: top, payload }: TickProps) => (
        <text textAnchor="end" fill={rows ? palette.ink : palette.quiet} fontSize={FONT}>
          {(yTexts.get(payload?.value ?? 0) ?? []).map((line, index, all) => (
            <tspan key={line} x={Number(left)} y={Number(top) + 4.5 + (index - (all.length - 1) / 2) * 14.5}>
              {line}
            </tspan>
          ))}
        </text>
      )}
    />,
  ];
}

/**
 * An unseen line between the ends of the domains: Recharts draws no axis without data of its own. A function, not a component: Recharts wants its
 * lines as direct children.
 */
export function cornerLine({ x, y }: Panel) {
  const corners = [0, 1].map((end) => ({ x: x.domain[end as 0 | 1], y: y.domain[end as 0 | 1] }));
  return (
    <Line
      key="corners"
      data={corners}
      dataKey="y"
      shape={Unseen}
      isAnimationActive={false}
      activeDot={false}
      dot={false}
      {...INLINE}
    />
  );
}

function Unseen() {
  return <g />;
}
