import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import type { Importer, ImportResult } from "../../../app/importers/reading/importer.ts";
import { openRawFolder } from "../../../app/importers/reading/raw-folder.ts";
import { IMPORTERS } from "../../../app/importers/registry.ts";

const FIXTURES = join(import.meta.dirname, "../../fixtures/importers");
const scratch = mkdtempSync(join(tmpdir(), "every-importer-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Every raw folder of excerpts, with its importer: one a case, or one for all. */
const CASES = IMPORTERS.flatMap((importer) => {
  const folder = join(FIXTURES, importer.name);
  const own = existsSync(join(folder, "raw")) ? [""] : readdirSync(folder);
  return own.map((name) => [importer.name, name, importer, join(folder, name, "raw")] as const);
});

const SPELLINGS: [string, (text: string) => Buffer][] = [
  ["gzip", (text) => gzipSync(text)],
  ["UTF-8 with a byte order mark and CRLF", (text) => Buffer.from(`\ufeff${text.replace(/\r?\n/g, "\r\n")}`)],
  ["UTF-16LE", (text) => Buffer.from(`\ufeff${text}`, "utf16le")],
  ["UTF-16BE", (text) => Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
];

function filesIn(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => /\.\w+$/.test(basename(name)));
}

function textOf(path: string): string {
  const stored = readFileSync(path);
  const bytes = stored[0] === 0x1f && stored[1] === 0x8b ? gunzipSync(stored) : stored;
  return new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-8").decode(bytes);
}

/** Runs an importer over a copy of its excerpts in which some files hold other bytes. */
function runCopy(
  importer: Importer,
  root: string,
  bytesOf: (name: string, text: string) => Buffer | null,
): ImportResult {
  const copy = mkdtempSync(join(scratch, "raw-"));
  cpSync(root, copy, { recursive: true });
  for (const name of filesIn(root)) {
    const bytes = bytesOf(name, textOf(join(root, name)));
    if (bytes === null) continue;
    rmSync(join(copy, name));
    writeFileSync(join(copy, name.replace(/\.gz$/, "")), bytes);
  }
  return importer.run(openRawFolder(copy), () => {});
}

describe.each(CASES)("%s %s", (_name, _case, importer, root) => {
  const plain = importer.run(openRawFolder(root), () => {});

  it.each(SPELLINGS)("gives the same from files in %s", (_spelling, encode) => {
    const { tables, catalog, issues } = runCopy(importer, root, (name, text) =>
      name.endsWith(".json") ? null : encode(text),
    );
    expect(issues).toEqual(plain.issues);
    expect({ tables, catalog }).toEqual({ tables: plain.tables, catalog: plain.catalog });
  });

  it.each(filesIn(root))("refuses %s in a layout that it does not know, by name", (file) => {
    const { issues } = runCopy(importer, root, (name) => (name === file ? Buffer.from("zzz,yyy\n1,2\n") : null));
    expect(issues.map((issue) => issue.file)).toContain(
      file
        .replace(/\.gz$/, "")
        .split(/[/\\]/)
        .slice(importer.folder === "" ? 1 : 0)
        .join("/"),
    );
  });
});
