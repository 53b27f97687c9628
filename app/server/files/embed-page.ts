import { html } from "hono/html";
import type { ChartModel } from "../../charts/model/chart-model.ts";
import { chartView, type ChartAddresses } from "../../charts/model/chart-view.ts";
import { plainPage } from "../plain-page.ts";

interface EmbedOptions {
  addresses: ChartAddresses;
  /** Absolute addresses of the numbers and of the chart's own page. */
  csv: string;
  canonical: string;
  origin: string;
  siteTitle: string;
}

/** A page for other people's frames: the chart's picture, its words and where they come from. No script, no cookie, a few kilobytes. */
export function embedPage(model: ChartModel, options: EmbedOptions): string {
  const { addresses, csv, canonical, origin, siteTitle } = options;
  const { sizes, title, subtitle } = chartView(model, addresses, "brief");
  const picture = (size: string, theme: string) =>
    `${addresses.picture}&size=${size}${theme === "dark" ? "&theme=dark" : ""}`;
  const names = [...new Set(model.sources.map((source) => source.publisher))];
  const dark = "screen and (prefers-color-scheme: dark)";
  const narrow = "(max-width:539.98px)";
  const { width, height } = sizes.l;
  const drawn = html`<picture>
    <source media="${dark} and ${narrow}" srcset="${picture("s", "dark")}" />
    <source media="${narrow}" srcset="${picture("s", "light")}" />
    <source media="${dark}" srcset="${picture("l", "dark")}" />
    <img src="${picture("l", "light")}" width="${width}" height="${height}" alt="${title} ${subtitle}" />
  </picture>`;
  const body = model.empty === "" ? drawn : html`<p>${model.empty}</p>`;
  const main = html`<h1>${title}</h1>
    <p>${subtitle}</p>
    ${body}
    <p>
      Sources: ${names.join("; ")}.
      <a href="${origin + addresses.page}" target="_blank" rel="noopener">${siteTitle}</a>,
      <a href="${csv}">CSV</a>
    </p>`;
  return plainPage({ title, sheet: "/embed.css", main, links: html`<link rel="canonical" href="${canonical}" />` });
}
