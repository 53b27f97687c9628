import type { ChartView } from "./chart-view.ts";

/** An address with one parameter more. */
export function withParameter(address: string, name: string, value: string): string {
  return `${address}${address.includes("?") ? "&" : "?"}${name}=${encodeURIComponent(value)}`;
}

/** The chart as a source of its own: what it says, its sources with edition and day, and where it stands. */
export function citeText({ title, subtitle, sources, moreSources, freshness }: ChartView, address: string): string {
  const named = sources.map(({ citation }) => citation.replace(/[.\s]+$/, ""));
  const more = moreSources === 0 ? [] : [`and ${moreSources} more`];
  const said = [...named, ...more];
  return [
    `“${title}” ${subtitle}.`,
    said.length === 0 ? "" : `Sources: ${said.join("; ")}.`,
    freshness,
    address === "" ? "" : `Chart: ${address}`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** Room for the drawing and for the words around it, on a wide page or on a phone, where the words take more lines. */
function embedHeight({ sizes, title, sources, moreSources }: ChartView): number {
  const publishers = new Set(sources.map(({ publisher }) => publisher));
  const names = [...publishers].join("; ").length + moreSources * 20;
  // On a phone about 26 letters of the title and 38 of the sources go into a line.
  const words = 130 + 28 * Math.ceil(title.length / 26) + 21 * Math.ceil(names / 38);
  return Math.max(sizes.l.height + 190, sizes.s.height + words);
}

/** HTML that shows the chart in another page. */
export function embedCode(view: ChartView, address: string): string {
  const title = view.title.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return `<iframe src="${address}" width="100%" height="${embedHeight(view)}" style="border:0" title="${title}" loading="lazy"></iframe>`;
}

/** HTML that shows the chart's picture in another page, where no frame may stand (a newsletter, a wiki). */
export function pictureCode({ title, subtitle, sizes }: ChartView, page: string, picture: string): string {
  const said = `${title} ${subtitle}`.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const [to, from] = [page, picture].map((address) => address.replaceAll("&", "&amp;"));
  return `<a href="${to}"><img src="${from}" alt="${said}" width="${sizes.l.width}" style="max-width:100%;height:auto"></a>`;
}
