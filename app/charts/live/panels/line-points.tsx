import { isHollow, xPosition, yPosition } from "../../layout/geometry.ts";
import { lineCallout } from "../../layout/line-callouts.ts";
import type { ChartPoint, Series } from "../../model/chart-model.ts";
import { hundredth } from "../../layout/hundredth.ts";
import { isLined, markedPoints } from "./line-parts.ts";
import { Callout, PointMarks, Ranges } from "./point-marks.tsx";
import type { PanelProps } from "./panel-props.ts";
import { seriesColour } from "./palette.ts";

/** Ranges, marks and words of a panel of lines: one path for all points of a series that look alike, as hundreds of elements took longer than the lines. */
export function LinePoints(props: PanelProps) {
  return props.panel.series.map((series) => <SeriesPoints key={series.id} series={series} {...props} />);
}

function SeriesPoints({ series, ...props }: PanelProps & { series: Series }) {
  const { panel, layout, palette } = props;
  const colour = seriesColour(palette, series.role, series.colour);
  const points = markedPoints(series, props);
  const size = series.role === "subject" ? 9 : series.role === "quiet" ? 5.5 : isLined(series) ? 6.5 : 8.5;
  const xOf = (point: ChartPoint) => xPosition(panel.x, layout.plot, point.x);
  const yOf = (value: number) => yPosition(panel.y, layout.plot, value);
  const marks = points.flatMap((point) => (point.y === null ? [] : [{ point, x: xOf(point), y: yOf(point.y) }]));
  const ranges = points.flatMap((point) => {
    const { low, high } = point;
    if (typeof low !== "number" || typeof high !== "number") return [];
    return [`M${hundredth(xOf(point))},${hundredth(yOf(low))}V${hundredth(yOf(high))}`];
  });
  const ink = { shape: series.shape, size, colour, paper: palette.paper };
  return (
    <g data-series={series.label}>
      <Ranges paths={ranges} colour={colour} opacity={0.65} />
      <PointMarks {...ink} at={marks.filter(({ point }) => !isHollow(series, point))} />
      <PointMarks {...ink} hollow at={marks.filter(({ point }) => isHollow(series, point))} />
      {marks.map(({ point }) =>
        point.callout ? (
          <Callout key={point.x} {...lineCallout(panel, layout.plot, point)} anchor="middle" palette={palette}>
            {point.callout}
          </Callout>
        ) : null,
      )}
    </g>
  );
}
