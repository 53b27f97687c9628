import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileHash, isFileError, makeFolders, syncFolder } from "./durable.ts";
import { discard, entriesOf, fault, moveTo } from "./journal.ts";

/**
 * Puts the files of a `ready` folder in their places; what an earlier, killed run has moved already is left as it is. If one
 * cannot be put there, the old files go back. Doing it twice does no harm.
 * @returns the files that somebody else had changed in between, under the names that they were kept by
 * @throws what the file system says; the package is then as before the import, or, if even that failed, the folder stays
 */
export function complete(ready: string, dataDir: string): { kept: string[] } {
  let kept: string[] = [];
  try {
    kept = moveAll(ready, dataDir);
  } catch (error) {
    undo(moveTo("undo", ready), dataDir);
    throw error;
  }
  try {
    discard(ready);
  } catch (error) {
    // Everything is in its place: what is left of the folder is for the next one to throw away.
    if (!isFileError(error)) throw error;
  }
  return { kept };
}

function moveAll(ready: string, dataDir: string): string[] {
  // A damaged journal costs the comparison, not the import: everything in `new` was on the disk before the folder was `ready`.
  const entries = entriesOf(ready) ?? filesUnder(join(ready, "new")).map((path) => ({ path, before: "", after: "" }));
  const waiting = entries.filter(({ path }) => existsSync(join(ready, "new", path)));
  for (const { path, after } of waiting) {
    if (after !== "" && fileHash(join(ready, "new", path)) !== after) throw fault("EIO", `the new ${path} was damaged`);
  }
  const kept: string[] = [];
  for (const { path, before, after } of waiting) {
    const target = join(dataDir, path);
    makeFolders(dirname(target));
    const there = after === "" ? null : fileHash(target);
    if (there !== null && there !== before && there !== after) {
      kept.push(`${path}.${there.slice(0, 8)}.kept`);
      renameSync(target, `${target}.${there.slice(0, 8)}.kept`);
    }
    renameSync(join(ready, "new", path), target);
  }
  for (const folder of new Set(entries.map(({ path }) => dirname(join(dataDir, path))))) syncFolder(folder);
  return kept;
}

/** Puts the old files of an `undo` folder back and takes away those that are new. Doing it twice does no harm. */
export function undo(folder: string, dataDir: string): void {
  const old = filesUnder(join(folder, "old"));
  for (const path of old) renameSync(join(folder, "old", path), join(dataDir, path));
  const added = (entriesOf(folder) ?? []).filter(({ before }) => before === null);
  for (const { path, after } of added) {
    if (fileHash(join(dataDir, path)) === after) rmSync(join(dataDir, path));
  }
  for (const path of [...old, ...added.map((entry) => entry.path)]) {
    if (existsSync(dirname(join(dataDir, path)))) syncFolder(dirname(join(dataDir, path)));
  }
  discard(folder);
}

function filesUnder(folder: string, inside = ""): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(join(folder, entry.name), `${inside}${entry.name}/`) : [`${inside}${entry.name}`],
  );
}
