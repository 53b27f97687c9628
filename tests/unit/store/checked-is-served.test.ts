/** A file of the package changes between the check and the load: nothing of it is shown, or kept, under the hash of the check. */
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type DataPackage, loadPackage } from "../../../app/package/load-package.ts";
import { openStore } from "../../../app/store/open-store.ts";
import { StartRefused } from "../../../app/store/start-refused.ts";
import { copyOfTiny } from "../package/tiny-package.ts";
import { ask, must, tempFolder } from "./source.ts";

const FILE = "observations/bicycles.csv";

async function checked(dir: string, cacheDir: string): Promise<DataPackage> {
  const loaded = await loadPackage(dir, { cacheDir });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
  return loaded.package;
}

function tables(cacheDir: string): string[] {
  return readdirSync(cacheDir).filter((name) => /^(?:tables|loading)-/u.test(name));
}

test("a replaced file is refused by name; once it is back, the next start serves the right numbers", async () => {
  const [copy, cacheDir] = [copyOfTiny(), tempFolder()];
  const seen = await checked(copy.dir, cacheDir);
  copy.edit(FILE, (text) => text.replace(",3105,", ",9999,"));
  const opening = openStore(seen, { cacheDir });
  await expect(opening).rejects.toThrow(StartRefused);
  await expect(opening).rejects.toThrow(`${FILE} is not the file that was checked`);
  expect(tables(cacheDir)).toEqual([]);
  copy.edit(FILE, (text) => text.replace(",9999,", ",3105,"));
  const store = await openStore(await checked(copy.dir, cacheDir), { cacheDir });
  const { rows } = must(await store.page(ask("observations")));
  await store.close();
  expect(rows.flat()).toContain("3105");
  expect(rows.flat()).not.toContain("9999");
});

test("what was checked can be loaded once the file of the check is put back, without another check", async () => {
  const [copy, cacheDir] = [copyOfTiny(), tempFolder()];
  const seen = await checked(copy.dir, cacheDir);
  const path = join(copy.dir, FILE);
  const aside = join(copy.dir, "aside.csv");
  renameSync(path, aside);
  writeFileSync(path, "forged\n");
  await expect(openStore(seen, { cacheDir })).rejects.toThrow(FILE);
  renameSync(aside, path);
  await (await openStore(seen, { cacheDir })).close();
  expect(tables(cacheDir)).toHaveLength(2);
});

test.each([
  ["is gone", (path: string) => rmSync(path)],
  [
    "is a folder",
    (path: string) => {
      rmSync(path);
      mkdirSync(path);
    },
  ],
  ["has a line more", (path: string) => writeFileSync(path, "\n", { flag: "a" })],
])("a file that %s is refused by name", async (_what, change) => {
  const [copy, cacheDir] = [copyOfTiny(), tempFolder()];
  const seen = await checked(copy.dir, cacheDir);
  change(join(copy.dir, FILE));
  await expect(openStore(seen, { cacheDir })).rejects.toThrow(`${FILE} is not the file that was checked`);
  expect(tables(cacheDir)).toEqual([]);
});

test("each file of a table carries the hash of what was checked, cold and warm", async () => {
  const [copy, cacheDir] = [copyOfTiny(), tempFolder()];
  const cold = await checked(copy.dir, cacheDir);
  const warm = await checked(copy.dir, cacheDir);
  const hashes = cold.tables.flatMap(({ files }) => files.map(({ sha256 }) => sha256));
  for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{64}$/u);
  expect(warm.tables).toEqual(cold.tables);
});
