import { faultsByTable } from "../package/faults.ts";
import { presentHome, type HomeView } from "../tables/lists/package-home.ts";
import { checkParameters } from "./asking/parameters.server.ts";
import { SELECTION } from "./asking/scenario-choice.server.ts";
import { orWithout } from "./lacking.server.ts";
import { isChartable } from "./rows-chart.server.ts";
import { getSite, type Site } from "./site.server.ts";

/** The home page of a package without articles; null where there are some. Throws a 400 for unknown parameters. */
export async function packageHome(parameters: URLSearchParams, locale: string): Promise<HomeView | null> {
  const site = await getSite();
  if (site.catalog.articles.length > 0) return null;
  checkParameters(parameters, SELECTION);
  const { descriptor, warnings } = site.package;
  const tables = site.store.tables();
  const drawn = await orWithout(drawnTables(site), new Set<string>());
  return presentHome({ descriptor, tables, faults: faultsByTable(warnings, tables), drawn, locale });
}

/** Asked once a site: each table costs a walk through its columns. */
const known = new WeakMap<Site, Promise<ReadonlySet<string>>>();

function drawnTables(site: Site): Promise<ReadonlySet<string>> {
  const held = known.get(site) ?? findDrawn(site);
  known.set(site, held);
  held.catch(() => known.delete(site));
  return held;
}

async function findDrawn({ store }: Site): Promise<ReadonlySet<string>> {
  const drawn = new Set<string>();
  // One after the other: the engine is for readers first.
  for (const table of store.tables()) {
    if (table.rows > 0 && (await isChartable(store, table))) drawn.add(table.name);
  }
  return drawn;
}

/** What the check found in the files of a table that is served all the same: sentences, one for a cause. */
export async function tableFaults(table: string): Promise<string[]> {
  const { package: data } = await getSite();
  return faultsByTable(data.warnings, data.tableInfos).get(table) ?? [];
}
