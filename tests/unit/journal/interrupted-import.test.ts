import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { checkPackage } from "../../../app/package/check-package.ts";
import { loadPackage } from "../../../app/package/load-package.ts";
import { contentOf, prepareRainImport, type RainImport } from "./rain-import.ts";

let rain: RainImport;
let before: Record<string, string> = {};
let after: Record<string, string> = {};
let dir = "";

beforeAll(async () => {
  rain = await prepareRainImport();
  before = contentOf(rain.copy());
  dir = rain.copy();
  expect((await rain.next(dir)).code).toBe(0);
  after = contentOf(dir);
});
afterAll(() => rain.remove());
beforeEach(() => {
  dir = rain.copy();
});

/** Kills an import after the first of its files is in its place; the folder that holds the others. */
function killHalfway(): string {
  // The first rename names the import folder, the second makes its content ready, the third puts a file in its place.
  expect(rain.run(dir, { FAULT_CALLS: "renameSync", FAULT_AT: "4" }).killed).toBe(true);
  const content = contentOf(dir);
  expect(Object.keys(before).filter((file) => content[file] !== before[file])).toHaveLength(1);
  const ready = readdirSync(join(dir, ".importing")).find((name) => name.startsWith("ready-"));
  return join(dir, ".importing", ready ?? "none");
}

test("the server and evaluate complete a killed import before they read, and so does the next import", async () => {
  killHalfway();
  const loaded = await loadPackage(dir);
  expect(loaded.ok && loaded.package.tableInfos.find(({ name }) => name === "observations")?.files).toContain(
    "observations/rain.csv",
  );
  expect(contentOf(dir)).toEqual(after);
  dir = rain.copy();
  killHalfway();
  const { code, output } = await rain.next(dir);
  expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining("has been completed") });
  expect(contentOf(dir)).toEqual(after);
});

test("check completes it and says so", async () => {
  killHalfway();
  const { issues } = await checkPackage(dir);
  expect(issues).toMatchObject([{ code: "import-interrupted", severity: "warning" }]);
  expect((await checkPackage(dir)).issues).toEqual([]);
});

test("a journal that is cut short, or empty, costs nothing", async () => {
  for (const length of [0, 40]) {
    dir = rain.copy();
    truncateSync(join(killHalfway(), "journal.json"), length);
    expect((await checkPackage(dir)).ok).toBe(true);
    expect(contentOf(dir)).toEqual(after);
  }
});

test("a new file that was damaged before it got its place brings the old package back", async () => {
  writeFileSync(join(killHalfway(), "new/datapackage.json"), "{");
  expect((await checkPackage(dir)).ok).toBe(true);
  expect(contentOf(dir)).toEqual(before);
});

test("a file that somebody changed while the import lay unfinished is kept under another name", async () => {
  killHalfway();
  // Not in place of its bytes but of its name, as editors do: the old bytes are still the import's to put back.
  writeFileSync(join(dir, "observations/rain.csv"), "by hand\n");
  const { issues } = await checkPackage(dir);
  const kept = /observations\/rain\.csv\.[0-9a-f]{8}\.kept/.exec(issues[0]?.expected ?? "")?.[0] ?? "none";
  expect(readFileSync(join(dir, kept), "utf8")).toBe("by hand\n");
  expect(contentOf(dir)).toEqual({ ...after, [kept]: "by hand\n" });
});

test("a disk that is full leaves the old package at once, with one sentence", () => {
  // The owner's name, four files, the journal.
  for (const at of ["1", "2", "4", "5", "6"]) {
    dir = rain.copy();
    const { code, output } = rain.run(dir, { FAULT: "ENOSPC", FAULT_CALLS: "writeFileSync", FAULT_AT: at });
    expect({ code, output }).toEqual({ code: 1, output: expect.stringContaining("ENOSPC") });
    expect(output).not.toContain("    at ");
    expect(contentOf(dir)).toEqual(before);
    expect(existsSync(join(dir, ".importing"))).toBe(false);
  }
});

test("a disk that refuses every change from one on: the next command brings the old package back", async () => {
  for (const at of ["1", "2", "3", "4", "5"]) {
    dir = rain.copy();
    const { code, output } = rain.run(dir, { FAULT: "EIO", FAULT_CALLS: "renameSync", FAULT_AT: at });
    expect({ code, output }).toEqual({ code: 1, output: expect.stringContaining("EIO") });
    expect(output).not.toContain("    at ");
    const { ok } = await checkPackage(dir);
    const content = contentOf(dir);
    expect(ok).toBe(true);
    // What was ready is completed: the disk is well again.
    expect([before, after]).toContainEqual(content);
  }
});

test("a half state in a folder that cannot be written to is not read", async () => {
  killHalfway();
  const half = contentOf(dir);
  const { code, output } = rain.run(dir, { FAULT: "EROFS", FAULT_AT: "1" });
  expect({ code, output }).toEqual({ code: 1, output: expect.stringContaining("import-unfinished") });
  expect(contentOf(dir)).toEqual(half);
  expect((await checkPackage(dir)).ok).toBe(true);
});

test("two imports at once: one after the other, and the package is the new one", async () => {
  const once = () =>
    new Promise<number | null>((resolve) => {
      spawn(process.execPath, [rain.child, rain.raw, dir], { stdio: "ignore" }).on("exit", resolve);
    });
  expect(await Promise.all([once(), once(), once()])).toEqual([0, 0, 0]);
  expect(contentOf(dir)).toEqual(after);
});

test("a check during which an import comes by tells of the package before it or after it, not of a mixture", async () => {
  const whole = new Set([(await checkPackage(rain.copy())).dataHash]);
  expect((await rain.next(dir)).code).toBe(0);
  whole.add((await checkPackage(dir)).dataHash);
  for (const turns of [1, 4, 8, 16, 32, 64]) {
    dir = rain.copy();
    const checking = checkPackage(dir);
    for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate);
    // Blocks this process until the import has ended: the check is somewhere in its middle.
    expect(rain.run(dir).code).toBe(0);
    const { issues, dataHash } = await checking;
    expect(issues).toEqual([]);
    expect(whole).toContain(dataHash);
  }
});
