/** Text that a spreadsheet would run is told from numbers: interfaces.md, "CSV extracts", and domain/formula-like.ts. */

/** What looks like a number is no formula; both engines read this alike, over the whole cell. */
export const PLAIN_NUMBER = "[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][+-]?[0-9]+)?";
