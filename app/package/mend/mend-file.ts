/** One CSV file of a package, mended where what is wrong with it has one meaning. */
import { type Field, filesOf, type Resource } from "../descriptor.ts";
import { binaryKind, likelyDelimiter } from "../file-kind.ts";
import { columnWord } from "../header.ts";
import { decodeAny } from "./decode-any.ts";
import { isCode, mendColumn } from "./mend-column.ts";
import { readSheet, type Sheet, sheetText, type SheetRow } from "./read-sheet.ts";

export interface MendedFile {
  file: string;
  text: string;
  /** What was changed, in words: "commas instead of ;". */
  changes: string[];
}

/**
 * What the file becomes; null where there is nothing to mend or what is wrong may mean more than one thing (a quote left open).
 * Files whose table says how they are written are left as they are.
 */
export function mendFile(bytes: Uint8Array, file: string, resource: Resource): MendedFile | null {
  if (resource.dialect || resource.encoding || !filesOf(resource).includes(file)) return null;
  const decoded = binaryKind(bytes) === null ? decodeAny(bytes) : null;
  if (decoded === null || decoded.text.trim() === "") return null;
  const known = resource.schema.fields.length > 0 && !resource.guess ? resource.schema.fields : null;
  const opened = open(decoded.text, known);
  if (opened === null) return null;
  const { sheet, delimiter } = opened;
  const written = known ? "," : delimiter;
  const changes = [
    decoded.change,
    delimiter === written ? "" : `commas instead of ${delimiter === "\t" ? "tabs" : delimiter}`,
    lineEnds(sheet),
  ];
  const core = resource.core === true;
  const rows = withoutBlank(sheet.rows, core, changes);
  if (known) mendHeader(rows, known, changes);
  if (core && known) {
    cutEmpty(rows, changes);
    mendCells(rows, known, resource, changes);
  }
  const said = changes.filter((change) => change !== "");
  return said.length === 0 ? null : { file, text: sheetText(rows, written), changes: said };
}

/** Cut by the delimiter under which the header names most of the table's columns. */
function open(text: string, known: readonly Field[] | null): { sheet: Sheet; delimiter: string } | null {
  const candidates = known ? [",", ";", "\t", "|"] : [likelyDelimiter(text)];
  const wanted = new Set(known?.map(({ name }) => columnWord(name)));
  let best: { sheet: Sheet; delimiter: string } | null = null;
  let most = -1;
  for (const delimiter of candidates) {
    const sheet = readSheet(text, delimiter);
    const named = sheet?.rows[0]?.cells.filter((cell) => wanted.has(columnWord(cell))).length ?? -1;
    // One column is found under any delimiter: it says nothing for another than the comma.
    if (sheet === null || named <= most || (delimiter !== "," && known && named < 2)) continue;
    most = named;
    best = { sheet, delimiter };
  }
  return best;
}

function lineEnds({ ends, breaksInCells }: Sheet): string {
  if (ends.length === 0 && breaksInCells === 0) return "";
  return `line ends LF instead of ${ends.join(" and ") || "others within cells"}`;
}

/** Blank lines, and in core tables rows of empty cells. */
function withoutBlank(rows: readonly SheetRow[], core: boolean, changes: string[]): SheetRow[] {
  const [header] = rows;
  const width = header?.cells.length ?? 0;
  const isLeftOut = (row: SheetRow) =>
    row !== header && (row.blank ? width > 1 || core : core && row.cells.every((cell) => cell.trim() === ""));
  const kept = rows.filter((row) => !isLeftOut(row));
  const count = rows.length - kept.length;
  if (count > 0) changes.push(`${count} blank ${count === 1 ? "line" : "lines"} left out`);
  return kept;
}

/** Names of columns in other case, with spaces around or for underscores. */
function mendHeader(rows: readonly SheetRow[], known: readonly Field[], changes: string[]): void {
  const header = rows[0]?.cells ?? [];
  const taken = new Set(header);
  header.forEach((written, place) => {
    const meant = known.filter(({ name }) => columnWord(name) === columnWord(written));
    const [only] = meant;
    if (meant.length !== 1 || !only || only.name === written || taken.has(only.name)) return;
    header[place] = only.name;
    taken.add(only.name);
    changes.push(`column ${only.name} instead of ${JSON.stringify(written)}`);
  });
}

/**
 * Columns at the end that have no name and hold nothing. A row that has a cell too many is left: what made it so (a comma in a
 * number) has more than one meaning.
 */
function cutEmpty(rows: readonly SheetRow[], changes: string[]): void {
  const header = rows[0]?.cells ?? [];
  const full = header.length;
  const isEmptyFrom = (cells: readonly string[], width: number) =>
    cells.slice(width).every((cell) => cell.trim() === "");
  let width = full;
  while (width > 1 && rows.every(({ cells }) => cells.length === full && isEmptyFrom(cells, width - 1))) {
    if ((header[width - 1] ?? "").trim() !== "") break;
    width--;
  }
  if (width === full) return;
  for (const { cells } of rows) cells.length = width;
  changes.push(`${full - width} empty ${full - width === 1 ? "column" : "columns"} without a name left out`);
}

function mendCells(rows: readonly SheetRow[], known: readonly Field[], resource: Resource, changes: string[]): void {
  const [header, ...records] = rows;
  if (!header) return;
  // In a row of another width a cell may stand under another column's name.
  const whole = records.filter(({ cells }) => cells.length === header.cells.length);
  for (const field of known) {
    const place = header.cells.indexOf(field.name);
    if (place < 0 || header.cells.lastIndexOf(field.name) !== place || !isCode(field, resource)) continue;
    const rewritten = mendColumn(
      field,
      whole.map(({ cells }) => cells[place] ?? ""),
    );
    if (rewritten.size === 0) continue;
    let count = 0;
    for (const { cells, quoted } of whole) {
      const mended = rewritten.get(cells[place] ?? "");
      if (mended === undefined) continue;
      cells[place] = mended;
      if (quoted) quoted[place] = false;
      count++;
    }
    const [[before = "", after = ""] = []] = rewritten;
    const example = `${shown(after)} instead of ${shown(before)}`;
    changes.push(`column ${field.name}: ${example} ${count === 1 ? "in 1 cell" : `and the like in ${count} cells`}`);
  }
}

/** With what is not seen as its escape. */
function shown(cell: string): string {
  return JSON.stringify(cell).replace(
    /[\u00a0\u2009\u202f\u200b-\u200f\u2060\ufeff]/gu,
    (character) => String.raw`\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
