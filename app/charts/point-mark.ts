import type { PointShape } from "../presenters/charts/chart-model.ts";

interface PointMarkProps {
  shape: PointShape;
  x: number;
  y: number;
  size: number;
  colour: string;
  paper: string;
  /** Drawn as an outline: a forecast. */
  hollow?: boolean;
}

/** A point in one of seven shapes, all of about the same area, so that a series is known without its colour. */
export function PointMark({ shape, x, y, size, colour, paper, hollow = false }: PointMarkProps) {
  const r = size / 2;
  const ink = hollow || shape === "ring" ? { fill: paper, stroke: colour, strokeWidth: 1.75 } : { fill: colour };
  if (shape === "square") return <rect x={x - r * 0.9} y={y - r * 0.9} width={r * 1.8} height={r * 1.8} {...ink} />;
  if (shape === "triangle")
    return <path d={`M${x},${y - r * 1.2}L${x + r * 1.15},${y + r * 0.9}H${x - r * 1.15}Z`} {...ink} />;
  if (shape === "down")
    return <path d={`M${x},${y + r * 1.2}L${x + r * 1.15},${y - r * 0.9}H${x - r * 1.15}Z`} {...ink} />;
  if (shape === "diamond")
    return <path d={`M${x},${y - r * 1.3}L${x + r * 1.3},${y}L${x},${y + r * 1.3}L${x - r * 1.3},${y}Z`} {...ink} />;
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
  return <circle cx={x} cy={y} r={r} {...ink} />;
}
