import type { PointShape } from "../model/chart-model.ts";
import { hundredth } from "./hundredth.ts";

/** Corners of shapes, from the middle, in halves of the size. */
const CORNERS: Partial<Record<PointShape, readonly [number, number][]>> = {
  left: [
    [-1.2, 0],
    [0.9, -1.15],
    [0.9, 1.15],
  ],
  right: [
    [1.2, 0],
    [-0.9, 1.15],
    [-0.9, -1.15],
  ],
  tall: [
    [-0.5, -1.35],
    [0.5, -1.35],
    [0.5, 1.35],
    [-0.5, 1.35],
  ],
  wide: [
    [-1.35, -0.5],
    [1.35, -0.5],
    [1.35, 0.5],
    [-1.35, 0.5],
  ],
  hourglass: [
    [-1.1, -1.2],
    [1.1, -1.2],
    [-1.1, 1.2],
    [1.1, 1.2],
  ],
  star: [
    [0, -1.5],
    [0.39, -0.53],
    [1.43, -0.46],
    [0.63, 0.2],
    [0.88, 1.21],
    [0, 0.66],
    [-0.88, 1.21],
    [-0.63, 0.2],
    [-1.43, -0.46],
    [-0.39, -0.53],
  ],
  plus: [
    [-0.45, -1.3],
    [0.45, -1.3],
    [0.45, -0.45],
    [1.3, -0.45],
    [1.3, 0.45],
    [0.45, 0.45],
    [0.45, 1.3],
    [-0.45, 1.3],
    [-0.45, 0.45],
    [-1.3, 0.45],
    [-1.3, -0.45],
    [-0.45, -0.45],
  ],
};

/** Outline of a point in one of the shapes, all of about the same area, so that a series is known without its colour. `x` and `y` are its middle. */
export function markPath(shape: PointShape, x: number, y: number, size: number): string {
  const r = size / 2;
  const at = (dx: number, dy: number) => `${hundredth(x + dx)},${hundredth(y + dy)}`;
  if (shape === "square")
    return `M${at(-r * 0.9, -r * 0.9)}h${hundredth(r * 1.8)}v${hundredth(r * 1.8)}h${hundredth(-r * 1.8)}Z`;
  if (shape === "triangle") return `M${at(0, -r * 1.2)}L${at(r * 1.15, r * 0.9)}L${at(-r * 1.15, r * 0.9)}Z`;
  if (shape === "down") return `M${at(0, r * 1.2)}L${at(r * 1.15, -r * 0.9)}L${at(-r * 1.15, -r * 0.9)}Z`;
  if (shape === "diamond") return `M${at(0, -r * 1.3)}L${at(r * 1.3, 0)}L${at(0, r * 1.3)}L${at(-r * 1.3, 0)}Z`;
  const corners = CORNERS[shape];
  if (corners !== undefined) return `M${corners.map(([dx, dy]) => at(r * dx, r * dy)).join("L")}Z`;
  if (shape === "cross") return `M${at(-r, -r)}L${at(r, r)}M${at(-r, r)}L${at(r, -r)}`;
  return `M${at(-r, 0)}a${r},${r} 0 1 1 ${size},0a${r},${r} 0 1 1 ${-size},0Z`;
}

interface MarkInk {
  shape: PointShape;
  colour: string;
  paper: string;
  /** Drawn as an outline: a forecast. */
  hollow?: boolean;
}

/** How the outline of a mark is filled and drawn, in the attributes of SVG as React names them. */
export function markInk({ shape, colour, paper, hollow = false }: MarkInk): {
  fill: string;
  stroke?: string;
  strokeWidth?: number;
} {
  if (shape === "cross") return { stroke: colour, strokeWidth: 2, fill: "none" };
  return hollow || shape === "ring" ? { fill: paper, stroke: colour, strokeWidth: 1.75 } : { fill: colour };
}
