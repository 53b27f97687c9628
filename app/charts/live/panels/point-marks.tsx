import type { PointShape } from "../../model/chart-model.ts";
import { hundredth } from "../../layout/hundredth.ts";
import { markInk, markPath } from "../../layout/mark-path.ts";
import type { ChartPalette } from "./palette.ts";

interface PointMarksProps {
  shape: PointShape;
  /** Middles of the marks. */
  at: readonly { x: number; y: number }[];
  size: number;
  colour: string;
  paper: string;
  hollow?: boolean;
}

/** Marks of one look as one path. */
export function PointMarks({ shape, at, size, colour, paper, hollow = false }: PointMarksProps) {
  if (at.length === 0) return null;
  const d = at.map(({ x, y }) => markPath(shape, x, y, size)).join("");
  return <path className="points" d={d} {...markInk({ shape, colour, paper, hollow })} />;
}

/** Ranges, each a line between two ends, as one path. */
export function Ranges({ paths, colour, opacity }: { paths: readonly string[]; colour: string; opacity: number }) {
  if (paths.length === 0) return null;
  return (
    <path
      className="ranges"
      d={paths.join("")}
      stroke={colour}
      strokeWidth={3}
      strokeLinecap="round"
      opacity={opacity}
      fill="none"
    />
  );
}

interface CalloutProps {
  x: number;
  y: number;
  anchor: "start" | "middle" | "end";
  palette: ChartPalette;
  children: string;
}

/** Words beside a point, readable over lines. */
export function Callout({ x, y, anchor, palette, children }: CalloutProps) {
  return (
    <text
      x={hundredth(x)}
      y={hundredth(y)}
      textAnchor={anchor}
      fontSize={12}
      fill={palette.ink}
      stroke={palette.paper}
      strokeWidth={3}
      paintOrder="stroke"
    >
      {children}
    </text>
  );
}
