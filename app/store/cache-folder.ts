/** The folder for what can be made again: whether it can be used at all, said before anything is read. */
import { randomUUID } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makeFolder } from "../package/make-folder.ts";
import { StartRefused } from "./start-refused.ts";

const PROBE = Buffer.alloc(4096);

/** Makes the folder where it is missing and writes a page into it. Throws StartRefused with what to do. */
export async function prepareCacheFolder(cacheDir: string): Promise<void> {
  const probe = join(cacheDir, `loading-${randomUUID()}.probe`);
  try {
    await makeFolder(cacheDir);
    await writeFile(probe, PROBE);
  } catch (error) {
    throw cacheRefusal(error, cacheDir) ?? error;
  } finally {
    // Where it could not be written there is nothing to remove, or nobody who may.
    await rm(probe, { force: true }).catch(() => undefined);
  }
}

const FULL = /\b(?:ENOSPC|EDQUOT|EFBIG)\b|No space left on device|Disk quota exceeded|File too large/u;
const BARRED = /\b(?:EACCES|EPERM|EROFS)\b|Permission denied|Operation not permitted|Read-only file system/u;
const NO_FOLDER = /\b(?:ENOTDIR|EEXIST|ENOENT|ELOOP|ENAMETOOLONG)\b|Not a directory/u;

/** What the file system or the engine said of the cache folder, as the sentence that ends the start; null for anything else. */
export function cacheRefusal(error: unknown, cacheDir: string): StartRefused | null {
  if (!(error instanceof Error) || !isAbout(error, cacheDir)) return null;
  const text = error.message;
  const advice = "or set CACHE_DIR to a folder that can be written.";
  if (FULL.test(text))
    return new StartRefused(`The disk of the cache folder ${cacheDir} is full: free some of it, ${advice}`);
  if (BARRED.test(text))
    return new StartRefused(
      `The cache folder ${cacheDir} cannot be written: allow this user to write into it, ${advice}`,
    );
  if (NO_FOLDER.test(text))
    return new StartRefused(`The cache folder ${cacheDir} cannot be made: remove what is in its place, ${advice}`);
  return null;
}

/** A write into an open file fails without a path; the engine's words begin with what kind they are. */
function isAbout(error: Error, cacheDir: string): boolean {
  if (!("code" in error)) return /^(?:IO|FATAL|TransactionContext) Error/u.test(error.message);
  return !("path" in error) || String(error.path).startsWith(cacheDir);
}
