import Papa from "papaparse";
import { fromWindows1252 } from "../package/windows-1252.ts";
import { cleanText } from "./cell-text.ts";
import type { Sheet } from "./sheet.ts";

/** Why a delimited text cannot be taken as a table. `line` from 1. */
export type TextProblem = { kind: "open-quote"; line: number } | { kind: "too-large"; cells: number };

/** The delimiters that are recognised. */
export const DELIMITERS = [",", ";", "\t", "|"] as const;

/**
 * Cells of delimited text. Where no delimiter is named it is recognised by PapaParse.
 * @param mostCells more of them are refused
 */
export function readText(
  text: string,
  delimiter: string | undefined,
  mostCells: number,
): (Sheet & { delimiter: string }) | { problem: TextProblem } {
  const parsed = Papa.parse<string[]>(text, {
    ...(delimiter === undefined ? {} : { delimiter }),
    delimitersToGuess: [...DELIMITERS],
    skipEmptyLines: false,
  });
  const broken = parsed.errors.find(({ type }) => type === "Quotes");
  if (broken !== undefined) return { problem: { kind: "open-quote", line: (broken.row ?? 0) + 1 } };
  const used = parsed.meta.delimiter;
  const cells = parsed.data.map((row) => row.map(cleanText));
  const count = cells.reduce((sum, row) => sum + row.length, 0);
  if (count > mostCells) return { problem: { kind: "too-large", cells: mostCells } };
  const named = used === "\t" ? "tab" : `"${used}"`;
  // A comma between cells leaves none for decimals.
  return { cells, typed: used === ",", delimiter: used, notes: [`delimiter ${named}`] };
}

/** By its byte order mark, else UTF-8, else what Western spreadsheets write (windows-1252). Throws RangeError for an encoding that there is not, TypeError for bytes that are not in it. */
export function decodeText(bytes: Uint8Array, encoding?: string): { text: string; encoding: string } {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "";
  const label = encoding ?? (marked || "utf-8");
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    const text = decoder.decode(bytes);
    return { text: decoder.encoding === "windows-1252" ? fromWindows1252(text) : text, encoding: label };
  } catch (error) {
    if (error instanceof RangeError || encoding !== undefined) throw error;
    return { text: fromWindows1252(new TextDecoder("windows-1252").decode(bytes)), encoding: "windows-1252" };
  }
}
