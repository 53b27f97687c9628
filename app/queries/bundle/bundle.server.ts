import { LRUCache } from "lru-cache";
import { articleSubset } from "../../domain/article-subset.ts";
import { orderedScenarios } from "../../domain/catalog.ts";
import type { Article } from "../../domain/claims.ts";
import { fullGrid } from "../../domain/grid.ts";
import { DESCRIPTOR } from "../../package/descriptor.ts";
import { SUMS, sumsText } from "../../package/sums.ts";
import { gridRows } from "../../verdicts/grid/grid-rows.ts";
import { savedRun } from "../../verdicts/grid/saved-run.ts";
import type { Provenance } from "../../verdicts/report/report-view.ts";
import { notFound, refuse } from "../asking/refuse.server.ts";
import { contextOf } from "../code-labels.server.ts";
import { provenanceOf } from "../report/provenance.server.ts";
import type { Site } from "../site.server.ts";
import { bundleReadme } from "./bundle-readme.server.ts";
import { bundleTables, type BundleTable } from "./bundle-tables.server.ts";

const LOCALE = "en-GB";

export interface BundleFile {
  /** Path inside the bundle. */
  name: string;
  bytes: Uint8Array;
}

/** What does not depend on the day, made once a site and article. */
interface Lasting {
  tables: BundleTable[];
  verdicts: string;
  publications: ReadonlySet<string>;
}
/** Bundles in memory; each holds its tables' bytes, some 10 MB of the shipped article. */
const KEPT = 2;
const made = new WeakMap<Site, LRUCache<string, Promise<Lasting>>>();

/**
 * An article with the package's own subset as files of a data package, from which `evaluate` makes the same verdicts.
 * `day` (ISO) is the day it is of. Throws a 404 for an unknown article, a 503 where the data's files have changed meanwhile.
 */
export async function articleBundle(site: Site, id: string, day: string, origin: string): Promise<BundleFile[]> {
  const article = site.catalog.articles.find((one) => one.article === id);
  if (article === undefined) throw notFound("article of this name");
  const { tables, verdicts, publications: named } = await lasting(site, id);
  const provenance = provenanceOf(site, id, day, origin);
  const publications = site.catalog.publications.filter(({ publication }) => named.has(publication));
  const context = contextOf(site);
  const readme = bundleReadme({ context, article, made: provenance, tables, publications });
  const text = (name: string, content: string) => ({ name, bytes: new TextEncoder().encode(content) });
  const files = [
    text("README.md", readme),
    text(DESCRIPTOR, descriptorText(site, article, tables, provenance)),
    text("verdicts.json", verdicts),
    ...tables.flatMap((table) => table.files),
  ];
  return [...files, text(SUMS, sumsText(files))].map(({ name, bytes }) => ({ name, bytes }));
}

function lasting(site: Site, id: string): Promise<Lasting> {
  const known = made.get(site) ?? new LRUCache<string, Promise<Lasting>>({ max: KEPT });
  made.set(site, known);
  const found = known.get(id) ?? makeLasting(site, id);
  known.set(id, found);
  found.catch(() => known.delete(id));
  return found;
}

async function makeLasting(site: Site, id: string): Promise<Lasting> {
  const subset = articleSubset(site.base, id);
  const tables = await bundleTables(site.package, subset, id);
  if (tables === null) throw refuse(503, "The files of the data have changed since they were opened.");
  const grid = fullGrid(site.base, id, orderedScenarios(site.catalog, id));
  const verdicts = `${savedRun(gridRows(contextOf(site), grid, LOCALE))}\n`;
  return { tables, verdicts, publications: subset.publications };
}

/** Core tables have the product's own schemas: the descriptor lists their files and says where the bundle comes from. */
function descriptorText(
  { package: { descriptor } }: Site,
  article: Article,
  tables: readonly BundleTable[],
  { day, data, software, page }: Provenance,
): string {
  const { name, title, description, version, licenses } = descriptor;
  const resources = tables.map(({ table, files }) => {
    const paths = files.map((file) => file.name);
    return {
      name: table,
      type: "table",
      path: paths.length === 1 ? paths[0] : paths,
      format: "csv",
      encoding: "utf-8",
    };
  });
  const listed = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: `${name}-${article.article}`,
    title,
    description: `What the verdicts on “${article.title}” rest on.${description ? ` ${description}` : ""}`,
    version,
    licenses,
    created: `${day}T00:00:00Z`,
    sources: [{ title: `${title}, sha256 ${data}`, ...(page !== "" && { path: page }) }],
    made: { article: article.article, day, data, software },
    resources,
  };
  return `${JSON.stringify(listed, null, 2)}\n`;
}

/** Name of an article's bundle as a file. */
export function bundleName(article: string, day: string): string {
  return `${article}-${day}.zip`;
}
