import type { AxisGap, Mark, Panel } from "../../model/chart-model.ts";
import { xPosition, yPosition, type Box } from "../../layout/geometry.ts";
import { hundredth } from "../../layout/hundredth.ts";
import type { PanelProps } from "./panel-props.ts";

/** What lies under everything: grid, bands and the line of zero. Plain shapes: each of Recharts' own costs as much as a whole axis. */
export function PanelGround({ panel, layout, palette }: PanelProps) {
  const { x, y } = panel;
  const { plot } = layout;
  const rows = y.type === "rows";
  const inRows = rows && panel.family === "rows";
  const down = rows && x.type !== "rows" ? layout.xTicks.map((tick) => downAt(plot, xPosition(x, plot, tick))) : [];
  const across = !rows || inRows ? layout.yTicks.map((tick) => acrossAt(plot, yPosition(y, plot, tick))) : [];
  return (
    <>
      <path
        className="grid"
        d={[...across, ...down].join("")}
        stroke={palette.grid}
        strokeDasharray={inRows ? "1 3" : undefined}
        fill="none"
      />
      {panel.bands.map((band, index) => {
        const ends = [band.from, band.to];
        const [left, right] = band.axis === "x" ? ends.map((end) => xPosition(x, plot, end)) : edges(plot, "x");
        const [top, bottom] = band.axis === "y" ? ends.map((end) => yPosition(y, plot, end)) : edges(plot, "y");
        return (
          <path
            key={index}
            className="band"
            d={boxPath(plot, [left ?? 0, right ?? 0], [top ?? 0, bottom ?? 0])}
            fill={band.role === "claimed" ? palette.band : palette.window}
            fillOpacity={band.role === "claimed" ? 0.75 : 0.8}
          />
        );
      })}
      {marksOf(panel, (mark) => mark.role === "zero").map((mark) => (
        <MarkLine key={mark.at} mark={mark} panel={panel} plot={plot} stroke={palette.zero} width={1.25} />
      ))}
      {x.gap ? <BrokenLine panel={panel} layout={layout} palette={palette} gap={x.gap} /> : null}
    </>
  );
}

/** The line of a broken axis with its ticks: nothing is drawn across the break, and two slanted strokes stand at its ends. */
function BrokenLine({
  panel,
  layout,
  palette,
  gap,
}: Pick<PanelProps, "panel" | "layout" | "palette"> & { gap: AxisGap }) {
  const { plot, xTicks } = layout;
  const [left, right] = [gap.start, gap.end].map((share) => plot.left + share * plot.width) as [number, number];
  const bottom = plot.top + plot.height;
  const ticks = xTicks.map((tick) => `M${hundredth(xPosition(panel.x, plot, tick))},${hundredth(bottom)}v6`);
  const strokes = [left, right].map((x) => `M${hundredth(x - 4)},${hundredth(bottom + 6)}l8,-12`);
  return (
    <>
      <path
        className="gap"
        d={`M${hundredth(left)},${hundredth(plot.top)}H${hundredth(right)}V${hundredth(bottom)}H${hundredth(left)}Z`}
        fill={palette.paper}
      />
      <path
        className="broken-axis"
        d={`M${hundredth(plot.left)},${hundredth(bottom)}H${hundredth(left)}M${hundredth(right)},${hundredth(bottom)}H${hundredth(plot.left + plot.width)}${ticks.join("")}`}
        stroke={palette.zero}
        fill="none"
      />
      <path className="broken-axis" d={strokes.join("")} stroke={palette.ink} strokeWidth={1.5} fill="none" />
    </>
  );
}

/** Days, values and rows that a line is drawn at, over the bars and under the lines. */
export function PanelMarks({ panel, layout, palette }: PanelProps) {
  return marksOf(panel, (mark) => mark.role !== "zero").map((mark, index) => (
    <MarkLine
      key={index}
      mark={mark}
      panel={panel}
      plot={layout.plot}
      stroke={mark.role === "target" || mark.role === "reference" ? palette.ink : palette.mark}
      width={1.5}
      dashes={mark.role === "article" ? "2 3" : mark.role === "event" || mark.role === "edition" ? "5 4" : undefined}
    />
  ));
}

interface MarkLineProps {
  mark: Mark;
  panel: Panel;
  plot: Box;
  stroke: string;
  width: number;
  dashes?: string | undefined;
}

function MarkLine({ mark, panel, plot, stroke, width, dashes }: MarkLineProps) {
  const d =
    mark.axis === "x"
      ? downAt(plot, xPosition(panel.x, plot, mark.at))
      : acrossAt(plot, yPosition(panel.y, plot, mark.at));
  return <path className="mark" d={d} stroke={stroke} strokeWidth={width} strokeDasharray={dashes} fill="none" />;
}

/** Marks within the axes that a rule admits. */
function marksOf({ marks, x, y }: Panel, rule: (mark: Mark) => boolean): Mark[] {
  return marks.filter((mark) => {
    const [low, high] = mark.axis === "x" ? x.domain : y.domain;
    return rule(mark) && mark.at >= low && mark.at <= high;
  });
}

function downAt({ top, height }: Box, x: number): string {
  return `M${hundredth(x)},${hundredth(top)}v${hundredth(height)}`;
}

function acrossAt({ left, width }: Box, y: number): string {
  return `M${hundredth(left)},${hundredth(y)}h${hundredth(width)}`;
}

function edges({ left, top, width, height }: Box, axis: "x" | "y"): [number, number] {
  return axis === "x" ? [left, left + width] : [top, top + height];
}

/** The part of a rectangle that lies in the plot. */
function boxPath(plot: Box, xs: [number, number], ys: [number, number]): string {
  const within = ([low, high]: [number, number], value: number) => hundredth(Math.min(Math.max(value, low), high));
  const [left, right] = xs.map((x) => within(edges(plot, "x"), x));
  const [top, bottom] = ys.map((y) => within(edges(plot, "y"), y));
  return `M${left},${top}H${right}V${bottom}H${left}Z`;
}
