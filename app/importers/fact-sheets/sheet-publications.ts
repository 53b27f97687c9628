import { siteOf } from "../reading/known-rows.ts";

/** Publications made from the rows of a fact sheet: one for each publisher, subject and day of publication. */

const RANK = ["low", "medium", "high"];

/** What is told of a publication that is known by single figures; further columns have what such publications have alike. */
export type SingleFact = Record<
  "publication" | "publisher" | "title" | "edition" | "published_on" | "confidence" | "note",
  string
> &
  Partial<Record<"url" | "licence" | "redistributable", string>>;

/** Collects publication rows by id; of two rows of one id the lower confidence stands, because it covers both. */
export class SheetPublications {
  readonly #rows = new Map<string, SingleFact>();

  /** @returns the publication's id */
  add(row: SingleFact): string {
    const other = this.#rows.get(row.publication);
    if (other === undefined || RANK.indexOf(row.confidence) < RANK.indexOf(other.confidence)) {
      const licence = "Not stated; a single fact, with the page where it was read";
      this.#rows.set(row.publication, { url: siteOf(row.publisher), licence, redistributable: "false", ...row });
    }
    return row.publication;
  }

  rows(): Record<string, string>[] {
    return [...this.#rows.values()].sort((a, b) => (a.publication < b.publication ? -1 : 1));
  }
}
