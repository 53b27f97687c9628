import { memo } from "react";
import { calloutPlace, xPosition, yPosition } from "../../layout/geometry.ts";
import type { Series } from "../../model/chart-model.ts";
import { fitText, textWidth } from "../../layout/text-width.ts";
import { hundredth } from "../../layout/hundredth.ts";
import { PanelChart } from "./panel-chart.tsx";
import type { PanelProps } from "./panel-props.ts";
import { Callout, PointMarks, Ranges } from "./point-marks.tsx";
import { seriesColour } from "./palette.ts";

/** Dots, ranges and ticks in named rows: ranked members, publishers, timelines, who says what. */
export function RowPanel(props: PanelProps) {
  const { panel, layout, palette, locale } = props;
  return (
    <PanelChart {...props} over={<StillPoints panel={panel} layout={layout} palette={palette} locale={locale} />} />
  );
}

function Points(props: PanelProps) {
  return props.panel.series.map((series) => <RowPoints key={series.id} series={series} {...props} />);
}

const StillPoints = memo(Points);

function RowPoints({ series, panel, layout, palette }: PanelProps & { series: Series }) {
  const { plot } = layout;
  const colour = seriesColour(palette, series.role, series.colour);
  const xOf = (value: number) => xPosition(panel.x, plot, value);
  const yOf = (value: number) => yPosition(panel.y, plot, value);
  const marks = series.points.flatMap((point) =>
    point.y === null ? [] : [{ point, x: xOf(point.x), y: yOf(point.y) }],
  );
  const ranges = marks.flatMap(({ point: { low, high }, y }) =>
    typeof low === "number" && typeof high === "number"
      ? [`M${hundredth(xOf(low))},${hundredth(y)}H${hundredth(xOf(high))}`]
      : [],
  );
  const callouts = marks.flatMap(({ point, y }) => {
    if (!point.callout) return [];
    const place = calloutPlace(panel, plot, point, textWidth(point.callout, 12), layout.width - 2);
    const text = place.anchor === "end" ? fitText(point.callout, place.x - plot.left, 12) : point.callout;
    return [{ ...place, y: y + place.down, text }];
  });
  return (
    <>
      <Ranges paths={ranges} colour={colour} opacity={0.6} />
      {series.drawing === "ticks" ? (
        <path
          className="points"
          d={marks.map(({ x, y }) => `M${hundredth(x)},${hundredth(y - 5)}v10`).join("")}
          stroke={colour}
          strokeWidth={1.25}
          fill="none"
        />
      ) : (
        <PointMarks
          shape={series.shape}
          at={marks}
          size={series.role === "context" ? 6 : 9}
          colour={colour}
          paper={palette.paper}
        />
      )}
      {callouts.map(({ x, y, anchor, text }, index) => (
        <Callout key={index} x={x} y={y} anchor={anchor} palette={palette}>
          {text}
        </Callout>
      ))}
    </>
  );
}
