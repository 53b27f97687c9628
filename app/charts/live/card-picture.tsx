import type { CardDrawing, CardShape, CardTone } from "../cards/drawing.ts";
import { PointMarks } from "./panels/point-marks.tsx";
import "./card-picture.css";

/** Colours of the page's theme: the drawing follows it without being drawn again. */
const COLOURS: Partial<Record<CardTone, string>> = {
  breaker: "var(--chart-breaker)",
  context: "var(--chart-context)",
  grid: "var(--chart-grid)",
  axis: "var(--chart-zero)",
  claimed: "var(--chart-band)",
  "on-claimed": "var(--ink)",
  window: "var(--chart-window)",
  article: "var(--chart-mark)",
  "side-a": "var(--side-a)",
  "side-b": "var(--side-b)",
  "side-c": "var(--side-c)",
  "side-d": "var(--side-d)",
  ink: "var(--ink)",
  quiet: "var(--ink-2)",
};

function colourOf(tone: CardTone): string {
  return COLOURS[tone] ?? `var(--chart-${tone.slice(1)})`;
}

/** A card's drawing as a picture in the page, without any script: the server has laid it out. */
export function CardPicture({ drawing }: { drawing: CardDrawing }) {
  const { width, height, shapes, text } = drawing;
  return (
    <svg className="card-picture" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={text}>
      {shapes.map((shape, index) => (
        <Shape key={index} shape={shape} />
      ))}
    </svg>
  );
}

function Shape({ shape }: { shape: CardShape }) {
  const colour = colourOf(shape.tone);
  switch (shape.kind) {
    case "rect":
      return <rect x={shape.x} y={shape.y} width={shape.width} height={shape.height} fill={colour} />;
    case "line":
      return <path d={shape.d} fill="none" stroke={colour} strokeWidth={shape.weight} strokeLinejoin="round" />;
    case "marks":
      return <PointMarks shape={shape.shape} at={shape.at} size={shape.size} colour={colour} paper="var(--paper)" />;
    case "text":
      return (
        <text
          className={shape.tone === "on-claimed" ? "bare" : undefined}
          x={shape.x}
          y={shape.y}
          textAnchor={shape.anchor}
          fill={colour}
        >
          {shape.text}
        </text>
      );
  }
}
