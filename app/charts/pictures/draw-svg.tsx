import { createRoot } from "react-dom/client";
import { flushSync } from "react-dom";
import type { ChartModel } from "../model/chart-model.ts";
import { layoutChart, WIDTHS, type PlacedPanel } from "../layout/layout.ts";
import { PANELS } from "../live/panels/panel-of.ts";
import { DARK, LIGHT, LIVE, type ChartPalette } from "../live/panels/palette.ts";
import { escapeXml } from "../layout/escape-xml.ts";
import { frameOf } from "./frame.ts";
import type { PictureOptions } from "./picture.ts";

/** As wide as Inter or narrower, which words are laid out for: what Linux takes for its own may be a fifth wider. */
const FONTS = "Inter, -apple-system, 'Segoe UI', Roboto, Arial, 'Liberation Sans', sans-serif";

/** Draws a model to a complete SVG document. Runs in a worker thread: needs its DOM globals. The same input gives the same bytes. */
export function drawSvg(model: ChartModel, options: PictureOptions): string {
  const palette = { light: LIGHT, dark: DARK, page: LIVE }[options.theme];
  const width = WIDTHS[options.size];
  const layout = layoutChart(model, width, options.locale, { key: options.key });
  const body =
    model.empty === ""
      ? layout.panels.map((placed, index) => placePanel(placed, index, palette, options.locale)).join("")
      : emptyText(model.empty, width, palette);
  const frame = options.framed
    ? frameOf(model, layout, palette, options)
    : { before: "", after: "", left: 0, top: 0, width, height: layout.height };
  const { left, top } = frame;
  const drawn =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${frame.width}" height="${frame.height}" viewBox="0 0 ${frame.width} ${frame.height}" ` +
    `font-family="${FONTS}" font-size="13" role="img" aria-labelledby="chart-title chart-desc">` +
    `<title id="chart-title">${escapeXml(model.title)}</title><desc id="chart-desc">${escapeXml(model.description)}</desc>` +
    (options.framed ? `<rect width="${frame.width}" height="${frame.height}" fill="${palette.paper}"/>` : "") +
    `${frame.before}<g transform="translate(${left},${top})">${body}</g>${frame.after}</svg>`;
  return drawn.replace(NOT_XML, "");
}

/** What XML 1.0 (section 2.2, Char) allows nowhere, not even escaped: a label may come with it from any file. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

function emptyText(reason: string, width: number, palette: ChartPalette): string {
  return `<text x="${width / 2}" y="60" text-anchor="middle" fill="${palette.quiet}">${escapeXml(reason)}</text>`;
}

function placePanel(
  { panel, layout, x, y }: PlacedPanel,
  index: number,
  palette: ChartPalette,
  locale: string,
): string {
  const Panel = PANELS[panel.family];
  const html = renderOnce(<Panel panel={panel} layout={layout} palette={palette} locale={locale} />);
  return `<g class="panel" data-panel="${index}" transform="translate(${x},${y})">${innerSvg(html, `p${index}`)}</g>`;
}

function renderOnce(element: JSX.Element): string {
  const host = document.createElement("div");
  const root = createRoot(host);
  try {
    flushSync(() => root.render(element));
    return host.innerHTML;
  } finally {
    root.unmount();
    host.remove();
  }
}

/** Attributes that say where something is: a hundredth of a pixel is enough. Words may hold numbers too, and stay as they are. */
const PLACES = / (?:d|x|y|x1|x2|y1|y2|width|height|transform)="[^"]*"(?=[^<>]*>)/g;
const LONG_FRACTION = /-?\d+\.\d{3,}/g;

/** A tag with its attributes. */
const TAG = /<[\w:-]+(?:\s+[\w:.-]+(?:="[^"]*")?)*\s*\/?>/g;

/** HTML, as it is written here, escapes nothing but quotes in the values of attributes; XML with a bare & or < in them is no XML. Text is escaped already. */
function inXml(attributes: string): string {
  return attributes
    .replace(/&(?!quot;)/g, "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/** The content of Recharts' <svg>, without its wrapper; its running ids are renamed so that equal charts are equal bytes. */
function innerSvg(html: string, prefix: string): string {
  const start = html.indexOf("<svg");
  const open = html.indexOf(">", start) + 1;
  const end = html.lastIndexOf("</svg>");
  const content = html
    .slice(open, end)
    .replace(TAG, (tag) => `<${inXml(tag.slice(1, -1))}>`)
    .replace("<title /><desc />", "")
    .replace(/ tabindex="-1"/g, "")
    // Nothing lies outside the plot (domains cover the data), and every clip costs the PNG a layer of the whole picture.
    .replace(/<defs>(?:<clipPath[^>]*>.*?<\/clipPath>)+<\/defs>/g, "")
    .replace(/ clip-path="[^"]*"/g, "")
    .replace(PLACES, (places) => places.replace(LONG_FRACTION, (number) => String(Number(Number(number).toFixed(2)))));
  const ids = new Map<string, string>();
  for (const match of content.matchAll(/ id="([^"]+)"/g)) {
    const id = match[1] ?? "";
    if (!ids.has(id)) ids.set(id, `${prefix}-${ids.size}`);
  }
  let renamed = content;
  for (const [id, name] of ids) renamed = renamed.replaceAll(`"${id}"`, `"${name}"`).replaceAll(`#${id})`, `#${name})`);
  return renamed;
}
