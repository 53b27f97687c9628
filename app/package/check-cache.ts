import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { CheckedPackage } from "./check-package.ts";
import type { Resource } from "./descriptor.ts";
import { makeFolder } from "./make-folder.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";

/** Raise this when a check or the shape of the result changes: results of older code are then not believed. */
const VERSION = 3;

/** What a warm start needs to know of a package that was found in order. */
export type Remembered = Pick<CheckedPackage, "issues" | "tables" | "breaks" | "reshaped" | "lenient"> & {
  /** As completed from the tables' own cells. */
  resources: Resource[];
};

function nameOf(dataHash: string): string {
  return `check-${VERSION}-${dataHash}.note`;
}

/**
 * The result remembered for exactly these files; null if there is none. One that is damaged is thrown away, `log` gets one line,
 * and the package is checked anew.
 */
export async function recallCheck(
  cacheDir: string,
  dataHash: string,
  log: (line: string) => void,
): Promise<Remembered | null> {
  const name = nameOf(dataHash);
  const note = await readSealed(join(cacheDir, name));
  if (note.found === "whole") return note.value as Remembered;
  if (note.found === "damaged") {
    log(`Cache: ${name} is damaged (${note.why}); it is thrown away and the package checked anew.`);
    await rm(join(cacheDir, name), { recursive: true, force: true }).catch(() => undefined);
  }
  return null;
}

/** Whether any result is remembered: in a new cache nobody need hash a package to look for its own. */
export async function remembersAny(cacheDir: string): Promise<boolean> {
  const names = await readdir(cacheDir).catch(() => []);
  return names.some((name) => name.startsWith(`check-${VERSION}-`));
}

/** Remembers a result; a cache that cannot be written is no reason to fail here: the store, which needs it, says so. */
export async function rememberCheck(cacheDir: string, checked: CheckedPackage): Promise<void> {
  const { issues, tables, breaks, reshaped, lenient } = checked;
  const note: Remembered = {
    issues,
    tables,
    breaks,
    reshaped,
    lenient,
    resources: checked.descriptor?.resources ?? [],
  };
  try {
    await makeFolder(cacheDir);
    await writeSealed(join(cacheDir, nameOf(checked.dataHash)), note);
    await forgetOldest(cacheDir);
  } catch {
    return;
  }
}

/** Results kept: enough for the packages of one cache and for going back to what a file was before. */
const KEPT = 50;

/** A folder that is edited all day has a result for each time it was saved. */
async function forgetOldest(cacheDir: string): Promise<void> {
  const names = (await readdir(cacheDir)).filter((name) => /^check-.*\.note$/.test(name));
  if (names.length <= KEPT) return;
  const aged = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(cacheDir, name))).mtimeMs })));
  aged.sort((a, b) => b.at - a.at);
  for (const { name } of aged.slice(KEPT)) await rm(join(cacheDir, name), { force: true });
}
