import readWorkbook from "read-excel-file/node";
import type { Sheet } from "../../tabular/sheet.ts";
import { chosenSheet, type Refusal, SHEET_LIMITS } from "./sheet.ts";
import { repack, unpack } from "./unpack.ts";

/** An .xlsx workbook: days as YYYY-MM-DD, numbers as the 15 digits that spreadsheets keep. */
export async function readXlsx(bytes: Uint8Array, wanted: string | undefined): Promise<Sheet | Refusal> {
  const parts = unpack(bytes, (name) => /\.(?:xml|rels)$/i.test(name));
  if ("problem" in parts && typeof parts.problem === "string") return { problem: parts.problem };
  try {
    const sheets = await readWorkbook(repack(parts as Record<string, Uint8Array>), { parseNumber: decimalText });
    let count = 0;
    for (const { data } of sheets) for (const row of data) count += row.length;
    if (count > SHEET_LIMITS.cells) return { problem: `The workbook has more than ${SHEET_LIMITS.cells} cells.` };
    const named = sheets.map(({ sheet, data }) => ({ name: sheet, cells: data.map((row) => row.map(cellText)) }));
    return chosenSheet(named, wanted);
  } catch (error) {
    return { problem: `The workbook cannot be read (${error instanceof Error ? error.message : String(error)}).` };
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return dateText(cell);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return String(cell).trim();
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return "";
  const text = date.toISOString();
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text;
}

/** A stored double as people see it: 0.30000000000000004 is 0.3. */
export function decimalText(stored: string): string {
  const digits = stored
    .replace(/[eE].*$/, "")
    .replace(/[^0-9]/g, "")
    .replace(/^0+/, "");
  if (digits.length <= 15 || !Number.isFinite(Number(stored))) return stored;
  return String(Number(Number(stored).toPrecision(15)));
}
