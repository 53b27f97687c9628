import type { ChartContext } from "./context.ts";
import { datesInWords } from "./dates-in-words.ts";

/** A publication with what a page says of it beside a figure or a chart. */
export interface ChartSource {
  publication: string;
  publisher: string;
  /** "IMF, World Economic Outlook, April 2024". */
  name: string;
  publishedOn: string;
  confidence: string;
  citation: string;
  url: string;
  redistributable: boolean;
}

/** Publications in the order given, each once, with what a chart says about them. Ids that the catalog lacks are left out. */
export function chartSources(context: ChartContext, publications: Iterable<string>): ChartSource[] {
  const sources: ChartSource[] = [];
  for (const id of new Set(publications)) {
    const publication = context.publication(id);
    if (!publication) continue;
    sources.push({
      publication: id,
      publisher: publisherLabel(context, id),
      name: publicationName(context, id),
      publishedOn: publication.publishedOn,
      confidence: publication.confidence,
      citation: citation(context, id),
      url: publication.url,
      redistributable: publication.redistributable,
    });
  }
  return sources;
}

/** Label of the publisher of a publication; the id where the catalog has none. */
export function publisherLabel(context: ChartContext, publication: string): string {
  const id = context.publication(publication)?.publisher ?? publication;
  return context.publisher(id)?.label ?? id;
}

/** "IMF" of "International Monetary Fund (IMF)", "Rosstat" of "Rosstat (Federal State Statistics Service of Russia)". */
export function publisherShort(context: ChartContext, publication: string): string {
  const label = publisherLabel(context, publication);
  const abbreviation = /\(([A-Z]{3,8}(?: [A-Z]{2,8})?)\)$/.exec(label)?.[1];
  return abbreviation ?? label.replace(/ \([^()]*\)$/, "");
}

function nameOf(context: ChartContext, id: string, publisher: string): string {
  const publication = context.publication(id);
  if (!publication) return id;
  const parts = [publisher, publication.title, datesInWords(publication.edition)];
  return parts.filter((part, place) => part !== "" && parts.indexOf(part) === place).join(", ");
}

/** "International Monetary Fund (IMF), World Economic Outlook, April 2024". */
export function publicationName(context: ChartContext, id: string): string {
  return nameOf(context, id, publisherLabel(context, id));
}

/** "IMF, World Economic Outlook, April 2024": for a cell of a table. */
export function shortPublication(context: ChartContext, id: string): string {
  return nameOf(context, id, publisherShort(context, id));
}

/** One line in the form that the interfaces fix for citations. */
export function citation(context: ChartContext, id: string): string {
  const publication = context.publication(id);
  if (!publication) return id;
  const year = publication.publishedOn.slice(0, 4);
  const edition = publication.edition === "" ? "" : `, ${publication.edition}`;
  const retrieved = publication.retrievedOn === "" ? "Retrieved" : `Retrieved ${publication.retrievedOn}`;
  return `${publisherLabel(context, id)} (${year}) – processed by ${context.siteTitle}. “${publication.title}”${edition} [dataset]. ${retrieved} from ${publication.url}.`;
}
