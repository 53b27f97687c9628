import { decodeText, readText } from "../../tabular/read-text.ts";
import type { Sheet } from "../../tabular/sheet.ts";
import { type Refusal, SHEET_LIMITS, type SheetOptions } from "./sheet.ts";
import { readOds } from "./workbook-ods.ts";
import { readXlsx } from "./workbook-xlsx.ts";
import { readJsonStat } from "./json-stat-file.ts";

/**
 * A file's cells. What kind it is is read from its bytes, not its name: .xlsx, .ods, or delimited text of any delimiter and encoding.
 */
export async function openFile(bytes: Uint8Array, options: SheetOptions = {}): Promise<Sheet | Refusal> {
  if (bytes.length > SHEET_LIMITS.storedBytes)
    return { problem: `The file has more than ${SHEET_LIMITS.storedBytes} bytes.` };
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    return { problem: "The file is an old .xls workbook, or one with a password. Save it as .xlsx, .ods or CSV." };
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return readTable(bytes, options);
  // The first part of an OpenDocument file is its type, unpacked (ODF 1.3, part 2, 3.3).
  const start = Buffer.from(bytes.subarray(0, 120)).toString("latin1");
  return start.includes("opendocument.spreadsheet") ? readOds(bytes, options.sheet) : readXlsx(bytes, options.sheet);
}

function readTable(bytes: Uint8Array, options: SheetOptions): Sheet | Refusal {
  const decoded = decoding(bytes, options.encoding);
  if ("problem" in decoded) return decoded;
  if (/^\s*[{[]\s*["{[}\]]/.test(decoded.text.slice(0, 4_000))) return readJsonStat(decoded.text, options.sheet);
  const other = otherKind(decoded.text);
  if (other !== "") return { problem: other };
  const read = readText(decoded.text, options.delimiter === "\\t" ? "\t" : options.delimiter, SHEET_LIMITS.cells);
  if (!("problem" in read)) return { ...read, notes: [...read.notes, decoded.note].filter((note) => note !== "") };
  const { problem } = read;
  return problem.kind === "too-large"
    ? { problem: `The file has more than ${problem.cells} cells.` }
    : { problem: `Line ${problem.line}: a quotation mark is opened and not closed.` };
}

/** What text it is that is no table of rows, and what to take instead; "" for a table. */
function otherKind(text: string): string {
  const start = text.slice(0, 4_000).trimStart();
  if (/^<(?:!doctype|html|\?xml)/i.test(start))
    return /<(?:!doctype )?html/i.test(start)
      ? "The file is a web page, not a table: download the table itself, as CSV or .xlsx."
      : "The file is XML, which is not read: download the same table as CSV (SDMX-CSV) or .xlsx.";
  if (/^[^\t\r\n]*\\TIME_PERIOD\t/.test(start))
    return "The file is Eurostat's TSV, whose first column holds several at once, which is not read: download the same table as SDMX-CSV.";
  return "";
}

function decoding(bytes: Uint8Array, encoding: string | undefined): { text: string; note: string } | Refusal {
  try {
    const decoded = decodeText(bytes, encoding);
    const guessed = encoding === undefined && decoded.encoding === "windows-1252";
    const note = guessed ? "read as windows-1252, since it is not UTF-8 (--encoding takes another)" : decoded.encoding;
    return { text: decoded.text, note: note === "utf-8" || note === encoding ? "" : note };
  } catch (error) {
    if (error instanceof RangeError) return { problem: `--encoding: no encoding is called "${encoding ?? ""}".` };
    return { problem: `The file is not in the encoding ${encoding ?? ""}.` };
  }
}
