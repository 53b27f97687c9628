import { LINE } from "../../layout/labels.ts";
import { FONT } from "../../layout/layout.ts";
import { seriesColour } from "./palette.ts";
import type { PanelProps } from "./panel-props.ts";
import { PointMarks } from "./point-marks.tsx";

/** Title, key, direct labels and the labels of marks: plain SVG at the places that the layout chose. */
export function PanelText({ panel, layout, palette }: PanelProps) {
  const halo = { paintOrder: "stroke", stroke: palette.paper, strokeWidth: 3, strokeLinejoin: "round" as const };
  return (
    <g className="panel-text" fontSize={FONT}>
      {layout.title.map((line, index) => (
        <text key={line} x={0} y={14 + index * 17} fill={palette.ink} fontWeight={600}>
          {line}
        </text>
      ))}
      {layout.key.map(({ series, text, x, y }) => {
        const colour = seriesColour(palette, series.role, series.colour);
        const line = series.drawing === "line" || series.drawing === "step";
        return (
          <g key={series.id} data-series={series.label}>
            {line ? <line x1={x} x2={x + 16} y1={y - 4.5} y2={y - 4.5} stroke={colour} strokeWidth={2.25} /> : null}
            <PointMarks
              shape={series.drawing === "bar" ? "square" : series.shape}
              at={[{ x: x + 8, y: y - 4.5 }]}
              size={9}
              colour={colour}
              paper={palette.paper}
            />
            <text x={x + 22} y={y} fill={palette.ink}>
              {text}
            </text>
          </g>
        );
      })}
      {layout.labels.map(({ series, lines, x, y, fromX, fromY }) => {
        const colour = seriesColour(palette, series.role, series.colour);
        const moved = Math.abs(y - fromY) > 6 || x - fromX > 24;
        return (
          <g key={series.id} data-series={series.label}>
            {moved ? (
              <path
                d={`M${fromX + 5},${fromY}L${x - 3},${y}`}
                stroke={colour}
                strokeWidth={0.75}
                fill="none"
                opacity={0.7}
              />
            ) : null}
            <text
              x={x}
              y={y + 4.5}
              fill={series.role === "quiet" || series.role === "context" ? palette.quiet : palette.ink}
              fontWeight={series.role === "quiet" || series.role === "context" ? 400 : 600}
              {...halo}
            >
              {lines.map((line, index) => (
                <tspan key={index} x={x} y={y + 4.5 + (index - (lines.length - 1) / 2) * LINE}>
                  {index < lines.length - 1 ? `${line} ` : line}
                </tspan>
              ))}
            </text>
          </g>
        );
      })}
      {layout.axisNames.map(({ text, x, y, anchor }) => (
        <text key={text} x={x} y={y} textAnchor={anchor} fill={palette.quiet}>
          {text}
        </text>
      ))}
      {layout.markLabels.map(({ text, x, y, anchor }, index) => (
        <text key={index} x={x} y={y} textAnchor={anchor} fill={palette.quiet} {...halo}>
          {text}
        </text>
      ))}
      {panel.series.length === 0 ? (
        <text
          x={layout.width / 2}
          y={layout.plot.top + layout.plot.height / 2}
          textAnchor="middle"
          fill={palette.quiet}
        >
          No figures
        </text>
      ) : null}
    </g>
  );
}
