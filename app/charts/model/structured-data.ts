import type { ChartView } from "./chart-view.ts";

/**
 * A chart as schema.org's Dataset, for machines that find data: names, sources and the addresses of its files. `origin` stands in front of those; "" for
 * paths only.
 */
export function datasetOf({ title, subtitle, sources, addresses }: ChartView, address: string, origin: string) {
  const file = (path: string, encodingFormat: string) => ({
    "@type": "DataDownload",
    contentUrl: `${origin}${path}`,
    encodingFormat,
  });
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name: title,
    description: `${title} ${subtitle}`,
    url: address,
    isBasedOn: [...new Set(sources.map(({ url }) => url))].filter((url) => /^https?:/.test(url)),
    creator: [...new Set(sources.map(({ publisher }) => publisher))].map((name) => ({ "@type": "Organization", name })),
    distribution: [
      file(addresses.csv, "text/csv"),
      file(addresses.json, "application/json"),
      file(addresses.zip, "application/zip"),
    ],
  };
}
