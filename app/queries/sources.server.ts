import { presentSource, presentSources, sourceOffers, type SourceChoice } from "../tables/lists/source-list.ts";
import { checkParameters } from "./asking/parameters.server.ts";
import { notFound } from "./asking/refuse.server.ts";
import { checkCarried, SELECTION } from "./asking/scenario-choice.server.ts";
import { getSite } from "./site.server.ts";

const LONGEST_SEARCH = 200;

/**
 * The publishers with their publications that match `_search`, of a kind and a party, and what may be chosen of both. Throws a 400 for any parameter
 * but these and the reader’s scenarios, and for values that no publisher has.
 */
export async function sourceList(parameters: URLSearchParams) {
  const { catalog, scenarios, usage } = await getSite();
  const offers = sourceOffers(catalog);
  const values = (of: { value: string }[]) => of.map(({ value }) => value);
  checkParameters(parameters, {
    _search: null,
    _kind: values(offers.kinds),
    _party: values(offers.parties),
    _order: ["name", "newest"],
    ...SELECTION,
  });
  checkCarried(catalog, scenarios, parameters);
  const text = (name: string) => parameters.get(name) ?? "";
  const choice: SourceChoice = {
    search: text("_search").slice(0, LONGEST_SEARCH),
    kind: text("_kind"),
    party: text("_party"),
    order: text("_order") === "newest" ? "newest" : "name",
  };
  return { choice, offers, groups: presentSources(catalog, usage, choice) };
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
