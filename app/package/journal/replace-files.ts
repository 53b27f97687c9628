import { existsSync } from "node:fs";
import { join } from "node:path";
import { complete } from "./complete.ts";
import type { ImportFolder } from "./import-folder.ts";
import { discard } from "./journal.ts";
import { stage } from "./stage.ts";

/**
 * Puts new files in place of old ones in an owned import folder: all of them, or, if one can't be put there, none; also when
 * the process is killed, since the next one that reads the package then ends what was begun.
 * @param texts path inside the package → new text
 * @throws what the file system says, after the old files are back
 */
export function replaceFiles(texts: ReadonlyMap<string, string>, dataDir: string, folder: ImportFolder): void {
  if (texts.size === 0) return;
  complete(stageOrLeave(texts, dataDir, folder), dataDir);
}

function stageOrLeave(texts: ReadonlyMap<string, string>, dataDir: string, importFolder: ImportFolder): string {
  try {
    return stage(texts, dataDir, importFolder);
  } catch (error) {
    const begun = join(importFolder.path, `staging-${importFolder.token}`);
    if (existsSync(begun)) discard(begun);
    throw error;
  }
}
