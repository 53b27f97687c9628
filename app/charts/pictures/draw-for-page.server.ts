import type { ChartModel } from "../model/chart-model.ts";
import { PICTURE_LOCALE } from "../model/chart-view.ts";
import type { ChartSize } from "../layout/layout.ts";
import type { PictureOptions } from "./picture.ts";
import type { DrawingPool, DrawResult } from "./pool.server.ts";

/** A bare SVG in the variables of the page that it is put into. */
function inPage(size: ChartSize): PictureOptions {
  return {
    size,
    theme: "page",
    framed: false,
    format: "svg",
    zoom: 1,
    locale: PICTURE_LOCALE,
    address: "",
    key: true,
  };
}

/** Draws a model for a page that holds its pictures itself. `key`: what the picture is kept under. */
export async function drawForPage(
  pool: DrawingPool,
  key: string,
  model: ChartModel,
  size: ChartSize,
): Promise<{ ok: true; svg: string } | Extract<DrawResult, { ok: false }>> {
  const drawn = await pool.picture(`${key} ${size}`, inPage(size), () => Promise.resolve(model));
  return drawn.ok ? { ok: true, svg: new TextDecoder().decode(drawn.bytes) } : drawn;
}
