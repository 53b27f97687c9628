const LETTER = 7.4;
/** Titles are bold. */
const BOLD_LETTER = 8.2;
const PADDING = 22;
/** Room for the arrow and the menu of a header. */
const HEADER_TOOLS = 58;
export const NARROWEST = 72;
/** Longer texts are set in several lines. */
const WIDEST = 260;
/** A title may take two lines, of which the longest word is the least. */
const TITLE_LINES = 2;

type Cell = string | { text: string };

/** Width in pixels that suits a column's title and most of its cells (nine in ten), from letters of an average width. */
export function columnWidth({ title, unit }: { title: string; unit: string }, cells: readonly Cell[]): number {
  const lengths = cells.map((cell) => (typeof cell === "string" ? cell : cell.text).length).sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  // No word is broken that a column can hold.
  const longest = Math.max(0, ...cells.map((cell) => longestWord(typeof cell === "string" ? cell : cell.text)));
  const named = unit === "" ? title : `${title} (${unit})`;
  const head = Math.max(longestWord(named), Math.ceil(named.length / TITLE_LINES)) * BOLD_LETTER + HEADER_TOOLS;
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, head, Math.max(usual, longest) * LETTER + PADDING)));
}

function longestWord(text: string): number {
  return Math.max(0, ...text.split(/\s/).map((one) => one.length));
}
