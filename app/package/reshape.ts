/** Files that are loaded as they were read: commas, quotes doubled, the schema's columns in order, each cell as the application writes it. */
import { createHash } from "node:crypto";
import type { Resource } from "./descriptor.ts";
import { openPackageText } from "./package-files.ts";
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
  const columns = resource.schema.fields.map((_, index) => `c${index}`);
  let piece = `${columns.join(",")}\n`;
  createTableReader(resource, [], { lenient }).readFile(text, file, (cells) => {
    piece += rowText(cells);
    if (piece.length < PIECE) return;
    out(piece);
    piece = "";
  });
  out(piece);
  return text.issue === null ? hash.digest("hex") : "";
}

function rowText(cells: readonly string[]): string {
  // A blank line would be no row.
  if (cells.length === 1 && cells[0] === "") return '""\n';
  return `${cells.map(cellText).join(",")}\n`;
}

function cellText(cell: string): string {
  return /[",\r\n]/u.test(cell) || cell.startsWith(" ") ? `"${cell.replaceAll('"', '""')}"` : cell;
}
