import { setPriority } from "node:os";
import { installDom } from "./dom-globals.ts";
import type { ThreadTask } from "./picture.ts";

// Pictures can wait, pages can't: on Linux a priority belongs to the thread that asks for it (setpriority(2), "who" 0),
// elsewhere it would slow the whole server down.
if (process.platform === "linux") setPriority(0, 10);

installDom();
// Only now: React DOM and Recharts look for a browser when they are loaded, and a bundler would put their code first.
const { drawSvg } = await import("./draw-svg.tsx");

/** The worker thread's one task: a model in, the bytes of its picture out. Asked whether it is ready, it has nothing to give. */
export default async function draw(task: ThreadTask): Promise<Uint8Array> {
  if (task === "ready?") return new Uint8Array();
  const { model, options } = task;
  const svg = drawSvg(model, options);
  if (options.format === "svg") return new TextEncoder().encode(svg);
  const { svgToPng } = await import("./png.ts");
  return svgToPng(svg, options.zoom);
}
