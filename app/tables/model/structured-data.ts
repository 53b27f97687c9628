import type { Publication, Publisher } from "../../domain/evidence.ts";
import type { TableInfo } from "../../domain/tables.ts";
import { datasetFile, datasetPath } from "../../paths.ts";

interface TableDataset {
  table: TableInfo;
  /** Those that the table's rows name. */
  publications: readonly Publication[];
  /** Theirs, each once. */
  publishers: readonly Pick<Publisher, "label" | "url">[];
  /** Names of their licences. */
  licences: readonly string[];
  /** What the table's package is called. */
  catalog: string;
  /** In front of paths; "" where the server does not know its own. */
  origin: string;
}

/** Columns that are named: a table may have thousands, and machines look for the first words of it. */
const MOST_COLUMNS = 40;

/**
 * A table as schema.org's Dataset, for machines that find data. Its files are named only where all of its rows may be handed out; else it leads to
 * the publishers alone.
 */
export function tableDataset({ table, publications, publishers, licences, catalog, origin }: TableDataset) {
  const free = table.redistribution === "facts" || publications.every(({ redistributable }) => redistributable);
  const file = (format: "csv" | "json" | "zip", encodingFormat: string) => ({
    "@type": "DataDownload",
    contentUrl: `${origin}${datasetFile(table.name, format)}`,
    encodingFormat,
  });
  const { from, to } = table.reach;
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name: table.title,
    description: `${table.title}. ${table.description}`,
    url: `${origin}${datasetPath(table.name)}`,
    ...(catalog === "" ? {} : { includedInDataCatalog: { "@type": "DataCatalog", name: catalog } }),
    ...(from === "" ? {} : { temporalCoverage: from === to ? from : `${from}/${to}` }),
    variableMeasured: table.columns.slice(0, MOST_COLUMNS).map(({ title }) => title),
    creator: publishers.map(({ label, url }) => ({
      "@type": "Organization",
      name: label,
      ...(/^https?:/.test(url) ? { url } : {}),
    })),
    license: licences.map((name) => ({ "@type": "CreativeWork", name })),
    distribution: free
      ? [file("csv", "text/csv"), file("json", "application/json"), file("zip", "application/zip")]
      : [],
  };
}
