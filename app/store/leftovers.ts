/** Removes from the cache what processes that are gone left behind. */
import { existsSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { takeLock } from "./lock-file.ts";

export const ownPrefix = "run-";
export const LOCK_ENDING = ".lock";

/** How versions before locks named theirs, by process number. They looked after nothing else, and none of them runs beside this one. */
const OLDER = /^(?:spill-\d+|extracts)$/u;

/** `isOurs`: whether this very process owns that home. What cannot be removed is said in the log and left. */
export async function sweepLeftovers(
  cacheDir: string,
  isOurs: (home: string) => boolean,
  log: (line: string) => void,
): Promise<void> {
  for (const name of await readdir(cacheDir)) {
    const path = join(cacheDir, name);
    try {
      if (OLDER.test(name)) await rm(path, { recursive: true, force: true });
      else if (name.startsWith(ownPrefix)) await sweepHome(path.replace(/\.lock(?:\.wal)?$/u, ""), isOurs);
    } catch (error) {
      log(`A leftover of an earlier server stays in the cache: ${String(error)}`);
    }
  }
}

async function sweepHome(home: string, isOurs: (home: string) => boolean): Promise<void> {
  if (isOurs(home)) return;
  const lockFile = home + LOCK_ENDING;
  if (!existsSync(lockFile)) return removeHome(home);
  const lock = await takeLock(lockFile);
  if (typeof lock === "string") return;
  // Held while deleting, so that two starts at once do not both take it for theirs to remove.
  try {
    await removeHome(home);
  } finally {
    lock.release();
  }
}

async function removeHome(home: string): Promise<void> {
  await rm(home, { recursive: true, force: true });
  for (const ending of [LOCK_ENDING, `${LOCK_ENDING}.wal`]) await rm(home + ending, { force: true });
}
