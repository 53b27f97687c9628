/** Publications made from the rows of a fact sheet: one for each publisher, subject and day of publication. */

const RANK = ["low", "medium", "high"];

/** Collects publication rows by id; of two rows of one id the lower confidence stands, because it covers both. */
export class SheetPublications {
  readonly #rows = new Map<string, Record<string, string>>();

  add(row: Record<string, string>): string {
    const id = row["publication"] ?? "";
    const other = this.#rows.get(id);
    if (other === undefined || RANK.indexOf(row["confidence"] ?? "") < RANK.indexOf(other["confidence"] ?? "")) {
      this.#rows.set(id, row);
    }
    return id;
  }

  rows(): Record<string, string>[] {
    return [...this.#rows.values()].sort((a, b) => ((a["publication"] ?? "") < (b["publication"] ?? "") ? -1 : 1));
  }
}
