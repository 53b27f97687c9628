import { Resvg } from "@resvg/resvg-js";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Built server: beside the client's files; sources: in public/. resvg finds no font by itself on a bare machine, and draws no text then. */
const FOLDERS = ["../client/fonts/", "../../../public/fonts/"];
const FILES = ["inter-regular.ttf", "inter-semibold.ttf"];

function fontFiles(): string[] {
  for (const folder of FOLDERS) {
    const paths = FILES.map((file) => fileURLToPath(new URL(folder + file, import.meta.url)));
    if (paths.every((path) => existsSync(path))) return paths;
  }
  return [];
}

const fonts = fontFiles();

/** A large picture becomes about 1,000 pixels wide: enough for the card of a link; twice the size would take twice the time. */
const SCALE = 1.15;

/** Draws an SVG document to PNG a little larger than its size, with the font that comes with the application. */
export function svgToPng(svg: string): Uint8Array {
  const resvg = new Resvg(svg, {
    fitTo: { mode: "zoom", value: SCALE },
    font: {
      fontFiles: fonts,
      loadSystemFonts: fonts.length === 0,
      defaultFontFamily: "Inter",
      sansSerifFamily: "Inter",
    },
  });
  return resvg.render().asPng();
}
