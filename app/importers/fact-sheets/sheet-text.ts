/** Cells of hand-made fact sheets: addresses with remarks behind them, amounts with words around them. */

/** The first address in a cell ("https://… (report of 11 August)" → "https://…"); "" if it has none. */
export function addressIn(cell: string): string {
  return /https?:\/\/[^\s;]+/.exec(cell)?.[0] ?? "";
}

/** A stated amount: the figure itself, or the bound that words such as "more than" make of it. */
export interface StatedAmount {
  value: string;
  low: string;
  /** "about", "more than", "" for exact. */
  hedge: string;
}

/**
 * Reads an amount with the words that qualify it, which stand in the same cell or in one beside it.
 * Null if there is no single number in `amount`.
 */
export function statedAmount(amount: string, qualifier: string): StatedAmount | null {
  const number = /^(?:almost|about|over|more than)?\s*(\d[\d,]*(?:\.\d+)?)$/i
    .exec(amount.trim())?.[1]
    ?.replaceAll(",", "");
  if (number === undefined) return null;
  const words = `${amount} ${qualifier}`.toLowerCase();
  if (/more than|over\b/.test(words)) return { value: "", low: number, hedge: "more than" };
  if (/about|almost/.test(words)) return { value: number, low: "", hedge: "about" };
  return { value: number, low: "", hedge: "" };
}

/** Sentences joined to one note, without empty ones. */
export function joinNotes(...parts: readonly string[]): string {
  return parts
    .map((part) => plainNote(part))
    .filter((part) => part !== "")
    .join("; ");
}

/** Remarks of the sheets about how a page was come by, in words that a reader of the figures can use. */
export function plainNote(note: string): string {
  return note
    .replace(/\bnot seen in a stored document\b/g, "not found")
    .replace(/\bin (?:a|the) stored (?:document|source)s?\b/g, "in the pages read")
    .replace(/\bin the stored text\b/g, "on the page read")
    .replace(/\b(?:shown )?in the excerpt\b/g, "on the page read")
    .replace(/\bexcerpt had\b/g, "page read had")
    .replace(/\b(?:derived|computed|converted from square miles) here\b/g, (words) =>
      words.replace("here", "in the sheet"),
    )
    .replace(/;? ?\bimporters must not renumber later packages\b/g, "")
    .replace(/^full press release text read$/, "")
    .trim();
}
