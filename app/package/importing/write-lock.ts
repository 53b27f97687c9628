import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Folder inside the package that holds the lock and the new files until all of them are complete. */
const FOLDER = ".importing";

/**
 * Takes the package's write lock, waiting for another import to finish.
 * @returns the folder for temporary files and a function that gives the lock back; null if it stayed taken
 */
export async function takeLock(
  dataDir: string,
  waitMilliseconds = 20_000,
): Promise<{ folder: string; release: () => void } | null> {
  const folder = join(dataDir, FOLDER);
  for (let waited = 0; ; waited += 100) {
    if (tryLock(folder)) return { folder, release: () => rmSync(folder, { recursive: true, force: true }) };
    if (waited >= waitMilliseconds) return null;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function tryLock(folder: string): boolean {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    // A run that was killed leaves its lock behind; the next one clears it away.
    if (!ownerIsGone(folder)) return false;
    rmSync(folder, { recursive: true, force: true });
    return tryLock(folder);
  }
  writeFileSync(join(folder, "pid"), String(process.pid));
  return true;
}

function ownerIsGone(folder: string): boolean {
  let pid: number;
  try {
    pid = Number(readFileSync(join(folder, "pid"), "utf8"));
  } catch {
    // Between its mkdir and its pid file, or just released: not to be taken over.
    return false;
  }
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ESRCH";
  }
}
