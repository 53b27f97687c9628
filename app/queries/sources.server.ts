import { presentSource, presentSources } from "../tables/lists/source-list.ts";
import { checkParameters } from "./asking/parameters.server.ts";
import { notFound } from "./asking/refuse.server.ts";
import { checkCarried, SELECTION } from "./asking/scenario-choice.server.ts";
import { getSite } from "./site.server.ts";

const LONGEST_SEARCH = 200;

/** The publishers with their publications that match `_search`. Throws a 400 for any parameter but these and the reader’s scenarios. */
export async function sourceList(parameters: URLSearchParams) {
  checkParameters(parameters, { _search: null, ...SELECTION });
  const { catalog, scenarios, usage } = await getSite();
  checkCarried(catalog, scenarios, parameters);
  const search = (parameters.get("_search") ?? "").slice(0, LONGEST_SEARCH);
  return { search, groups: presentSources(catalog, usage, search) };
}

/** One publication with its tables and other editions. Throws a 404 for an unknown id and a 400 for any parameter but the reader’s scenarios. */
export async function sourceDetail(publication: string, parameters: URLSearchParams) {
  checkParameters(parameters, SELECTION);
  const { catalog, scenarios, usage, store } = await getSite();
  checkCarried(catalog, scenarios, parameters);
  const titles = new Map(store.tables().map(({ name, title }) => [name, title]));
  const detail = presentSource(catalog, usage, publication, titles);
  if (detail === null) throw notFound("publication of this name");
  return detail;
}
