/** A CSV text as a sheet of cells that can be written again: each knows whether it stood in quotes. */

export interface SheetRow {
  cells: string[];
  /** By place; null where no cell stood in quotes. */
  quoted: boolean[] | null;
  /** A line with nothing on it. */
  blank: boolean;
}

export interface Sheet {
  rows: SheetRow[];
  /** Kinds of line ends between records that are not LF. */
  ends: ("CRLF" | "CR")[];
  /** Line breaks within cells that are not LF, now LF. */
  breaksInCells: number;
}

/** null where a quote stands where none may: then the borders of cells are not sure. Line ends of any kind are taken. */
export function readSheet(text: string, delimiter: string): Sheet | null {
  const rows: SheetRow[] = [];
  const ends = new Set<"CRLF" | "CR">();
  let breaksInCells = 0;
  let at = 0;
  let cells: string[] = [];
  let quoted: boolean[] | null = null;
  const stop = new RegExp(
    `["\\r\\n${delimiter === "|" || delimiter === "\t" ? `\\${delimiter === "\t" ? "t" : "|"}` : delimiter}]`,
    "g",
  );

  function endRow(): void {
    rows.push({ cells, quoted, blank: cells.length === 1 && cells[0] === "" && quoted === null });
    cells = [];
    quoted = null;
  }

  while (at < text.length) {
    if (text[at] === '"') {
      const end = closingQuote(text, at);
      if (end < 0) return null;
      const inside = text.slice(at + 1, end).replaceAll('""', '"');
      const unified = inside.replace(/\r\n?/gu, "\n");
      if (unified !== inside) breaksInCells++;
      quoted ??= [];
      quoted[cells.length] = true;
      cells.push(unified);
      at = end + 1;
    } else {
      stop.lastIndex = at;
      const end = stop.exec(text)?.index ?? text.length;
      if (text[end] === '"') return null;
      cells.push(text.slice(at, end));
      at = end;
    }
    const next = text[at];
    if (next === delimiter) {
      at++;
      // A delimiter at the very end has an empty cell behind it.
      if (at === text.length || text[at] === "\n" || text[at] === "\r") cells.push("");
      else continue;
    }
    const after = text[at];
    if (after === undefined) break;
    if (after !== "\n" && after !== "\r") return null;
    if (after === "\r") {
      const isPair = text[at + 1] === "\n";
      ends.add(isPair ? "CRLF" : "CR");
      at += isPair ? 2 : 1;
    } else at++;
    endRow();
  }
  if (cells.length > 0) endRow();
  return { rows, ends: [...ends], breaksInCells };
}

/** Where the quoted cell that begins at `at` ends; -1 if it does not. */
function closingQuote(text: string, at: number): number {
  let end = text.indexOf('"', at + 1);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  return end;
}

/** The sheet as CSV: LF after every row, quotes where they stood or are needed. */
export function sheetText(rows: readonly SheetRow[], delimiter: string): string {
  const needsQuotes = (cell: string) => cell.includes(delimiter) || /["\n\r]/u.test(cell);
  return rows
    .map(({ cells, quoted }) => {
      if (cells.length === 1 && cells[0] === "") return '""\n';
      const written = cells.map((cell, place) =>
        quoted?.[place] || needsQuotes(cell) ? `"${cell.replaceAll('"', '""')}"` : cell,
      );
      return `${written.join(delimiter)}\n`;
    })
    .join("");
}
