import type { Source } from "./sources.ts";

const RANK = ["low", "medium", "high"];
const US = { licence: "US Government work, public domain", redistributable: "true" };
const OTHERS = { licence: "not established; single figures cited", redistributable: "false" };

/** Rows of publications.csv for the sources of these figures; of several confidences the lowest counts. */
export function publicationRows(
  figures: readonly { source: Source; confidence: string; seen_at: string }[],
): Record<string, string>[] {
  const rows = new Map<string, Record<string, string>>();
  for (const { source, confidence, seen_at: seenAt } of figures) {
    // A publication that another importer describes.
    if (source.publisher === "") continue;
    const before = rows.get(source.publication);
    const least = Math.min(RANK.indexOf(confidence), RANK.indexOf(before?.["confidence"] ?? "high"));
    const isOwnText = confidence === "high" && seenAt.startsWith(new URL(source.url).origin);
    rows.set(source.publication, {
      publication: source.publication,
      publisher: source.publisher,
      title: source.title,
      edition: source.edition,
      published_on: source.publishedOn,
      url: source.url,
      ...(source.publisher.startsWith("us-") ? US : OTHERS),
      confidence: RANK[least] ?? "low",
      note: source.note || (isOwnText ? "" : "Read in the pages named with the figures."),
    });
  }
  return [...rows.values()];
}
