import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { takeFolder } from "../../../app/package/journal/import-folder.ts";
import { replaceFiles } from "../../../app/package/journal/replace-files.ts";
import { type Owner, ownerName, ownerOf, stateOf, thisOwner } from "../../../app/package/journal/owner.ts";
import { settleImport, takeSettled } from "../../../app/package/journal/settle.ts";

const QUICK = { wait: 300, silence: 200 };
let dir = "";
let importing = "";

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "settle-"));
  importing = join(dir, ".importing");
  return () => rmSync(dir, { recursive: true, force: true });
});

function leave(files: Record<string, string>): void {
  mkdirSync(importing, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(importing, name), text);
}

describe("whose a leftover folder is", () => {
  const ended = { ...thisOwner(), pid: 4_999_999 };
  const numberUsedAgain = { ...thisOwner(), began: "1" };
  const otherRun = { ...thisOwner(), boot: "before the power cut" };

  test.each([
    ["a process that has ended", ended],
    ["an id that another process has now", numberUsedAgain],
    ["an earlier run of this machine", otherRun],
  ])("%s: it is taken at once", async (_, owner) => {
    expect(stateOf(owner)).toBe("gone");
    leave({ [ownerName(owner)]: "" });
    expect(await settleImport(dir, { wait: 0, silence: 60_000 })).toEqual({ issue: null, note: "" });
    expect(existsSync(importing)).toBe(false);
  });

  test("a process at work: it is waited for, and then named in one sentence", async () => {
    leave({ [ownerName(thisOwner())]: "" });
    const { issue } = await settleImport(dir, QUICK);
    expect(issue).toMatchObject({
      code: "import-running",
      value: expect.stringContaining(`process ${process.pid} on`),
    });
    expect(existsSync(importing)).toBe(true);
  });

  test("a process that cannot be seen from here, as in another container: it is taken when it shows no sign of life", async () => {
    for (const owner of [
      { ...thisOwner(), host: "elsewhere" },
      { ...thisOwner(), space: "other" },
    ]) {
      expect(stateOf(owner)).toBe("unknown");
      leave({ [ownerName(owner)]: "" });
      expect((await settleImport(dir, { wait: 100, silence: 60_000 })).issue?.code).toBe("import-running");
      expect((await settleImport(dir, QUICK)).issue).toBeNull();
      expect(existsSync(importing)).toBe(false);
    }
  });

  test("nobody's: an empty folder, or files without any owner", async () => {
    for (const files of [{}, { "some.csv": "a\n" }] as Record<string, string>[]) {
      leave(files);
      expect((await settleImport(dir, QUICK)).issue).toBeNull();
      expect(existsSync(importing)).toBe(false);
    }
  });

  test("a folder that only begins with its name is somebody else's", async () => {
    mkdirSync(join(dir, ".importing-notes"));
    mkdirSync(join(dir, `.importing-${ownerName(ended)}`));
    expect((await settleImport(dir, QUICK)).issue).toBeNull();
    expect(readdirSync(dir)).toEqual([".importing-notes"]);
    expect(ownerOf("owner,%,%,%")).toBeNull();
  });

  test("a name says all of an owner, whatever the host is called", () => {
    const owner = { ...thisOwner(), host: `${hostname()}, a/b` };
    expect(ownerOf(ownerName(owner))).toEqual(owner);
    expect(ownerName(owner)).not.toContain("/");
  });
});

test("an owner that was wrongly thought gone makes nothing ready any more", async () => {
  const first = await takeFolder(dir, QUICK);
  if ("busy" in first) throw new Error(first.busy);
  writeFileSync(join(dir, "a.csv"), "old\n");
  mkdirSync(join(importing, `staging-${first.token}`));
  renameSync(
    join(importing, ownerName(ownerOfFolder())),
    join(importing, ownerName({ ...thisOwner(), pid: 4_999_999 })),
  );
  const second = await takeSettled(dir, QUICK);
  if ("busy" in second) throw new Error(second.busy);
  expect(readdirSync(importing)).toEqual([ownerName(ownerOfFolder())]);
  expect(() => replaceFiles(new Map([["a.csv", "first\n"]]), dir, first)).toThrow("another import has taken over");
  first.release();
  replaceFiles(new Map([["a.csv", "second\n"]]), dir, second.folder);
  second.folder.release();
  expect(readFileSync(join(dir, "a.csv"), "utf8")).toBe("second\n");
  expect(existsSync(importing)).toBe(false);
});

function ownerOfFolder(): Owner {
  const owner = readdirSync(importing).map(ownerOf)[0];
  if (!owner) throw new Error("nobody owns the folder");
  return owner;
}

describe("what the first version left", () => {
  test("the only copy of a file goes back to its place", async () => {
    mkdirSync(join(dir, "catalog"));
    writeFileSync(join(dir, "catalog/areas.csv"), "new areas\n");
    leave({
      pid: "4999999",
      "catalog__areas.csv.old": "old areas\n",
      "catalog__publications.csv": "two rows\n",
      "catalog__publications.csv.old": "431 rows\n",
    });
    expect(await settleImport(dir, QUICK)).toEqual({
      issue: null,
      note: "An import that was interrupted has been undone.",
    });
    expect(readFileSync(join(dir, "catalog/publications.csv"), "utf8")).toBe("431 rows\n");
    expect(readFileSync(join(dir, "catalog/areas.csv"), "utf8")).toBe("old areas\n");
    expect(existsSync(importing)).toBe(false);
  });

  test("a process id that is in use again does not hold it for ever", async () => {
    leave({ pid: String(process.pid), "a__b.csv.old": "old\n" });
    expect((await settleImport(dir, { wait: 100, silence: 60_000 })).issue?.code).toBe("import-running");
    expect((await settleImport(dir, QUICK)).issue).toBeNull();
    expect(readFileSync(join(dir, "a__b.csv"), "utf8")).toBe("old\n");
  });
});
