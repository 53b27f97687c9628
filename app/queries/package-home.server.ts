import { faultsByTable } from "../package/faults.ts";
import { presentHome, type HomeView } from "../tables/lists/package-home.ts";
import { checkParameters } from "./asking/parameters.server.ts";
import { SELECTION } from "./asking/scenario-choice.server.ts";
import { getSite } from "./site.server.ts";

/** The home page of a package without articles; null where there are some. Throws a 400 for unknown parameters. */
export async function packageHome(parameters: URLSearchParams, locale: string): Promise<HomeView | null> {
  const site = await getSite();
  if (site.catalog.articles.length > 0) return null;
  checkParameters(parameters, SELECTION);
  const { descriptor, warnings } = site.package;
  const tables = site.store.tables();
  return presentHome({ descriptor, tables, faults: faultsByTable(warnings, tables), locale });
}

/** What the check found in the files of a table that is served all the same: sentences, one for a cause. */
export async function tableFaults(table: string): Promise<string[]> {
  const { package: data } = await getSite();
  return faultsByTable(data.warnings, data.tableInfos).get(table) ?? [];
}
