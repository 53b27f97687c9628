import { escapeXml } from "../layout/escape-xml.ts";
import { markInk, markPath } from "../layout/mark-path.ts";
import type { CardDrawing, CardShape, CardTone } from "./drawing.ts";

/** A card's drawing as it stands in a page: `markup` is what the `svg` holds, `text` says the same in words. Serialisable as JSON. */
export interface CardPicture {
  width: number;
  height: number;
  text: string;
  markup: string;
}

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

/** Writes a drawing once, so that the browser neither reads nor builds its shapes one by one. */
export function cardPicture({ width, height, shapes, text }: CardDrawing): CardPicture {
  return { width, height, text, markup: shapes.map(shapeMarkup).join("") };
}

function element(name: string, attributes: Record<string, string | number>, inside = ""): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  return `<${name}${said.join("")}>${escapeXml(inside)}</${name}>`;
}

function shapeMarkup(shape: CardShape): string {
  const colour = colourOf(shape.tone);
  switch (shape.kind) {
    case "rect": {
      const { x, y, width, height } = shape;
      return element("rect", { x, y, width, height, fill: colour });
    }
    case "line":
      return element("path", {
        d: shape.d,
        fill: "none",
        stroke: colour,
        "stroke-width": shape.weight,
        "stroke-linejoin": "round",
      });
    case "marks": {
      const { strokeWidth, ...ink } = markInk({ shape: shape.shape, colour, paper: "var(--paper)" });
      const d = shape.at.map(({ x, y }) => markPath(shape.shape, x, y, shape.size)).join("");
      return element("path", { class: "points", d, ...ink, ...(strokeWidth && { "stroke-width": strokeWidth }) });
    }
    case "text": {
      const { x, y, anchor, tone, text } = shape;
      const bare: { class?: string } = tone === "on-claimed" ? { class: "bare" } : {};
      return element("text", { ...bare, x, y, "text-anchor": anchor, fill: colour }, text);
    }
  }
}
