/** A cache folder that cannot be used is one sentence that says what to do. */
import { closeSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cacheRefusal } from "../../../app/store/cache-folder.ts";
import { openStore } from "../../../app/store/open-store.ts";
import { StartRefused } from "../../../app/store/start-refused.ts";
import { makeSource, tempFolder } from "./source.ts";

const TABLE = { name: "t", files: ["k\n1\n"] };

test("a file in its place, and a place where none can be", async () => {
  const file = join(tempFolder(), "cache");
  writeFileSync(file, "mine");
  for (const cacheDir of [file, join(file, "deeper"), "/proc/self/cache"]) {
    const opening = openStore(makeSource([TABLE]), { cacheDir });
    await expect(opening).rejects.toThrow(StartRefused);
    await expect(opening).rejects.toThrow(/^The cache folder .* cannot be .*, or set CACHE_DIR to a folder/u);
  }
});

/** What writing into a full device throws. */
function fullDisk(): unknown {
  const full = openSync("/dev/full", "w");
  try {
    writeSync(full, "text");
  } catch (error) {
    return error;
  } finally {
    closeSync(full);
  }
  throw new Error("/dev/full took something");
}

test("a full disk, said by the file system or by the engine", () => {
  const engine = new Error('IO Error: Could not write file "/cache/loading-1.duckdb": No space left on device');
  const atTheEnd = new Error(
    'FATAL Error: Failed to create checkpoint because of error: Could not write file "/cache/loading-1.duckdb": File too large',
  );
  for (const error of [fullDisk(), engine, atTheEnd]) {
    expect(cacheRefusal(error, "/cache")?.message).toMatch(/^The disk of the cache folder \/cache is full: free/u);
  }
});

test("a folder that may not be written", () => {
  for (const code of ["EACCES", "EPERM", "EROFS"]) {
    const error = Object.assign(new Error(`${code}: not here, open '/cache/x'`), { code, path: "/cache/x" });
    expect(cacheRefusal(error, "/cache")?.message).toMatch(/^The cache folder \/cache cannot be written: allow/u);
  }
});

test("what is not about the cache stays what it is", () => {
  const elsewhere = Object.assign(new Error("EACCES: permission denied"), { code: "EACCES", path: "/data/x.csv" });
  const cell = new Error('Invalid Input Error: CSV Error in line 2: "No space left on device"');
  const changed = new StartRefused("x.csv is not the file that was checked");
  for (const error of [elsewhere, cell, changed, "text"]) expect(cacheRefusal(error, "/cache")).toBeNull();
});
