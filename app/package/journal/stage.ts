import { mkdirSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileHash, hashOf, keepUnder, makeFolders, syncFolder, writeDurably } from "./durable.ts";
import type { ImportFolder } from "./import-folder.ts";
import { type Entry, fault, moveTo, writeJournal } from "./journal.ts";

/**
 * Writes the new files beside the package, with a second name for each old one and a journal, and puts all of it on the disk.
 * The package itself is not touched.
 * @param texts path inside the package → new text
 * @returns the folder, now `ready`
 * @throws what the file system says; nothing has begun then
 */
export function stage(texts: ReadonlyMap<string, string>, dataDir: string, importFolder: ImportFolder): string {
  const folder = join(importFolder.path, `staging-${importFolder.token}`);
  mkdirSync(folder);
  // Whoever takes the import folder over looks for `staging` after that, and this is asked after making it: one of the two sees it.
  if (!importFolder.isMine()) throw fault("ESTALE", "another import has taken over");
  const entries: Entry[] = [];
  for (const [path, text] of texts) {
    const target = join(dataDir, path);
    refuseBlocked(target);
    makeFolders(dirname(join(folder, "new", path)));
    writeDurably(join(folder, "new", path), text);
    const before = fileHash(target);
    if (before !== null) {
      makeFolders(dirname(join(folder, "old", path)));
      keepUnder(target, join(folder, "old", path));
    }
    entries.push({ path, before, after: hashOf(text) });
  }
  writeJournal(folder, entries);
  for (const inner of foldersUnder(folder)) syncFolder(inner);
  // The import folder's own name must outlast a power cut as well.
  syncFolder(dataDir);
  return moveTo("ready", folder);
}

/** Says before anything begins that a folder stands where a file must be, or a file where a folder must be. */
function refuseBlocked(target: string): void {
  const at = statSync(target, { throwIfNoEntry: false });
  if (at && !at.isFile()) throw fault("EISDIR", `a folder stands at ${target}`);
  for (let above = dirname(target); ; above = dirname(above)) {
    const folder = statSync(above, { throwIfNoEntry: false });
    if (folder?.isDirectory()) return;
    if (folder) throw fault("ENOTDIR", `a file stands at ${above}`);
  }
}

function foldersUnder(folder: string): string[] {
  const inner = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [...inner.flatMap((entry) => foldersUnder(join(folder, entry.name))), folder];
}
