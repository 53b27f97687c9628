import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { CheckedPackage } from "./check-package.ts";

/** Raise this when a check or the shape of the result changes: results of older code are then not believed. */
const VERSION = 1;

/** What a warm start needs to know of a package that was found in order. */
export type Remembered = Pick<CheckedPackage, "issues" | "tables" | "breaks">;

function pathOf(cacheDir: string, dataHash: string): string {
  return join(cacheDir, `check-${VERSION}-${dataHash}.json`);
}

/** The result remembered for exactly these files; null if there is none, or it cannot be read. */
export async function recallCheck(cacheDir: string, dataHash: string): Promise<Remembered | null> {
  try {
    return JSON.parse(await readFile(pathOf(cacheDir, dataHash), "utf8")) as Remembered;
  } catch {
    return null;
  }
}

/** Remembers a result; a cache that cannot be written is no reason to fail. */
export async function rememberCheck(cacheDir: string, checked: CheckedPackage): Promise<void> {
  const path = pathOf(cacheDir, checked.dataHash);
  const { issues, tables, breaks } = checked;
  try {
    await mkdir(cacheDir, { recursive: true });
    await writeFile(`${path}.${process.pid}`, JSON.stringify({ issues, tables, breaks } satisfies Remembered));
    await rename(`${path}.${process.pid}`, path);
  } catch {
    return;
  }
}
