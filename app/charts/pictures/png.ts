import { createCanvas, GlobalFonts, loadImage } from "@napi-rs/canvas";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { PNG_SCALE } from "../model/picture-size.ts";

/** Built server: beside the client's files; sources: in public/. A bare machine has no font, and no text would be drawn. */
const FOLDERS = ["../client/fonts/", "../../../public/fonts/"];
const FILES = ["inter-regular.ttf", "inter-semibold.ttf"];
/** Not the name of a font that the machine may have too: the picture is to be the same everywhere. */
const FAMILY = "Chart Inter";

function registerFonts(): void {
  if (GlobalFonts.has(FAMILY)) return;
  for (const folder of FOLDERS) {
    const paths = FILES.map((file) => fileURLToPath(new URL(folder + file, import.meta.url)));
    if (!paths.every((path) => existsSync(path))) continue;
    for (const path of paths) GlobalFonts.registerFromPath(path, FAMILY);
    return;
  }
}

registerFonts();
sharp.cache(false);
// One thread a picture: the pool's threads are as many as may draw.
sharp.concurrency(1);

/**
 * Draws an SVG document to PNG, at zoom 1 a little larger than its size, with the font that comes with the application. Skia draws, libvips writes the file:
 * together a third of the time of resvg, which draws every letter anew.
 */
export async function svgToPng(svg: string, zoom: 1 | 2 = 1): Promise<Uint8Array> {
  const image = await loadImage(Buffer.from(forSkia(svg)));
  const [width, height] = [image.width, image.height].map((side) => Math.round(side * PNG_SCALE * zoom)) as [
    number,
    number,
  ];
  const canvas = createCanvas(width, height);
  canvas.getContext("2d").drawImage(image, 0, 0, width, height);
  return sharp(canvas.data(), { raw: { width, height, channels: 4, premultiplied: true } })
    .png({ compressionLevel: 2, adaptiveFiltering: false })
    .toBuffer();
}

/** Skia knows no `paint-order`: a text with a halo is written twice, the halo first. And the font by the name it is registered under. */
export function forSkia(svg: string): string {
  return svg
    .replace(/ font-family="[^"]*"/, ` font-family="${FAMILY}"`)
    .replace(
      /<text\b([^>]*) paint-order="stroke"([^>]*)>(.*?)<\/text>/gs,
      (_, before: string, after: string, words) => {
        const ink = before + after;
        return `<text${ink}>${words}</text><text${ink.replace(/ stroke(?:-[a-z]+)?="[^"]*"/g, "")}>${words}</text>`;
      },
    );
}
