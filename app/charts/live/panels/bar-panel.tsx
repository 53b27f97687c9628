import { memo } from "react";
import { barBases, barKey, barShift, barWidth, xPosition, yPosition } from "../../layout/geometry.ts";
import { hundredth } from "../../layout/hundredth.ts";
import { PanelChart } from "./panel-chart.tsx";
import type { PanelProps } from "./panel-props.ts";
import { seriesColour } from "./palette.ts";

/** Bars from zero, piled up or side by side, over an axis of days; lines may run over them in the same unit. */
export function BarPanel(props: PanelProps) {
  const { panel, layout, palette, locale } = props;
  return (
    <PanelChart {...props} under={<StillBars panel={panel} layout={layout} palette={palette} locale={locale} />} />
  );
}

/** The bars themselves, each series one path: hundreds of Recharts' own took four times as long to draw. */
function Bars({ panel, layout, palette }: PanelProps) {
  const { plot } = layout;
  const bars = panel.series.filter((series) => series.drawing === "bar");
  const bases = barBases(bars);
  const width = barWidth({ ...panel, series: bars }, plot);
  return (
    <g className="bars" stroke={width > 5 ? palette.paper : "none"} strokeWidth={0.75}>
      {bars.map((series) => {
        const shift = barShift({ ...panel, series: bars }, series, width);
        const boxes = series.points.flatMap((point) => {
          if (point.y === null) return [];
          const base = bases.get(barKey(series, point)) ?? 0;
          const left = hundredth(xPosition(panel.x, plot, point.x) + shift - width / 2);
          const from = hundredth(yPosition(panel.y, plot, base));
          const to = hundredth(yPosition(panel.y, plot, base + point.y));
          return [`M${left},${Math.min(from, to)}h${hundredth(width)}V${Math.max(from, to)}h${hundredth(-width)}Z`];
        });
        return (
          <path
            key={series.id}
            className="bar"
            data-series={series.label}
            d={boxes.join("")}
            fill={seriesColour(palette, series.role, series.colour)}
          />
        );
      })}
    </g>
  );
}

const StillBars = memo(Bars);
