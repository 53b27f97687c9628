import type { ChartLayout } from "../layout/layout.ts";
import type { PointText } from "../model/point-text.ts";
import type { ReadablePoint } from "./readable-points.ts";

interface ChartTipProps {
  layout: ChartLayout;
  point: ReadablePoint;
  text: PointText;
  pinned: boolean;
}

/**
 * The words of a point beside it, on the side where there is more room, so that neither it nor anything at the same place is covered; a line down the
 * plot and a ring show which it is.
 */
export function ChartTip({ layout, point, text, pinned }: ChartTipProps) {
  const across = (value: number) => `${(value / layout.width) * 100}%`;
  const down = (value: number) => `${(value / layout.height) * 100}%`;
  const placed = layout.panels[point.panelIndex];
  const plot = placed?.layout.plot;
  const [toLeft, upwards] = [point.x > layout.width / 2, point.y > layout.height / 2];
  return (
    <>
      {placed && plot && point.panel.family !== "rows" ? (
        <span
          className="chart-cross"
          style={{ left: across(point.x), top: down(placed.y + plot.top), height: down(plot.height) }}
        />
      ) : null}
      <span className="chart-ring" style={{ left: across(point.x), top: down(point.y) }} />
      <div
        className="chart-tip"
        data-pinned={pinned}
        style={{
          ...(toLeft ? { right: across(layout.width - point.x) } : { left: across(point.x) }),
          ...(upwards ? { bottom: down(layout.height - point.y) } : { top: down(point.y) }),
          maxWidth: `calc(${across(toLeft ? point.x : layout.width - point.x)} - 12px)`,
        }}
      >
        <b>{text.heading}</b>
        {text.lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
        {pinned ? <span className="chart-pin">Pinned: Escape lets go.</span> : null}
      </div>
    </>
  );
}
