import { presentDatasets, type DatasetGroup } from "../tables/lists/dataset-list.ts";
import { contextOf } from "./code-labels.server.ts";
import { checkParameters } from "./asking/parameters.server.ts";
import { checkCarried, SELECTION } from "./asking/scenario-choice.server.ts";
import { getSite, type Site } from "./site.server.ts";

const LONGEST_SEARCH = 200;

function publicationsByTable({ usage }: Site): Map<string, string[]> {
  const byTable = new Map<string, string[]>();
  for (const [publication, tables] of usage) {
    for (const { table } of tables) byTable.set(table, [...(byTable.get(table) ?? []), publication]);
  }
  return byTable;
}

/** The tables of the package that match `_search`. Throws a 400 for any parameter but these and the reader’s scenarios. */
export async function datasetList(
  parameters: URLSearchParams,
  locale: string,
): Promise<{ site: Site; search: string; groups: DatasetGroup[] }> {
  checkParameters(parameters, { _search: null, ...SELECTION });
  const site = await getSite();
  checkCarried(site.catalog, site.scenarios, parameters);
  const search = (parameters.get("_search") ?? "").slice(0, LONGEST_SEARCH);
  const groups = presentDatasets({
    tables: site.store.tables(),
    groups: new Map(site.package.descriptor.resources.map(({ name, group }) => [name, group])),
    publications: publicationsByTable(site),
    usage: site.usage,
    context: contextOf(site),
    search,
    locale,
  });
  return { site, search, groups };
}
