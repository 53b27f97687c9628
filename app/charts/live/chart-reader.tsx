import { useId, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import type { ChartModel, Panel } from "../model/chart-model.ts";
import { contextLast, drawnPoints, type DrawnPoint } from "../layout/geometry.ts";
import type { ChartLayout } from "../layout/layout.ts";
import { moveTo, nearest, type Direction } from "../layout/point-moves.ts";
import { pointText, spokenPoint } from "../model/point-text.ts";

/** A drawn point in the coordinates of the whole chart. */
export interface ReadablePoint extends DrawnPoint {
  panel: Panel;
  panelIndex: number;
}

/** All points of a chart, placed in its own pixels; what stands behind for context comes after what it stands behind. */
export function readablePoints(layout: ChartLayout): ReadablePoint[] {
  return layout.panels.flatMap(({ panel, layout: own, x, y }, panelIndex) =>
    contextLast(drawnPoints(panel, own.plot), ({ series }) => series).map((drawn) => ({
      ...drawn,
      x: drawn.x + x,
      y: drawn.y + y,
      panel,
      panelIndex,
    })),
  );
}

const KEYS: Record<string, Direction> = {
  ArrowRight: "next",
  ArrowLeft: "previous",
  ArrowUp: "up",
  ArrowDown: "down",
  Home: "first",
  End: "last",
};

/**
 * Reads points to people: the pointer's nearest, or the one that the arrow keys move to, in one tooltip whose words a screen reader hears too. It lies over
 * the drawing and moves by itself, so that reading never draws the chart again.
 */
export function ChartReader({ model, layout, label }: { model: ChartModel; layout: ChartLayout; label: string }) {
  const id = useId();
  const surface = useRef<HTMLDivElement>(null);
  const points = useMemo(() => readablePoints(layout), [layout]);
  const [chosen, setChosen] = useState<{ point: ReadablePoint; byKey: boolean } | null>(null);
  const point = chosen && points.includes(chosen.point) ? chosen.point : null;
  const locale = navigator.language;
  const text = point ? pointText(model, point.panel, point.series, point.point, locale) : null;

  function onPointer(event: PointerEvent) {
    const box = surface.current?.getBoundingClientRect();
    if (!box || box.width === 0) return;
    const scale = layout.width / box.width;
    const found = nearest(points, (event.clientX - box.left) * scale, (event.clientY - box.top) * scale);
    setChosen(found ? { point: found, byKey: false } : null);
  }

  function onKey(event: KeyboardEvent) {
    if (event.key === "Escape") return setChosen(null);
    const direction = KEYS[event.key];
    if (!direction || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const next = moveTo(points, point, direction);
    if (next) setChosen({ point: next, byKey: true });
  }

  return (
    <div
      className="chart-reader"
      ref={surface}
      role="application"
      aria-roledescription="chart"
      aria-label={`${label} Arrow keys read the points, t opens the table.`}
      aria-describedby={`${id}-text`}
      tabIndex={0}
      onPointerMove={onPointer}
      onPointerDown={onPointer}
      onPointerLeave={() => setChosen(null)}
      onBlur={() => setChosen(null)}
      onKeyDown={onKey}
    >
      {point && text ? (
        <>
          <span
            className="chart-ring"
            style={{ left: `${(point.x / layout.width) * 100}%`, top: `${(point.y / layout.height) * 100}%` }}
          />
          <div
            className="chart-tip"
            style={{
              ...(point.x > layout.width / 2
                ? { right: `${(1 - point.x / layout.width) * 100}%` }
                : { left: `${(point.x / layout.width) * 100}%` }),
              ...(point.y > layout.height / 2
                ? { bottom: `${(1 - point.y / layout.height) * 100}%` }
                : { top: `${(point.y / layout.height) * 100}%` }),
            }}
          >
            <b>{text.heading}</b>
            {text.lines.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </div>
        </>
      ) : null}
      <span className="visually-hidden" id={`${id}-text`} aria-live={chosen?.byKey ? "polite" : "off"}>
        {text ? spokenPoint(text) : ""}
      </span>
    </div>
  );
}
