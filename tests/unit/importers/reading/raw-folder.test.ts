import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openRawFolder } from "../../../../app/importers/reading/raw-folder.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "raw-folder-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function textOf(name: string, bytes: Buffer | string, path = name) {
  writeFileSync(join(folder, name), bytes);
  return openRawFolder(folder).text(path);
}

describe("openRawFolder", () => {
  it("finds a gzipped file under the name without .gz, and unpacks it", () => {
    expect(textOf("a.csv.gz", gzipSync("x,y\n1,2\n"), "a.csv")).toEqual({ text: "x,y\n1,2\n", issues: [] });
    expect(openRawFolder(folder).has("a.csv")).toBe(true);
    expect(openRawFolder(folder).list("")).toEqual(["a.csv.gz"]);
  });

  it("unpacks gzip whatever the name says", () => {
    expect(textOf("a.csv", gzipSync("x\n")).text).toBe("x\n");
  });

  it.each([
    ["UTF-8 with BOM", Buffer.from("\ufeffä,€\n", "utf8")],
    ["UTF-16 LE with BOM", Buffer.from("\ufeffä,€\n", "utf16le")],
    ["UTF-16 BE with BOM", Buffer.from("\ufeffä,€\n", "utf16le").swap16()],
  ])("decodes %s and drops the BOM", (_, bytes) => {
    expect(textOf("a.csv", bytes)).toEqual({ text: "ä,€\n", issues: [] });
  });

  it("recognises UTF-16 without a BOM by its zero bytes", () => {
    expect(textOf("a.csv", Buffer.from("year,value\n", "utf16le")).text).toBe("year,value\n");
  });

  it("names the line of the first byte that is not UTF-8", () => {
    const { issues } = textOf("a.csv", Buffer.concat([Buffer.from("a\nb\n"), Buffer.from([0xe4, 0x0a])]));
    expect(issues).toMatchObject([{ file: "a.csv", line: 3, code: "wrong-encoding" }]);
  });

  it("refuses a gzip file that is cut short", () => {
    const packed = gzipSync("year,value\n".repeat(1000));
    const { text, issues } = textOf("a.csv.gz", packed.subarray(0, packed.length - 20), "a.csv");
    expect(text).toBe("");
    expect(issues).toMatchObject([{ file: "a.csv.gz", code: "broken-gzip" }]);
  });

  it("refuses a file called .gz that is no gzip", () => {
    expect(textOf("a.csv.gz", "x\n", "a.csv").issues).toMatchObject([{ code: "not-gzip" }]);
  });

  it.each([
    "<!DOCTYPE html><html><body>Sign in</body></html>",
    "\n <html lang='en'>",
    '<?xml version="1.0"?>\n<!DOCTYPE html>',
  ])("refuses a web page: %s", (page) => {
    expect(textOf("a.csv", page).issues).toMatchObject([{ file: "a.csv", code: "html-page" }]);
  });

  it("refuses empty and missing files", () => {
    expect(textOf("a.csv", " \n").issues).toMatchObject([{ code: "empty-file" }]);
    expect(openRawFolder(folder).text("none.csv").issues).toMatchObject([{ file: "none.csv", code: "missing-file" }]);
  });

  it("refuses what is too large, packed or unpacked", () => {
    writeFileSync(join(folder, "a.csv"), "x".repeat(200));
    writeFileSync(join(folder, "b.csv.gz"), gzipSync("x".repeat(5000)));
    const raw = openRawFolder(folder, { storedBytes: 100, unpackedBytes: 1000 });
    expect(raw.text("a.csv").issues).toMatchObject([{ file: "a.csv", code: "too-large" }]);
    expect(raw.text("b.csv").issues).toMatchObject([{ file: "b.csv.gz", code: "too-large" }]);
  });
});
