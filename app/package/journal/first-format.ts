import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { syncFolder } from "./durable.ts";
import { ownerOf } from "./owner.ts";

/**
 * What the first version of this program left in the import folder when it was killed: new files, named by their path with `__`
 * for `/`, and beside them the old ones as `*.old`, which may be the only copy there is.
 */
export function hasOldFiles(names: readonly string[]): boolean {
  return names.some(isOld);
}

function isOld(name: string): boolean {
  return name.endsWith(".old");
}

/**
 * Puts the old files back: the new ones were never put on the disk for certain, so the state before is the one that is whole.
 * @returns whether there were any
 */
export function undoFirstFormat(importFolder: string, dataDir: string): boolean {
  const names = readdirSync(importFolder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && ownerOf(entry.name) === null)
    .map((entry) => entry.name);
  const old = names.filter(isOld);
  for (const name of old) {
    const target = join(dataDir, pathOf(name.slice(0, -".old".length), dataDir));
    renameSync(join(importFolder, name), target);
    syncFolder(dirname(target));
  }
  for (const name of names) rmSync(join(importFolder, name), { force: true });
  return old.length > 0;
}

/** A name may hold `__` of its own: the deepest folder that exists decides. */
function pathOf(name: string, dataDir: string): string {
  const parts = name.split("__");
  for (let folders = parts.length - 1; folders > 0; folders -= 1) {
    const folder = parts.slice(0, folders).join("/");
    if (existsSync(join(dataDir, folder))) return `${folder}/${parts.slice(folders).join("__")}`;
  }
  return name;
}
