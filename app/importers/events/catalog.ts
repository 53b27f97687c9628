import { knownRow } from "../reading/known-rows.ts";
import type { Page } from "./crosswalk.ts";
import type { Happening } from "./happening.ts";

/** Catalog rows of the pages that the events rest on. Pages kept by hand, and other importers' publications, give none. */
export function eventsCatalog(
  happenings: readonly Happening[],
  pages: readonly Page[],
): Record<"publishers" | "publications", Record<string, string>[]> {
  const used = new Set(happenings.map(({ publication }) => publication));
  const own = pages.filter(({ publication, publisher }) => publisher !== undefined && used.has(publication));
  const publishers = new Map(own.map((page) => [page.publisher ?? "", publisherOf(page)]));
  return {
    publishers: [...publishers.values()].filter((row) => knownRow("publishers", row["publisher"] ?? "") === null),
    publications: own.map((page) => ({
      publication: page.publication,
      publisher: page.publisher ?? "",
      title: page.title ?? "",
      edition: "",
      published_on: page.published_on ?? "",
      url: page.url,
      licence: "Not stated by the publisher; a fact with its source",
      redistributable: "false",
      confidence: page.confidence ?? "low",
      note: page.note ?? "",
    })),
  };
}

function publisherOf({ publisher = "", label = "", kind = "", party = "", site = "" }: Page): Record<string, string> {
  return { publisher, label, kind, party, url: site };
}
