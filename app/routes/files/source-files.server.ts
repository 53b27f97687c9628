import { presentSource, presentSources } from "../../presenters/sources/source-list.ts";
import { getSite } from "../site.server.ts";
import { okBody } from "./json-body.server.ts";

/** `/sources.json`: all publications by publisher. */
export async function sourcesBody(query: URLSearchParams) {
  const { catalog, usage } = await getSite();
  return okBody({ publishers: presentSources(catalog, usage, query.get("_search") ?? "") });
}

/** `/sources/:publication.json`; null if there is none. */
export async function sourceBody(id: string) {
  const { catalog, usage, store } = await getSite();
  const titles = new Map(store.tables().map(({ name, title }) => [name, title]));
  const detail = presentSource(catalog, usage, id, titles);
  return detail === null ? null : okBody(detail);
}
