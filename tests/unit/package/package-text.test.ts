import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { PackageText } from "../../../app/package/package-text.ts";

const LINE = `${"ü".repeat(50)},1\n`;
const LINES = 60_000;

function textOf(content: string | Buffer): { text: PackageText; sha256: () => string } {
  const folder = mkdtempSync(join(tmpdir(), "text-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "t.csv");
  writeFileSync(path, content);
  const hash = createHash("sha256");
  const text = new PackageText("t.csv", path, Buffer.byteLength(content), (bytes) => hash.update(bytes));
  return { text, sha256: () => hash.digest("hex") };
}

function sha256(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}

test("pieces are whole lines, make up the file, and can be walked through again", () => {
  const content = `\uFEFFa,b\n${LINE.repeat(LINES)}\uFEFFlast,2`;
  const { text, sha256: read } = textOf(content);
  const pieces = [...text];
  expect(pieces.length).toBeGreaterThan(5);
  expect(pieces.slice(0, -1).every((piece) => piece.endsWith("\n"))).toBe(true);
  // The byte order mark of the file is no text; one that a later line begins with is.
  expect(pieces.join("") === content.slice(1)).toBe(true);
  expect([...text].join("") === content.slice(1)).toBe(true);
  expect(read()).toBe(sha256(content));
  expect(text.issue).toBeNull();
});

test("what is no text is located however far down it stands, and all bytes go into the hash", () => {
  const head = Buffer.from(LINE.repeat(LINES));
  for (const [bad, value] of [
    [Buffer.from([0x61, 0xdc, 0x62, 0x0a]), "a\ufffdb"],
    [Buffer.from("a\0b\n"), "\\u0000"],
  ] as const) {
    const content = Buffer.concat([head, bad, head]);
    const { text, sha256: read } = textOf(content);
    expect([...text].join("").length).toBeLessThanOrEqual(LINE.length * LINES);
    expect(text.issue).toMatchObject({ file: "t.csv", line: LINES + 1, code: "wrong-encoding", value });
    expect(read()).toBe(sha256(content));
  }
});

test("a line longer than any record may be ends the walk", () => {
  const content = `${LINE}${"x".repeat(20 << 20)}\n${LINE}`;
  const { text, sha256: read } = textOf(content);
  expect([...text].join("")).toBe(LINE);
  expect(text.issue).toMatchObject({ line: 2, code: "long-record" });
  expect(read()).toBe(sha256(content));
});

test("a file that is gone is an issue", () => {
  const text = new PackageText("t.csv", join(tmpdir(), "no-such-folder", "t.csv"), 1, () => undefined);
  expect([...text]).toEqual([]);
  expect(text.issue).toMatchObject({ code: "unreadable-file", expected: "a file that can be read (ENOENT)" });
});
