import { html } from "hono/html";
import type { ChartModel } from "../../charts/model/chart-model.ts";
import { chartView, SIZES, type ChartAddresses } from "../../charts/model/chart-view.ts";
import { EMBED_SCRIPT } from "../../paths.ts";
import { plainPage } from "../plain-page.ts";

interface EmbedOptions {
  addresses: ChartAddresses;
  /** Absolute addresses of the numbers and of the chart's own page. */
  csv: string;
  canonical: string;
  origin: string;
  siteTitle: string;
}

/**
 * A page for other people's frames: the chart's picture, its words and where they come from, in a few kilobytes and without a cookie. The live chart comes over
 * the picture after the page is there; without scripts, or in a frame that forbids them, the picture stays.
 */
export function embedPage(model: ChartModel, options: EmbedOptions): string {
  const { addresses, csv, canonical, origin, siteTitle } = options;
  const { sizes, title, subtitle, key } = chartView(model, addresses, "brief");
  const ratios = SIZES.map((size) => `--ratio-${size}:${sizes[size].width}/${sizes[size].height}`).join(";");
  const picture = (size: string, theme: string) =>
    `${addresses.picture}&size=${size}${theme === "dark" ? "&theme=dark" : ""}`;
  const names = [...new Set(model.sources.map((source) => source.publisher))];
  const dark = "screen and (prefers-color-scheme: dark)";
  // As the columns of charts.css make the boxes.
  const narrower = [
    ["(max-width:551.98px)", "s"],
    ["(max-width:871.98px)", "m"],
  ] as const;
  const { width, height } = sizes.l;
  const drawn = html`<div class="chart-frame">
    <div class="chart-box" style="${ratios}" data-live="${addresses.json}" data-key="${String(key)}">
      <picture>
        ${narrower.map(
          ([media, size]) =>
            html`<source media="${dark} and ${media}" srcset="${picture(size, "dark")}" />
              <source media="${media}" srcset="${picture(size, "light")}" />`,
        )}
        <source media="${dark}" srcset="${picture("l", "dark")}" />
        <img src="${picture("l", "light")}" width="${width}" height="${height}" alt="${title} ${subtitle}" />
      </picture>
    </div>
  </div>`;
  const body = model.empty === "" ? drawn : html`<p>${model.empty}</p>`;
  const main = html`<h1>${title}</h1>
    <p>${subtitle}</p>
    ${body}
    <p>
      Sources: ${names.join("; ")}.
      <a href="${origin + addresses.page}" target="_blank" rel="noopener">${siteTitle}</a>,
      <a href="${csv}">CSV</a>
    </p>`;
  const links = html`<link rel="canonical" href="${canonical}" />
    <script type="module" src="${EMBED_SCRIPT}"></script>`;
  return plainPage({ title, sheet: "/embed.css", main, links });
}
