import { fromWindows1252 } from "../windows-1252.ts";

/** A file's bytes as text, in whichever encoding they plainly are: UTF-8, UTF-16, or Windows-1252. */

export interface Decoded {
  text: string;
  /** What was other than UTF-8 without a byte order mark, in words; "" where nothing was. */
  change: string;
}

/** null: the bytes may be more than one thing, or no text at all. */
export function decodeAny(bytes: Uint8Array): Decoded | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return read(bytes, "utf-16le", "UTF-8 instead of UTF-16");
  if (first === 0xfe && second === 0xff) return read(bytes, "utf-16be", "UTF-8 instead of UTF-16");
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked !== null) return read(bytes, unmarked, "UTF-8 instead of UTF-16");
  const hasMark = first === 0xef && second === 0xbb && bytes[2] === 0xbf;
  const asUtf8 = read(bytes, "utf-8", hasMark ? "no byte order mark" : "");
  if (asUtf8 !== null || !isWestern(bytes)) return asUtf8;
  const read1252 = read(bytes, "windows-1252", "");
  if (read1252 === null) return null;
  const western = { text: fromWindows1252(read1252.text) };
  const words = [...new Set(western.text.match(/[\p{L}\p{N}]*[^\p{ASCII}][\p{L}\p{N}]*/gu))].slice(0, SHOWN_WORDS);
  return { ...western, change: `UTF-8 instead of Windows-1252 (please look at: ${words.join(", ")})` };
}

const SHOWN_WORDS = 5;

function read(bytes: Uint8Array, encoding: string, change: string): Decoded | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes("\0") ? null : { text, change };
  } catch {
    return null;
  }
}

/** UTF-16 of mostly Latin letters without its mark: every other byte is 0. */
export function unmarkedUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes.length < 4) return null;
  const zero = [0, 1, 2, 3].map((at) => bytes[at] === 0).join();
  return zero === "false,true,false,true" ? "utf-16le" : zero === "true,false,true,false" ? "utf-16be" : null;
}

/** Letters of Windows-1252 among the bytes 0x80 to 0x9f, the apostrophe, the dashes and the ellipsis. */
const WITHIN_WORDS = new Set([0x83, 0x85, 0x8a, 0x8c, 0x8e, 0x92, 0x96, 0x97, 0x9a, 0x9c, 0x9e, 0x9f]);

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && /[A-Za-z\u00c0-\u00ff]/u.test(String.fromCharCode(byte));
}

/** Bytes that Windows-1252 leaves undefined. */
const UNDEFINED = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/**
 * Accented letters stand alone between others in Western languages. Where two stand side by side the bytes may as well be Cyrillic,
 * Greek or Hebrew of another code page, and nothing is guessed.
 */
export function isWestern(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (UNDEFINED.has(byte)) return false;
    if (byte >= 0xc0 && (bytes[at + 1] ?? 0) >= 0xc0) return false;
    // A quote, a dagger or the like between two letters is a letter of another code page.
    if (byte >= 0x80 && byte < 0xa0 && !WITHIN_WORDS.has(byte) && isLetter(bytes[at - 1]) && isLetter(bytes[at + 1]))
      return false;
  }
  return true;
}
