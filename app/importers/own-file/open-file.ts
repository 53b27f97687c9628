import Papa from "papaparse";
import { cleanText } from "../reading/cells.ts";
import { type Refusal, type Sheet, SHEET_LIMITS, type SheetOptions } from "./sheet.ts";
import { readOds } from "./workbook-ods.ts";
import { readXlsx } from "./workbook-xlsx.ts";

/**
 * A file's cells. What kind it is is read from its bytes, not its name: .xlsx, .ods, or delimited text of any delimiter and encoding.
 */
export async function openFile(bytes: Uint8Array, options: SheetOptions = {}): Promise<Sheet | Refusal> {
  if (bytes.length > SHEET_LIMITS.storedBytes)
    return { problem: `The file has more than ${SHEET_LIMITS.storedBytes} bytes.` };
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    return { problem: "The file is an old .xls workbook, or one with a password. Save it as .xlsx, .ods or CSV." };
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return readText(bytes, options);
  // The first part of an OpenDocument file is its type, unpacked (ODF 1.3, part 2, 3.3).
  const start = Buffer.from(bytes.subarray(0, 120)).toString("latin1");
  return start.includes("opendocument.spreadsheet") ? readOds(bytes, options.sheet) : readXlsx(bytes, options.sheet);
}

function readText(bytes: Uint8Array, options: SheetOptions): Sheet | Refusal {
  const decoded = decode(bytes, options.encoding);
  if ("problem" in decoded) return decoded;
  const delimiter = options.delimiter === "\\t" ? "\t" : options.delimiter;
  const parsed = Papa.parse<string[]>(decoded.text, {
    ...(delimiter === undefined ? {} : { delimiter }),
    delimitersToGuess: [",", ";", "\t", "|"],
    skipEmptyLines: false,
  });
  const broken = parsed.errors.find(({ type }) => type === "Quotes");
  if (broken !== undefined)
    return { problem: `Line ${(broken.row ?? 0) + 1}: a quotation mark is opened and not closed.` };
  const used = parsed.meta.delimiter;
  const cells = parsed.data.map((row) => row.map(cleanText));
  const count = cells.reduce((sum, row) => sum + row.length, 0);
  if (count > SHEET_LIMITS.cells) return { problem: `The file has more than ${SHEET_LIMITS.cells} cells.` };
  const named = used === "\t" ? "tab" : `"${used}"`;
  // A comma between cells leaves none for decimals.
  return { cells, typed: used === ",", notes: [`delimiter ${named}`, decoded.note].filter((note) => note !== "") };
}

/** By its byte order mark, else UTF-8, else what Western spreadsheets write (windows-1252), which is said. */
function decode(bytes: Uint8Array, encoding: string | undefined): { text: string; note: string } | Refusal {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "";
  try {
    const label = encoding ?? (marked || "utf-8");
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), note: marked };
  } catch (error) {
    if (error instanceof RangeError) return { problem: `--encoding: no encoding is called "${encoding ?? ""}".` };
    if (encoding !== undefined) return { problem: `The file is not in the encoding ${encoding}.` };
    const text = new TextDecoder("windows-1252").decode(bytes);
    return { text, note: "read as windows-1252, since it is not UTF-8 (--encoding takes another)" };
  }
}
