import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { appendFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { dictionary } from "../../../app/cli/dictionary.ts";
import { putFile } from "../../../app/package/journal/durable.ts";
import { TINY } from "../package/tiny-package.ts";

let dir = "";
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "put-"));
  return () => rmSync(dir, { recursive: true, force: true });
});

test("a write that fails in its middle leaves the older file and nothing beside it", async () => {
  const file = join(dir, "rows.csv");
  writeFileSync(file, "old\n");
  const cut = putFile(file, async (temporary) => {
    await writeFile(temporary, "ne");
    throw new Error("no space left");
  });
  await expect(cut).rejects.toThrow("no space left");
  expect(readdirSync(dir)).toEqual(["rows.csv"]);
  expect(readFileSync(file, "utf8")).toBe("old\n");
});

test("what a link leads to is replaced, and stays where it is", async () => {
  writeFileSync(join(dir, "target.csv"), "old\n");
  symlinkSync("target.csv", join(dir, "link.csv"));
  await putFile(join(dir, "link.csv"), (temporary) => appendFile(temporary, "new\n"));
  expect(readFileSync(join(dir, "target.csv"), "utf8")).toBe("new\n");
  expect(readdirSync(dir)).toEqual(["link.csv", "target.csv"]);
});

test("a device is written to as it is", async () => {
  await putFile("/dev/null", (path) => writeFile(path, "anything"));
  expect(await dictionary(TINY, "/dev/null", () => {})).toBe(0);
});
