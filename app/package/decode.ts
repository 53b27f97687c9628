import { binaryKind } from "./file-kind.ts";
import { type Issue, issueAt } from "./issues.ts";
import { isWestern, unmarkedUtf16 } from "./mend/decode-any.ts";

/**
 * Decodes a file as UTF-8, a byte order mark tolerated; refuses anything else, naming the first line that is not UTF-8.
 * `linesBefore`: of the file, where `bytes` are a later part of it that begins with a line.
 */
export function decodeUtf8(bytes: Uint8Array, file: string, linesBefore = 0): { text: string; issues: Issue[] } {
  const isBeginning = linesBefore === 0;
  if (isBeginning && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))) {
    return refused(file, 1, "", `UTF-8; the file begins with a UTF-16 byte order mark${rewritten(file)}`);
  }
  if (isBeginning && unmarkedUtf16(bytes) !== null) {
    return refused(file, 1, "", `UTF-8; this file is in UTF-16, without its mark${rewritten(file)}`);
  }
  const kind = isBeginning && !file.endsWith(".json") ? binaryKind(bytes) : null;
  if (kind !== null) return { text: "", issues: [issueAt(file, 1, "", "", "not-csv", `a CSV file; this is ${kind}`)] };
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: !isBeginning }).decode(bytes);
  } catch {
    return locateBadLine(bytes, file, linesBefore);
  }
  const nul = text.indexOf("\0");
  if (nul < 0) return { text, issues: [] };
  const line = linesBefore + text.slice(0, nul).split("\n").length;
  return refused(file, line, "\0", "text; there is a NUL character: delete it, or save the file anew as CSV UTF-8");
}

function locateBadLine(bytes: Uint8Array, file: string, linesBefore: number): { text: string; issues: Issue[] } {
  const strict = new TextDecoder("utf-8", { fatal: true });
  let start = 0;
  for (let line = linesBefore + 1; start <= bytes.length; line++) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline < 0 ? bytes.length : newline;
    try {
      strict.decode(bytes.subarray(start, end));
    } catch {
      const value = new TextDecoder("utf-8").decode(bytes.subarray(start, Math.min(end, start + 400)));
      return refused(file, line, around(value), otherEncoding(bytes, file));
    }
    start = end + 1;
  }
  return refused(file, null, "", "UTF-8");
}

function otherEncoding(bytes: Uint8Array, file: string): string {
  return isWestern(bytes)
    ? `UTF-8; this file looks like Windows-1252${rewritten(file)}`
    : "UTF-8; this file is in another encoding: open it in the program that wrote it and save it as CSV UTF-8";
}

function rewritten(file: string): string {
  return file.endsWith(".csv") ? " (check --fix rewrites it)" : "";
}

/** The neighbourhood of the first replacement character. */
function around(value: string): string {
  const at = value.indexOf("\ufffd");
  return at < 0 ? value : value.slice(Math.max(0, at - 20), at + 20);
}

function refused(
  file: string,
  line: number | null,
  value: string,
  expected: string,
): { text: string; issues: Issue[] } {
  return { text: "", issues: [issueAt(file, line, "", value, "wrong-encoding", expected)] };
}
