/** What a file is that is no CSV with commas, said once and by its name. */
import { type Issue, issueAt } from "./issues.ts";

/** A workbook, a packed file, a PDF or a web page where a CSV was expected; null for what may be one. */
export function fileKindIssue(beginning: string, file: string): Issue | null {
  const kind = kindOf(beginning);
  return kind === null ? null : issueAt(file, 1, "", "", "not-csv", `a CSV file; this is ${kind}`);
}

/** The same from bytes, which need not be text. */
export function binaryKind(bytes: Uint8Array): string | null {
  return kindOf(Buffer.from(bytes.subarray(0, 64)).toString("latin1"));
}

function kindOf(beginning: string): string | null {
  if (beginning.startsWith("PK\u0003\u0004"))
    return "a workbook (.xlsx, .ods) or another packed file: save its sheet as CSV UTF-8";
  if (beginning.startsWith("\u00d0\u00cf\u0011\u00e0"))
    return "an old Excel workbook (.xls): save its sheet as CSV UTF-8";
  if (beginning.startsWith("%PDF")) return "a PDF";
  if (beginning.startsWith("\u001f\u008b")) return "a packed file (gzip)";
  if (/^\s*<(?:!doctype html|html|\?xml)/iu.test(beginning))
    return "a web page or XML, perhaps an error page that was saved in the file's place";
  return null;
}

const DELIMITERS: [character: string, name: string][] = [
  [";", ";"],
  ["\t", "tabs"],
  ["|", "|"],
];

/** A header of one cell that another delimiter cuts into several: "this file uses ;". */
export function delimiterIssue(
  header: readonly string[],
  columns: readonly string[] | null,
  file: string,
): Issue | null {
  const [only = ""] = header;
  if (header.length > 2 || (columns !== null && columns.length < 2)) return null;
  const text = header.join(",");
  const found = DELIMITERS.find(([character]) => text.split(character).length > Math.max(header.length, 1));
  if (!found || text.split(found[0]).length < 2) return null;
  const expected = `commas between the cells; this file uses ${found[1]} (check --fix rewrites it, or name the delimiter in the table's dialect)`;
  return issueAt(file, 1, "", only, "other-delimiter", expected);
}

/** The delimiter of a text whose table has no description: the one that cuts its first line into most cells. */
export function likelyDelimiter(text: string): string {
  const [first = ""] = text.split(/\r\n|\n|\r/u, 1);
  const counts = [",", ...DELIMITERS.map(([character]) => character)].map((character) => ({
    character,
    count: first.split(character).length,
  }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).character;
}
