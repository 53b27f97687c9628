import { escapeXml } from "../../charts/pictures/frame.ts";
import { chartFile, chartPath } from "../../paths.ts";
import type { ChartModel } from "../../charts/model/chart-model.ts";
import { chartView } from "../../charts/model/chart-view.ts";
import { chartAddresses } from "../../queries/chart.server.ts";

interface EmbedOptions {
  canonical: URLSearchParams;
  origin: string;
  siteTitle: string;
}

/** A page for other people's frames: the chart's picture, its words and where they come from. No script, no cookie, a few kilobytes. */
export function embedPage(model: ChartModel, { canonical, origin, siteTitle }: EmbedOptions): string {
  const { addresses, sizes, title, subtitle } = chartView(model, chartAddresses(model.chart, canonical, origin), false);
  const picture = (size: string, theme: string) =>
    escapeXml(`${addresses.picture}&size=${size}${theme === "dark" ? "&theme=dark" : ""}`);
  const names = [...new Set(model.sources.map((source) => source.publisher))];
  const dark = "screen and (prefers-color-scheme: dark)";
  const body =
    model.empty === ""
      ? `<picture><source media="${dark} and (max-width:539.98px)" srcset="${picture("s", "dark")}">` +
        `<source media="(max-width:539.98px)" srcset="${picture("s", "light")}"><source media="${dark}" srcset="${picture("l", "dark")}">` +
        `<img src="${picture("l", "light")}" width="${sizes.l.width}" height="${sizes.l.height}" alt="${escapeXml(`${title} ${subtitle}`)}"></picture>`
      : `<p>${escapeXml(model.empty)}</p>`;
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">` +
    `<meta name="color-scheme" content="light dark"><title>${escapeXml(title)}</title><link rel="stylesheet" href="/embed.css">` +
    `<link rel="canonical" href="${escapeXml(origin + chartPath(model.chart, canonical))}"></head>` +
    `<body><main><h1>${escapeXml(title)}</h1><p>${escapeXml(subtitle)}</p>${body}` +
    `<p>Sources: ${escapeXml(names.join("; "))}. <a href="${escapeXml(origin + addresses.page)}" target="_blank" rel="noopener">${escapeXml(siteTitle)}</a>, ` +
    `<a href="${escapeXml(origin + chartFile(model.chart, "csv", canonical))}">CSV</a></p></main></body></html>`
  );
}
