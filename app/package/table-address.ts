/**
 * A table's name as it stands in addresses and file names: letters, digits, `-` and `_` as they are; anything else, and a `_` in
 * front, as `~` and two hexadecimal digits for each byte of its UTF-8: "my table.v2" is `my~20table~2Ev2`. Two names never meet.
 */
export function tableAddress(name: string): string {
  const escaped = name.replace(/[^A-Za-z0-9_-]/gu, escapeOf);
  return escaped.startsWith("_") ? `${escapeOf("_")}${escaped.slice(1)}` : escaped;
}

/** The address of a table that is called like a core table and is none. */
export function foreignAddress(name: string): string {
  return `${escapeOf(name.slice(0, 1))}${tableAddress(name.slice(1))}`;
}

function escapeOf(character: string): string {
  return [...Buffer.from(character)].map((byte) => `~${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
}

const SMALL_WORDS = new Set(
  "all and any are as at by de for from in is la le new no not of off old on or out per sex the to top up via".split(
    " ",
  ),
);

/** "top-economies" as a title: "Top economies". Words without vowels or with digits are taken for abbreviations. */
export function titleOf(name: string): string {
  const words = name.split(/[-_\s]+/u).filter((word) => word !== "");
  if (words.length === 0) return name;
  if (/[A-Z]/u.test(name)) return words.join(" ");
  const isShort = (word: string) => /^[^aeiouy]{2,4}$/u.test(word) || /^[a-z]{1,3}\d{1,2}$/u.test(word);
  // Beside abbreviations another word of two or three letters is one as well: "co2-mm-mlo".
  const isBeside = (word: string) => words.some(isShort) && /^[a-z]{2,3}$/u.test(word) && !SMALL_WORDS.has(word);
  const shown = words.map((word) => (isShort(word) || isBeside(word) ? word.toUpperCase() : word));
  const text = shown.join(" ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
