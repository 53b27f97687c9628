import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Issue } from "../../package/issues.ts";
import { fileIssue } from "./located.ts";
import type { RawFolder } from "./importer.ts";

/** Upper bounds in bytes. The defaults keep an import under 1 GiB of memory (text, decoded, is two bytes a character at worst). */
export interface RawLimits {
  /** As stored (packed, if it is a .gz). */
  storedBytes: number;
  /** After unpacking. */
  unpackedBytes: number;
}

const DEFAULT_LIMITS: RawLimits = { storedBytes: 96 * 1024 * 1024, unpackedBytes: 128 * 1024 * 1024 };

/**
 * Opens a folder of publishers' raw files. Nothing is read until `text` is called.
 * @param root folder on disk that all paths are relative to
 */
export function openRawFolder(root: string, limits: RawLimits = DEFAULT_LIMITS): RawFolder {
  return {
    has: (path) => storedName(root, path) !== null,
    list: (folder) => (existsSync(join(root, folder)) ? readdirSync(join(root, folder)).sort() : []),
    text: (path) => readText(root, path, limits),
  };
}

function storedName(root: string, path: string): string | null {
  for (const name of [path, `${path}.gz`]) {
    if (existsSync(join(root, name)) && statSync(join(root, name)).isFile()) return name;
  }
  return null;
}

function readText(root: string, path: string, limits: RawLimits): { text: string; issues: Issue[] } {
  const name = storedName(root, path);
  if (name === null)
    return refused(path, "missing-file", "", "Expected this file, or the same name with .gz, in the raw folder.");
  const bytes = statSync(join(root, name)).size;
  if (bytes > limits.storedBytes) {
    return refused(name, "too-large", `${bytes} bytes`, `Expected at most ${limits.storedBytes} bytes.`);
  }
  const unpacked = unpack(readFileSync(join(root, name)), name, limits);
  if ("issues" in unpacked) return { text: "", issues: unpacked.issues };
  return decode(unpacked.bytes, name);
}

function unpack(stored: Buffer, name: string, limits: RawLimits): { bytes: Buffer } | { issues: Issue[] } {
  const isGzip = stored[0] === 0x1f && stored[1] === 0x8b;
  if (!isGzip) {
    if (name.endsWith(".gz")) {
      return refused(
        name,
        "not-gzip",
        stored.subarray(0, 40).toString("latin1"),
        "Expected a gzip file, as the name says.",
      );
    }
    return { bytes: stored };
  }
  try {
    return { bytes: gunzipSync(stored, { maxOutputLength: limits.unpackedBytes }) };
  } catch (error) {
    const tooLarge = error instanceof RangeError;
    return tooLarge
      ? refused(name, "too-large", "", `Expected at most ${limits.unpackedBytes} bytes after unpacking.`)
      : refused(name, "broken-gzip", "", "Expected a complete gzip file; this one is cut short or damaged.");
  }
}

/** BOM first, then the zero bytes that ASCII has in UTF-16, then UTF-8, which must be valid to its last byte. */
function encodingOf(bytes: Buffer): "utf-8" | "utf-16le" | "utf-16be" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes.length >= 4 && bytes[1] === 0 && bytes[3] === 0 && bytes[0] !== 0) return "utf-16le";
  if (bytes.length >= 4 && bytes[0] === 0 && bytes[2] === 0 && bytes[1] !== 0) return "utf-16be";
  return "utf-8";
}

function decode(bytes: Buffer, name: string): { text: string; issues: Issue[] } {
  const encoding = encodingOf(bytes);
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const line = encoding === "utf-8" ? lineOfFirstBadByte(bytes) : null;
    const issue = fileIssue(name, "wrong-encoding", "", `Expected valid ${encoding.toUpperCase()} text.`);
    return { text: "", issues: [{ ...issue, line }] };
  }
  if (text.trim() === "") return refused(name, "empty-file", "", "Expected a file with content.");
  if (/^\s*<(!doctype\s+html|html|head|body|\?xml[^>]*>\s*<(!doctype\s+)?html)/i.test(text.slice(0, 2000))) {
    return refused(
      name,
      "html-page",
      text.trim(),
      "Expected the data file; this is a web page (an error or consent page?).",
    );
  }
  return { text, issues: [] };
}

/** Decodes line by line: only ever called on a file that failed as a whole. */
function lineOfFirstBadByte(bytes: Buffer): number | null {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let start = 0;
  for (let line = 1; start < bytes.length; line += 1) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end + 1;
  }
  return null;
}

function refused(file: string, code: string, value: string, expected: string): { text: string; issues: Issue[] } {
  return { text: "", issues: [fileIssue(file, code, value, expected)] };
}
