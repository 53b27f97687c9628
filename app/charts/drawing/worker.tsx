import { drawSvg } from "./draw-svg.tsx";
import { svgToPng } from "./png.ts";
import type { PictureOrder } from "./picture.ts";

/** The worker thread's one task: a model in, the bytes of its picture out. */
export default function draw({ model, options }: PictureOrder): Uint8Array {
  const svg = drawSvg(model, options);
  return options.format === "png" ? svgToPng(svg) : new TextEncoder().encode(svg);
}
