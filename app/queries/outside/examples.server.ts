import { claimsOf } from "../../domain/catalog.ts";
import { chartRoom } from "../chart.server.ts";
import { getSite } from "../site.server.ts";
import type { AddressExamples } from "./addresses.server.ts";

/** The first of each kind that the package has; a table that may be handed out. */
export async function packageExamples(): Promise<AddressExamples> {
  const { catalog, store } = await getSite();
  const { definitions } = await chartRoom();
  const article = catalog.articles[0]?.article ?? null;
  const claim = article === null ? null : claimsOf(catalog, article).find(({ kind }) => kind !== "opinion");
  return {
    article,
    claim: claim?.claim ?? null,
    chart: definitions[0]?.chart ?? null,
    table: store.tables().find(({ redistribution }) => redistribution === "facts")?.name ?? null,
    publication: catalog.publications[0]?.publication ?? null,
  };
}
