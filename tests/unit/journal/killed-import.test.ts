import { afterAll, beforeAll, expect, test } from "vitest";
import { checkPackage } from "../../../app/package/check-package.ts";
import { contentOf, prepareRainImport, type RainImport } from "./rain-import.ts";

// Links and folders are not counted: a kill between two of them leaves nothing that one of these does not.
const COUNTED = { FAULT_CALLS: "renameSync,fsyncSync,writeFileSync,unlinkSync,rmSync,rmdirSync" };

let rain: RainImport;
let before: Record<string, string> = {};
let after: Record<string, string> = {};
let changes = 0;

beforeAll(async () => {
  rain = await prepareRainImport();
  before = contentOf(rain.copy());
  const dir = rain.copy();
  const { code, output } = rain.run(dir, COUNTED);
  expect(code, output).toBe(0);
  after = contentOf(dir);
  changes = Number(/changes: (\d+)/.exec(output)?.[1]);
  expect((await checkPackage(dir)).issues).toEqual([]);
});
afterAll(() => rain.remove());

test("an import killed before any of its changes of the disk leaves the old package or the new one, whole", async () => {
  expect(after["observations/rain.csv"]).toContain("801.5");
  expect(changes).toBeGreaterThan(20);
  const seen = { old: 0, new: 0 };
  for (let at = 1; at <= changes; at += 1) {
    const dir = rain.copy();
    expect(rain.run(dir, { ...COUNTED, FAULT_AT: String(at) }).killed, `change ${at}`).toBe(true);
    const { ok, issues } = await checkPackage(dir);
    expect(
      { ok, codes: issues.map(({ code }) => code).filter((code) => code !== "import-interrupted") },
      `${at}`,
    ).toEqual({
      ok: true,
      codes: [],
    });
    const content = contentOf(dir);
    const state = content["datapackage.json"] === before["datapackage.json"] ? "old" : "new";
    expect(content, `after change ${at}: the ${state} package`).toEqual(state === "old" ? before : after);
    seen[state] += 1;
  }
  expect(Math.min(seen.old, seen.new)).toBeGreaterThan(5);
}, 600_000);
