import Papa from "papaparse";
import { type Issue, issueAt } from "./issues.ts";
import { findStrayQuote, isWellQuoted, newlinesIn, type StrayQuote } from "./quotes.ts";

/** Called for each data record in file order; `line` is the physical line that the record begins on. */
export type OnRecord = (cells: string[], line: number) => void;

export interface Records {
  /** Data records, the header not counted. */
  records: number;
  /** `[record, lines, record, lines …]`: the 1-based records that span more than one line, and how many lines more. */
  breaks: number[];
  issues: Issue[];
}

/**
 * Reads a CSV text with PapaParse, delimiter comma, every cell as text. Stops at the first thing that makes the rest
 * unreadable (a header that is not the schema's, a quote that is not closed); a record with too many or too few cells is
 * reported and left out.
 */
export function readRecords(text: string, file: string, columns: readonly string[], onRecord: OnRecord): Records {
  const result: Records = { records: 0, breaks: [], issues: [] };
  if (text.trim() === "") {
    result.issues.push(issueAt(file, null, "", "", "empty-file", `a header row with the columns ${columns.join(",")}`));
    return result;
  }
  const newline = lineEnding(text);
  if (newline === "\n" && text.includes("\r")) {
    const line = newlinesIn(text, 0, text.indexOf("\r")) + 1;
    result.issues.push(
      issueAt(file, line, "", "", "mixed-line-endings", "one kind of line ending, LF, in the whole file"),
    );
    return result;
  }
  const width = columns.length;
  let line = 1;
  let start = 0;
  let nextQuote = text.indexOf('"');

  const stray = (found: StrayQuote, first: number): void => {
    const column = columns[found.cell] ?? `column ${found.cell + 1}`;
    result.issues.push(issueAt(file, first + found.lines, column, found.around, "stray-quote", found.expected));
  };

  Papa.parse<string[]>(text, {
    delimiter: ",",
    newline,
    quoteChar: '"',
    escapeChar: '"',
    // The mode that PapaParse picks for texts without quotes splits the whole text at once: slower here, and more memory.
    fastMode: false,
    step(results, parser) {
      const cells = results.data;
      const end = results.meta.cursor;
      const first = line;
      const begin = start;
      line++;
      if (nextQuote >= 0 && nextQuote < end) {
        const broken = results.errors.length > 0;
        if (broken || !isWellQuoted(text, start, end)) {
          const found = findStrayQuote(text, start, broken ? text.length : end);
          if (found) stray(found, first);
          // After an unclosed or malformed quote the parser has lost the borders of the records.
          if (broken) return parser.abort();
        }
        line = first + newlinesIn(text, start, end);
        nextQuote = text.indexOf('"', end);
      }
      start = end;
      if (first === 1) {
        const issues = headerIssues(cells, columns, file);
        if (issues.length > 0) {
          result.issues.push(...issues);
          parser.abort();
        }
        return;
      }
      // What follows the last line feed is no record.
      if (begin === text.length) return;
      result.records++;
      if (line - first > 1) result.breaks.push(result.records, line - first - 1);
      if (cells.length === width) onRecord(cells, first);
      else result.issues.push(wrongWidth(cells, width, file, first));
    },
  });
  return result;
}

/** The header's own line ending counts for the whole file. */
function lineEnding(text: string): "\n" | "\r\n" {
  const newline = text.indexOf("\n");
  return newline > 0 && text[newline - 1] === "\r" ? "\r\n" : "\n";
}

function wrongWidth(cells: string[], width: number, file: string, line: number): Issue {
  const blank = cells.length === 1 && cells[0] === "";
  const shown = blank ? "" : cells.slice(0, 40).join(",");
  return issueAt(
    file,
    line,
    "",
    shown,
    blank ? "blank-line" : "wrong-width",
    `${width} cells, not ${blank ? "a blank line" : cells.length}`,
  );
}

const NAMED = 10;

/** Names the columns that are missing, too many, twice there or out of order; [] if the header is the schema's. */
export function headerIssues(header: readonly string[], columns: readonly string[], file: string): Issue[] {
  const issues: Issue[] = [];
  const seen = new Set<string>();
  const wanted = new Set(columns);
  const extra: string[] = [];
  for (const name of header) {
    if (seen.has(name)) issues.push(issueAt(file, 1, name, name, "duplicate-column", "each column once"));
    else if (!wanted.has(name)) extra.push(name);
    seen.add(name);
  }
  for (const name of columns) {
    if (!seen.has(name)) issues.push(issueAt(file, 1, name, "", "missing-column", `a column named ${name}`));
  }
  for (const name of extra.slice(0, NAMED)) {
    issues.push(issueAt(file, 1, name, name, "unknown-column", `only the columns ${columns.join(",")}`));
  }
  if (extra.length > NAMED) {
    issues.push(
      issueAt(
        file,
        1,
        "",
        "",
        "unknown-column",
        `${columns.length} columns; ${extra.length - NAMED} more unknown ones follow`,
      ),
    );
  }
  if (issues.length === 0 && header.some((name, index) => name !== columns[index])) {
    issues.push(
      issueAt(file, 1, "", header.join(","), "column-order", `the columns in the order ${columns.join(",")}`),
    );
  }
  return issues.slice(0, 4 * NAMED);
}
