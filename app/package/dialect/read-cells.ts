/** CSV of any dialect, record by record, from pieces of text: what the fast reader of the plain dialect is not made for. */
import type { Dialect } from "./dialect.ts";

export interface RawRecord {
  cells: string[];
  /** 1-based line on which it begins. */
  line: number;
  /** Lines that it spans. */
  lines: number;
  /** A blank line, which is no record. */
  blank: boolean;
}

/** A quote that was opened and never closed. */
export interface OpenQuote {
  line: number;
  around: string;
}

/** Takes the text in pieces of any size; every line ending is one (LF, CRLF, CR). */
export function createCellReader(dialect: Dialect, onRecord: (record: RawRecord) => void) {
  const { delimiter, quote, doubleQuote, escape, comment, skipInitialSpace } = dialect;
  let cells: string[] = [];
  let cell = "";
  let state: "start" | "plain" | "quoted" | "after" | "comment" = "start";
  let escaped = false;
  let wasReturn = false;
  let wasQuoted = false;
  let line = 1;
  let first = 1;
  let opened = 1;

  function endCell(): void {
    cells.push(cell);
    cell = "";
    state = "start";
  }

  function endRecord(next: number): void {
    const blank = cells.length === 0 && cell === "" && !wasQuoted;
    cells.push(cell);
    onRecord({ cells, line: first, lines: next - first, blank });
    cells = [];
    cell = "";
    state = "start";
    wasQuoted = false;
    first = next;
  }

  /** One character outside and inside of quotes; `false` where it is part of a line's end. */
  function take(character: string): void {
    if (escaped) {
      cell += character;
      escaped = false;
      if (state === "start") state = "plain";
      return;
    }
    if (state === "quoted") {
      if (character === escape) escaped = true;
      else if (character === quote) state = "after";
      else cell += character;
      return;
    }
    if (character === escape) {
      escaped = true;
      return;
    }
    if (character === quote && state === "after" && doubleQuote) {
      cell += character;
      state = "quoted";
      return;
    }
    if (character === delimiter) return endCell();
    if (state === "start") {
      if (skipInitialSpace && (character === " " || character === "\t")) return;
      if (character === quote) {
        opened = line;
        state = "quoted";
        wasQuoted = true;
        return;
      }
      if (character === comment && cells.length === 0) {
        state = "comment";
        return;
      }
      state = "plain";
    }
    cell += character;
  }

  return {
    take(text: string): void {
      for (const character of text) {
        if (wasReturn && character === "\n") {
          wasReturn = false;
          if (state === "quoted") cell += "\n";
          continue;
        }
        wasReturn = character === "\r";
        if (character !== "\n" && character !== "\r") {
          if (state !== "comment") take(character);
          continue;
        }
        line++;
        if (state === "quoted" || escaped) {
          cell += character;
          escaped = false;
        } else if (state === "comment") {
          state = "start";
          first = line;
        } else endRecord(line);
      }
    },
    /** The last record, which no line ending follows; the quote that is still open, if one is. */
    end(): OpenQuote | null {
      if (state === "quoted") return { line: opened, around: cell.slice(0, 60) };
      if (state !== "comment" && (cells.length > 0 || cell !== "" || wasQuoted)) endRecord(line + 1);
      return null;
    },
  };
}
