import type { Source } from "./sources.ts";

const RANK = ["low", "medium", "high"];
const US = { licence: "US Government work, public domain", redistributable: "true" };
const OTHERS = { licence: "not established; single figures cited", redistributable: "false" };

const NOTES: Readonly<Record<string, string>> = {
  "kiel-ust-r15":
    "Figures of a news page; the data file of this release was not found. Day from Kiel's page on the tracker. First release with allocations.",
  "kiel-ust-r16":
    "Figures of a news page and of a report of it; the data file of this release was not found. Day from Kiel's page.",
  "kiel-ust-r17":
    "Figures of a news page; the data file of this release was not found. Month inferred: updates came every two months (25 April 2024 before, August 2024 after).",
  "kiel-ust-news-2022-10":
    "Day from Kiel's page on the tracker. Shares are rounded; the release's own workbook has them in full (kiel-ust-r07).",
};

/** Rows of publications.csv for the sources of these figures; of several confidences the lowest counts. */
export function publicationRows(
  figures: readonly { source: Source; confidence: string; seenAt: string }[],
): Record<string, string>[] {
  const rows = new Map<string, Record<string, string>>();
  for (const { source, confidence, seenAt } of figures) {
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
      retrieved_on: "2026-11-22",
      url: source.url,
      ...(source.publisher.startsWith("us-") ? US : OTHERS),
      confidence: RANK[least] ?? "low",
      note: NOTES[source.publication] ?? (isOwnText ? "" : "Read in the pages named with the figures."),
    });
  }
  return [...rows.values()];
}
