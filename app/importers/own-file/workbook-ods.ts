import { DOMParser } from "linkedom";
import type { Sheet } from "../../tabular/sheet.ts";
import { chosenSheet, type NamedSheet, type Refusal, SHEET_LIMITS } from "./sheet.ts";
import { unpack } from "./unpack.ts";
import { decimalText } from "./workbook-xlsx.ts";

const CONTENT = "content.xml";
const MOST_BYTES = 48 * 2 ** 20;

/** What of an element is read here. */
interface Node {
  tagName: string;
  children: Iterable<Node>;
  textContent: string | null;
  getAttribute(name: string): string | null;
}

/** An OpenDocument spreadsheet (OASIS ODF 1.3, part 3, 9.1): cells by their stored value, repeated cells written out. */
export function readOds(bytes: Uint8Array, wanted: string | undefined): Sheet | Refusal {
  const parts = unpack(bytes, (name) => name === CONTENT, MOST_BYTES);
  if ("problem" in parts && typeof parts.problem === "string") return { problem: parts.problem };
  const content = (parts as Record<string, Uint8Array>)[CONTENT];
  if (content === undefined) return { problem: "The file is no OpenDocument spreadsheet: it has no content.xml." };
  const root = new DOMParser().parseFromString(new TextDecoder().decode(content), "text/xml") as unknown as {
    getElementsByTagName(name: string): Iterable<Node>;
  };
  const budget = { cells: SHEET_LIMITS.cells };
  const sheets: NamedSheet[] = [];
  for (const table of root.getElementsByTagName("table:table")) {
    const cells = tableCells(table, budget);
    if (budget.cells < 0) return { problem: `The workbook has more than ${SHEET_LIMITS.cells} cells.` };
    sheets.push({ name: table.getAttribute("table:name") ?? "", cells });
  }
  return chosenSheet(sheets, wanted);
}

function tableCells(table: Node, budget: { cells: number }): string[][] {
  const rows: string[][] = [];
  /** Empty rows are written out only when one with cells follows: a sheet ends with a million of them. */
  let empty = 0;
  for (const row of rowsOf(table)) {
    const cells = rowCells(row, budget);
    const times = repeats(row, "table:number-rows-repeated");
    if (cells.length === 0) {
      empty += times;
      continue;
    }
    budget.cells -= empty + times * cells.length;
    if (budget.cells < 0) return rows;
    for (; empty > 0; empty -= 1) rows.push([]);
    for (let time = 0; time < times; time += 1) rows.push(cells);
  }
  return rows;
}

/** Rows stand in the table or in groups of it (header rows, outlines). */
function* rowsOf(node: Node): Iterable<Node> {
  for (const child of node.children) {
    const name = child.tagName.toLowerCase();
    if (name === "table:table-row") yield child;
    else if (/^table:table-(?:header-rows|rows|row-group)$/.test(name)) yield* rowsOf(child);
  }
}

function rowCells(row: Node, budget: { cells: number }): string[] {
  const cells: string[] = [];
  let empty = 0;
  for (const cell of row.children) {
    if (!/^table:(?:covered-)?table-cell$/i.test(cell.tagName)) continue;
    const text = cellText(cell);
    const times = repeats(cell, "table:number-columns-repeated");
    if (text === "") {
      empty += times;
      continue;
    }
    budget.cells -= empty + times;
    if (budget.cells < 0) return cells;
    for (; empty > 0; empty -= 1) cells.push("");
    for (let time = 0; time < times; time += 1) cells.push(text);
  }
  return cells;
}

function repeats(node: Node, attribute: string): number {
  return Math.max(1, Number(node.getAttribute(attribute) ?? "1") || 1);
}

function cellText(cell: Node): string {
  const value = cell.getAttribute("office:value");
  if (value !== null) return decimalText(value);
  const date = cell.getAttribute("office:date-value");
  if (date !== null) return date.replace(/T00:00:00.*$/, "");
  const paragraphs = [...cell.children].filter(({ tagName }) => tagName.toLowerCase() === "text:p");
  return paragraphs
    .map(({ textContent }) => textContent ?? "")
    .join(" ")
    .trim();
}
