/** Strict RFC 4180 quoting, which PapaParse does not insist on: `ab"c` and `"ab" ,c` are mistakes, not text. */

export interface StrayQuote {
  /** 0-based cell of the record. */
  cell: number;
  /** Lines between the record's first line and the offending place. */
  lines: number;
  /** Text around the offending quote. */
  around: string;
  expected: string;
}

const CELL = '(?:"[^"]*(?:""[^"]*)*"|[^",\\r\\n]*)';
const RECORD = new RegExp(`${CELL}(?:,${CELL})*\\r?\\n?`, "y");

const CLOSE_IT =
  'write a quote where the cell ends, or take this one away; a quote that belongs to the text is written twice ("") in a quoted cell';

/** What is said of a quote that nothing closes, at the line where it opens: all that follows was read as one cell. */
export const OPEN_QUOTE = `a closing quote for the cell that begins here: without one all that follows belongs to it; ${CLOSE_IT}`;

/** Whether text[start, end), one record as the parser cut it, is quoted as RFC 4180 says. */
export function isWellQuoted(text: string, start: number, end: number): boolean {
  RECORD.lastIndex = start;
  return RECORD.test(text) && RECORD.lastIndex === end;
}

/** The first misplaced quote at or after `start`; null if there is none before `end`. */
export function findStrayQuote(text: string, start: number, end: number): StrayQuote | null {
  let cell = 0;
  let lines = 0;
  let at = start;
  while (at < end) {
    const opening = at;
    const openingLines = lines;
    if (text[at] === '"') {
      const closing = closingQuote(text, at + 1, end);
      if (closing < 0) {
        return {
          cell,
          lines: openingLines,
          around: text.slice(opening, opening + 60),
          expected: OPEN_QUOTE,
        };
      }
      lines += newlinesIn(text, at, closing);
      at = closing + 1;
      const after = text[at];
      if (at < end && after !== "," && after !== "\n" && !(after === "\r" && text[at + 1] === "\n")) {
        if (lines > openingLines) {
          return {
            cell,
            lines: openingLines,
            around: text.slice(opening, opening + 60),
            expected: `a closing quote for the cell that begins here: it runs on over ${lines - openingLines + 1} lines, to the next quote; ${CLOSE_IT}`,
          };
        }
        return {
          cell,
          lines,
          around: text.slice(Math.max(opening, at - 30), at + 30),
          expected:
            "a comma or the end of the line after the closing quote: a quote inside a cell is doubled, and a cell that begins with one ends with one",
        };
      }
    } else {
      while (at < end && text[at] !== "," && text[at] !== "\n" && text[at] !== '"') at++;
      if (at < end && text[at] === '"') {
        return {
          cell,
          lines,
          around: text.slice(opening, at + 30).split("\n")[0] ?? "",
          expected: "quotes only around a whole cell (a quote inside a cell is doubled, and the cell quoted)",
        };
      }
    }
    if (text[at] === "\r") at++;
    if (text[at] === "\n") {
      lines++;
      cell = 0;
    } else cell++;
    at++;
  }
  return null;
}

function closingQuote(text: string, from: number, end: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && at < end) {
    if (text[at + 1] !== '"') return at;
    at = text.indexOf('"', at + 2);
  }
  return -1;
}

/** Line feeds in text[from, to). */
export function newlinesIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
