/** What a file is that is no CSV with commas, said once and by its name. */
import { type Issue, issueAt } from "./issues.ts";
import { nearest } from "./nearest.ts";

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
  if (beginning.startsWith("PAR1"))
    return "Parquet, which only tables of your own may be, with the format parquet or that ending: core tables are CSV";
  if (beginning.startsWith("%PDF")) return "a PDF: take the table's own file";
  if (beginning.startsWith("\u001f\u008b")) return "a packed file (gzip): unpack it";
  if (beginning.startsWith("version https://git-lfs"))
    return "what Git LFS keeps in the file's place: fetch the file itself with git lfs pull";
  if (/^\s*<(?:[a-z][a-z0-9]*[\s>]|!doctype|!--|\?xml)/iu.test(beginning))
    return "a web page or XML, perhaps an error page that was saved in the file's place";
  if (/^\s*(?:\{\s*"|\[\s*[[{])/u.test(beginning)) return "JSON: have its rows written as CSV";
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

/** Lines below the first among which a header is looked for. */
const LOOKED_AT = 40;

/** A header that stands further down, below a title; or a first line that names none of the columns. null: it names some. */
export function headerElsewhere(text: string, columns: readonly string[], file: string): Issue | null {
  const lines = text.split(/\r\n|\n|\r/u, LOOKED_AT);
  const counts = lines.map((line) => Math.max(...[",", ";", "\t", "|"].map((sign) => named(line, sign, columns))));
  const [first = 0] = counts;
  const most = Math.max(...counts);
  const place = counts.indexOf(most);
  if (place > 0 && most >= 2 && most * 2 >= columns.length && first * 2 < most) {
    const above = place === 1 ? "the line above it has" : `the ${place} lines above it have`;
    const expected = `the header in line 1; it stands here: ${above} to go (add-data takes a publisher's own file as it is)`;
    return issueAt(file, place + 1, "", lines[place] ?? "", "late-header", expected);
  }
  if (first > 0 || columns.length < 2 || columns.some((name) => nearest(name, (lines[0] ?? "").split(/[,;\t|]/u))))
    return null;
  const expected = `a header row with the columns ${columns.join(",")}; none of them stands here`;
  return issueAt(file, 1, "", lines[0] ?? "", "no-header", expected);
}

function named(line: string, delimiter: string, columns: readonly string[]): number {
  const cells = new Set(line.split(delimiter).map((cell) => cell.replaceAll('"', "").trim().toLowerCase()));
  return columns.filter((name) => cells.has(name.toLowerCase())).length;
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
