import { presentSource, presentSources } from "../tables/lists/source-list.ts";
import { checkParameters } from "./asking/parameters.server.ts";
import { notFound } from "./asking/refuse.server.ts";
import { getSite } from "./site.server.ts";

const LONGEST_SEARCH = 200;

/** The publishers with their publications that match `_search`. Throws a 400 for any other parameter. */
export async function sourceList(parameters: URLSearchParams) {
  checkParameters(parameters, { _search: null });
  const { catalog, usage } = await getSite();
  const search = (parameters.get("_search") ?? "").slice(0, LONGEST_SEARCH);
  return { search, groups: presentSources(catalog, usage, search) };
}

/** One publication with its tables and other editions. Throws a 404 for an unknown id and a 400 for any parameter. */
export async function sourceDetail(publication: string, parameters: URLSearchParams) {
  checkParameters(parameters, {});
  const { catalog, usage, store } = await getSite();
  const titles = new Map(store.tables().map(({ name, title }) => [name, title]));
  const detail = presentSource(catalog, usage, publication, titles);
  if (detail === null) throw notFound("publication of this id");
  return detail;
}
