import { term } from "./words.ts";

/** A piece of a text, and whether it is what was looked for. */
export interface Piece {
  text: string;
  hit: boolean;
}

const WORD = /([\p{L}\p{M}\p{N}]+)/u;

/** The text with the words that were met set apart. */
export function marked(text: string, terms: readonly string[]): Piece[] {
  const wanted = new Set(terms);
  const pieces: Piece[] = [];
  for (const part of text.split(WORD)) {
    if (part === "") continue;
    const hit = wanted.has(term(part) ?? "");
    const last = pieces.at(-1);
    if (last !== undefined && !last.hit && !hit) last.text += part;
    else pieces.push({ text: part, hit });
  }
  return pieces;
}
