import { areaRows } from "../reading/areas.ts";
import type { CatalogRows } from "../reading/importer.ts";
import { publisherRow } from "../reading/publishers.ts";
import type { Page } from "./crosswalk.ts";
import type { Happening } from "./happening.ts";
import { RETRIEVED_ON } from "./layout.ts";

/** Catalog rows of the pages that the events rest on. Pages kept by hand, and other importers' publications, give none. */
export function eventsCatalog(happenings: readonly Happening[], pages: readonly Page[]): CatalogRows {
  const used = new Set(happenings.map(({ publication }) => publication));
  const own = pages.filter(({ publication, publisher }) => publisher !== undefined && used.has(publication));
  const publishers = new Map(own.map((page) => [page.publisher ?? "", publisherOf(page)]));
  return {
    publishers: [...publishers.values()],
    areas: areaRows([...happenings.map(({ area }) => area), ...own.map(({ party }) => party ?? "")]),
    publications: own.map((page) => ({
      publication: page.publication,
      publisher: page.publisher ?? "",
      title: page.title ?? "",
      edition: "",
      published_on: page.published_on ?? "",
      retrieved_on: RETRIEVED_ON,
      url: page.url,
      licence: "Not stated by the publisher; a fact with its source",
      redistributable: "false",
      confidence: page.confidence ?? "low",
      note: page.note ?? "",
    })),
  };
}

function publisherOf(page: Page): Record<string, string> {
  const { publisher = "", label = "", kind = "", party = "", site = "" } = page;
  return publisherRow(publisher) ?? { publisher, label, kind, party, url: site };
}
