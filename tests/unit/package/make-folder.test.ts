import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "../../../app/package/make-folder.ts";

test("many who make the same folders at once all find them made", async () => {
  const root = mkdtempSync(join(tmpdir(), "made-"));
  for (let round = 0; round < 20; round++) {
    const path = join(root, String(round), "b", "c", "d");
    await Promise.all(Array.from({ length: 8 }, () => makeFolder(path)));
    expect(statSync(path).isDirectory()).toBe(true);
  }
  rmSync(root, { recursive: true });
});

test("a file in the place of a folder is what the file system says of it", async () => {
  const root = mkdtempSync(join(tmpdir(), "made-"));
  writeFileSync(join(root, "file"), "");
  await expect(makeFolder(join(root, "file"))).rejects.toMatchObject({ code: "EEXIST" });
  await expect(makeFolder(join(root, "file", "below"))).rejects.toMatchObject({ code: "ENOTDIR" });
  rmSync(root, { recursive: true });
});
