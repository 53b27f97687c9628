import { isSecondHand } from "../../package/second-hand.ts";
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
      ...addressOf(page),
      licence: "Not stated by the publisher; a fact with its source",
      redistributable: "false",
      confidence: page.confidence ?? "low",
      note: page.note ?? "",
    })),
  };
}

/** A page that carries another's report is where that was read, not the publisher's own. */
function addressOf({ url, site = "" }: Page): Record<"url" | "seen_at", string> {
  return site !== "" && isSecondHand(url, [site]) ? { url: site, seen_at: url } : { url, seen_at: "" };
}

function publisherOf({ publisher = "", label = "", kind = "", party = "", site = "" }: Page): Record<string, string> {
  return { publisher, label, kind, party, url: site };
}
