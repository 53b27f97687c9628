import { CartesianGrid, ReferenceArea, ReferenceLine, XAxis, YAxis } from "recharts";
import type { Axis } from "../presenters/charts/chart-model.ts";
import { xPosition } from "../presenters/charts/geometry.ts";
import { FONT } from "../presenters/charts/layout.ts";
import { formatTick } from "../presenters/charts/number-format.ts";
import { tickPlace } from "../presenters/charts/time-axis.ts";
import { AXIS_HEIGHT, type PanelProps } from "./panel-props.ts";

interface TickProps {
  x?: number | string;
  y?: number | string;
  payload?: { value: number };
}

function scaleOf(axis: Axis): "log" | "linear" {
  return axis.type === "log" ? "log" : "linear";
}

/**
 * Grid, bands, axes and marks of a panel, from the model's own domains and ticks: Recharts is left nothing to choose, because
 * nothing can be measured where the server draws. A function, not a component: Recharts wants these as direct children.
 */
export function panelAxes({ panel, layout, palette, locale }: PanelProps) {
  const { x, y } = panel;
  const yTexts = new Map(layout.yTicks.map((tick, index) => [tick, layout.yTickTexts[index] ?? []]));
  const rows = y.type === "rows";
  return [
    ...panel.bands.map((band, index) => (
      <ReferenceArea
        key={`band-${index}`}
        {...(band.axis === "x" ? { x1: band.from, x2: band.to } : { y1: band.from, y2: band.to })}
        fill={band.role === "claimed" ? palette.band : palette.window}
        fillOpacity={band.role === "claimed" ? 0.75 : 0.8}
        stroke="none"
        ifOverflow="hidden"
        zIndex={-50}
      />
    )),
    <CartesianGrid
      key="grid"
      vertical={rows && x.type !== "rows"}
      horizontal={!rows || panel.family === "rows"}
      stroke={palette.grid}
      strokeDasharray={rows && panel.family === "rows" ? "1 3" : undefined}
    />,
    <XAxis
      key="x"
      type="number"
      dataKey="x"
      domain={x.domain}
      scale={scaleOf(x)}
      ticks={layout.xTicks}
      interval={0}
      height={AXIS_HEIGHT}
      axisLine={{ stroke: palette.zero }}
      tickLine={{ stroke: palette.zero }}
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
      type="number"
      dataKey="y"
      domain={y.domain}
      scale={scaleOf(y)}
      ticks={layout.yTicks}
      interval={0}
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
    ...panel.marks.map((mark, index) => (
      <ReferenceLine
        key={`mark-${index}`}
        {...(mark.axis === "x" ? { x: mark.at } : { y: mark.at })}
        stroke={
          mark.role === "zero"
            ? palette.zero
            : mark.role === "target" || mark.role === "reference"
              ? palette.ink
              : palette.mark
        }
        strokeWidth={mark.role === "zero" ? 1.25 : 1.5}
        strokeDasharray={
          mark.role === "article" ? "2 3" : mark.role === "event" || mark.role === "edition" ? "5 4" : undefined
        }
        ifOverflow="hidden"
        zIndex={mark.role === "zero" ? -50 : 200}
      />
    )),
  ];
}
