import { useId, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import type { ChartModel } from "../model/chart-model.ts";
import type { ChartLayout } from "../layout/layout.ts";
import { moveTo, nearest, type Direction } from "../layout/point-moves.ts";
import { englishLocale } from "../../wording/english-locale.ts";
import { spokenPoint } from "../model/point-text.ts";
import { sharedText } from "../model/shared-text.ts";
import { ChartTip } from "./chart-tip.tsx";
import { readablePoints, type ReadablePoint } from "./readable-points.ts";

const KEYS: Record<string, Direction> = {
  ArrowRight: "next",
  ArrowLeft: "previous",
  ArrowUp: "up",
  ArrowDown: "down",
  Home: "first",
  End: "last",
};

interface Reading {
  point: ReadablePoint;
  byKey: boolean;
  /** Stays until Escape or another point is pinned, whatever the pointer does. */
  pinned: boolean;
}

/**
 * Reads points to people: the pointer's nearest, or the one that the arrow keys move to, in one tooltip whose words a screen reader hears too. A tap, a
 * click or Enter pins it. It lies over the drawing and moves by itself, so that reading never draws the chart again.
 */
export function ChartReader({ model, layout, label }: { model: ChartModel; layout: ChartLayout; label: string }) {
  const id = useId();
  const surface = useRef<HTMLDivElement>(null);
  const points = useMemo(() => readablePoints(layout), [layout]);
  const [reading, setReading] = useState<Reading | null>(null);
  const current = reading && points.includes(reading.point) ? reading : null;
  const text = current && sharedText(model, points, current.point, englishLocale(navigator.languages));

  function pointAt(event: { clientX: number; clientY: number }): ReadablePoint | null {
    const box = surface.current?.getBoundingClientRect();
    if (!box || box.width === 0) return null;
    const scale = layout.width / box.width;
    return nearest(points, (event.clientX - box.left) * scale, (event.clientY - box.top) * scale);
  }

  function onMove(event: PointerEvent) {
    if (current?.pinned) return;
    const point = pointAt(event);
    setReading(point && { point, byKey: false, pinned: false });
  }

  function onClick(event: { clientX: number; clientY: number }) {
    const point = pointAt(event);
    setReading(point && !(current?.pinned && current.point === point) ? { point, byKey: false, pinned: true } : null);
  }

  function onKey(event: KeyboardEvent) {
    if (event.key === "Escape") return setReading(null);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      return setReading(current && { ...current, byKey: true, pinned: !current.pinned });
    }
    const direction = KEYS[event.key];
    if (!direction) return;
    event.preventDefault();
    const next = moveTo(points, current?.point ?? null, direction);
    if (next) setReading({ point: next, byKey: true, pinned: current?.pinned ?? false });
  }

  const leave = () => setReading((before) => (before?.pinned ? before : null));
  return (
    <div
      className="chart-reader"
      ref={surface}
      role="application"
      aria-roledescription="chart"
      aria-label={`${label} Arrow keys read the points, Enter pins one, Escape lets it go, t opens the table.`}
      aria-describedby={`${id}-text`}
      tabIndex={0}
      onPointerMove={onMove}
      onPointerLeave={leave}
      onClick={onClick}
      onBlur={leave}
      onKeyDown={onKey}
    >
      {current && text ? <ChartTip layout={layout} point={current.point} text={text} pinned={current.pinned} /> : null}
      <span className="visually-hidden" id={`${id}-text`} aria-live={current?.byKey ? "polite" : "off"}>
        {text ? `${spokenPoint(text)}${current?.pinned ? " Pinned: Escape lets go." : ""}` : ""}
      </span>
    </div>
  );
}
