import type { Site } from "../site.server.ts";
import { getSite } from "../site.server.ts";
import { checkOnlyScenarios } from "../scenario-bar.server.ts";
import { listWords } from "../../wording/words.ts";
import { formatDate } from "../../wording/number-format.ts";

export interface Who {
  /** Who runs this copy; "" where nobody said. */
  operator: string;
  /** Where readers write to, and the words of the link; null where nobody said. */
  contact: { href: string; text: string } | null;
  /** Publications held, by how many publishers. */
  publications: number;
  publishers: number;
  /** Kinds of these publishers in words: "government, media and research"; "" for none. */
  kinds: string;
  /** Day on which a page of theirs was last collected; "" for none. */
  collected: string;
}

/** A contact as a link: pages are opened, other addresses written to. */
export function contactLink(contact: string): Who["contact"] {
  if (contact === "") return null;
  return { href: /^https?:/.test(contact) ? contact : `mailto:${contact}`, text: contact };
}

/** Who runs this copy of the site, and how much stands in it. Throws a 400 for any parameter but scenarios. */
export async function whoRunsIt(parameters: URLSearchParams, locale: string): Promise<Who> {
  await checkOnlyScenarios(parameters);
  return presentWho(await getSite(), locale);
}

function presentWho({ options, catalog }: Site, locale: string): Who {
  const used = new Set(catalog.publications.map(({ publisher }) => publisher));
  const kinds = [
    ...new Set(catalog.publishers.filter(({ publisher }) => used.has(publisher)).map(({ kind }) => kind)),
  ].sort();
  const last =
    catalog.publications
      .map(({ retrievedOn }) => retrievedOn)
      .sort()
      .at(-1) ?? "";
  return {
    operator: options.operator?.trim() ?? "",
    contact: contactLink(options.contact?.trim() ?? ""),
    publications: catalog.publications.length,
    publishers: used.size,
    kinds: listWords(kinds.map((kind) => kind.replaceAll("-", " "))),
    collected:
      last === "" ? "" : formatDate(new Date(last), locale, { day: "numeric", month: "long", year: "numeric" }),
  };
}
