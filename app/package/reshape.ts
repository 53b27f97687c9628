/** Files that are loaded as they were read: commas, quotes doubled, the schema's columns in order, each cell as the application writes it. */
import { createHash } from "node:crypto";
import type { Resource } from "./descriptor.ts";
import { openPackageText } from "./package-files.ts";
import type { OpenParquet } from "./parquet/parquet.ts";
import { ParquetShelf } from "./parquet/parquet-shelf.ts";
import { readParquet } from "./parquet/read-parquet.ts";
import { createTableReader } from "./read-table.ts";

export interface ReshapedFile {
  /** `[record, lines, record, lines …]`: where the rows stand in the package's own file. */
  breaks: number[];
  /** Hands the rows to `out`, piece by piece, below one header row. Returns the sha256 of the file's own bytes, "" if it cannot be read. */
  write(out: (text: string) => void): Promise<string>;
}

/** Characters that are handed on at once. */
const PIECE = 1 << 18;

export async function writeRows(
  dir: string,
  resource: Resource,
  file: string,
  lenient: boolean,
  out: (text: string) => void,
): Promise<string> {
  const hash = createHash("sha256");
  const begin = () => (bytes: Uint8Array) => void hash.update(bytes);
  const { text } = await openPackageText(dir, file, { begin }, resource.encoding);
  if (!text) return "";
  const pieces = inPieces(headerText(resource), out);
  createTableReader(resource, [], { lenient }).readFile(text, file, (cells) => pieces.add(rowText(cells)));
  pieces.end();
  return text.issue === null ? hash.digest("hex") : "";
}

/** The same of a Parquet file, whose cells stand for others by the table's rules (`missingValues` and the like). */
export async function writeParquetRows(
  dir: string,
  resource: Resource,
  file: string,
  open: OpenParquet | undefined,
  out: (text: string) => void,
): Promise<string> {
  const shelf = new ParquetShelf(dir, open);
  try {
    const { parquet, ...opened } = await shelf.get(file);
    if (parquet === null || !("hash" in opened)) return "";
    const pieces = inPieces(headerText(resource), out);
    const onRow = (cells: readonly string[]) => pieces.add(rowText(cells));
    const reader = createTableReader(resource);
    const { issue } = await readParquet(parquet, file, resource, { reader, collect: [], onRow });
    pieces.end();
    return issue === null ? opened.hash.digest("hex") : "";
  } finally {
    await shelf.close();
  }
}

function inPieces(beginning: string, out: (text: string) => void) {
  let piece = beginning;
  return {
    add(text: string): void {
      piece += text;
      if (piece.length < PIECE) return;
      out(piece);
      piece = "";
    },
    end: () => out(piece),
  };
}

function headerText({ schema }: Resource): string {
  return `${schema.fields.map((_, index) => `c${index}`).join(",")}\n`;
}

function rowText(cells: readonly string[]): string {
  // A blank line would be no row.
  if (cells.length === 1 && cells[0] === "") return '""\n';
  return `${cells.map(cellText).join(",")}\n`;
}

function cellText(cell: string): string {
  return /[",\r\n]/u.test(cell) || cell.startsWith(" ") ? `"${cell.replaceAll('"', '""')}"` : cell;
}
