import type { PointShape } from "../presenters/charts/chart-model.ts";

interface PointMarkProps {
  shape: PointShape;
  x: number;
  y: number;
  size: number;
  colour: string;
  paper: string;
}

/** A point in one of six shapes, all of about the same area, so that a series is known without its colour. */
export function PointMark({ shape, x, y, size, colour, paper }: PointMarkProps) {
  const r = size / 2;
  if (shape === "square")
    return <rect x={x - r * 0.9} y={y - r * 0.9} width={r * 1.8} height={r * 1.8} fill={colour} />;
  if (shape === "triangle")
    return <path d={`M${x},${y - r * 1.2}L${x + r * 1.15},${y + r * 0.9}H${x - r * 1.15}Z`} fill={colour} />;
  if (shape === "diamond")
    return (
      <path d={`M${x},${y - r * 1.3}L${x + r * 1.3},${y}L${x},${y + r * 1.3}L${x - r * 1.3},${y}Z`} fill={colour} />
    );
  if (shape === "cross") {
    return (
      <path
        d={`M${x - r},${y - r}L${x + r},${y + r}M${x - r},${y + r}L${x + r},${y - r}`}
        stroke={colour}
        strokeWidth={2}
        fill="none"
      />
    );
  }
  if (shape === "ring") return <circle cx={x} cy={y} r={r} fill={paper} stroke={colour} strokeWidth={1.75} />;
  return <circle cx={x} cy={y} r={r} fill={colour} />;
}
