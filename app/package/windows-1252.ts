/** What the bytes 0x80 to 0x9f stand for in Windows-1252 (WHATWG Encoding Standard, index-windows-1252). */
const HIGH =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
  "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

/**
 * A text that a TextDecoder has read as windows-1252, right on every Node: some read it as Latin-1, so that ’ and € come out as control
 * characters (nodejs/node issue 56542). A text that was read right stays as it is.
 */
export function fromWindows1252(text: string): string {
  return text.replace(/[\u0080-\u009f]/gu, (character) => HIGH.charAt(character.charCodeAt(0) - 0x80));
}
