import { escapeXml } from "../layout/escape-xml.ts";
import type { ChartModel } from "../model/chart-model.ts";
import { FRAME_PAD as PAD } from "../model/picture-size.ts";
import type { ChartLayout } from "../layout/layout.ts";
import { wrapText } from "../layout/text-width.ts";
import type { ChartPalette } from "../live/panels/palette.ts";
import type { PictureOptions } from "./picture.ts";

export interface Frame {
  before: string;
  after: string;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Title, measure and sources around a plot, so that the picture can travel by itself. */
export function frameOf(model: ChartModel, layout: ChartLayout, palette: ChartPalette, options: PictureOptions): Frame {
  const inner = layout.width;
  const titleSize = options.size === "s" ? 17 : 20;
  // The SVG is shown in whatever font the reader has: a bold title may be a fifth wider than ours.
  const title = wrapText(model.title, inner, titleSize * 1.2, 8);
  const subtitle = wrapText(model.subtitle, inner, 13.5, 6);
  const names = sourceNames(model);
  const shown = names.slice(0, 8).join("; ") + (names.length > 8 ? `; and ${names.length - 8} more` : "");
  const notes = wrapText(`Sources: ${shown || "none"}.`, inner, 12, 4);
  if (model.grey !== undefined) notes.push(...wrapText(model.grey, inner, 12, 3));
  if (model.truncated !== "") notes.push(...wrapText(model.truncated, inner, 12, 6));
  if (options.address !== "") notes.push(...wrapText(options.address, inner, 12, 1));
  let y = PAD + titleSize;
  let before = "";
  for (const line of title) {
    before += text(line, y, titleSize, palette.ink, 600);
    y += titleSize * 1.25;
  }
  for (const line of subtitle) {
    before += text(line, y, 13, palette.quiet, 400);
    y += 18;
  }
  const top = Math.round(y - 2);
  y = top + layout.height + 22;
  let after = "";
  for (const line of notes) {
    after += text(line, y, 12, palette.quiet, 400);
    y += 16;
  }
  return { before, after, left: PAD, top, width: inner + PAD * 2, height: Math.round(y + PAD - 14) };
}

function text(line: string, y: number, size: number, fill: string, weight: number): string {
  return `<text x="${PAD}" y="${y.toFixed(1)}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escapeXml(line)}</text>`;
}

/** Publications by their names, those of one publisher as a number where there are several. */
function sourceNames(model: ChartModel): string[] {
  const byPublisher = new Map<string, Set<string>>();
  for (const { publisher, name } of model.sources) {
    byPublisher.set(publisher, (byPublisher.get(publisher) ?? new Set()).add(name));
  }
  return [...byPublisher].map(([publisher, names]) =>
    names.size === 1 ? ([...names][0] ?? publisher) : `${publisher} (${names.size} publications)`,
  );
}
