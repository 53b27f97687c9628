import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Makes a folder and those above it where they are missing. Throws what the file system throws; Node's own `recursive` never ends
 * where a folder says that what is to be made in it does not exist, as /proc does.
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST" && (await stat(path).catch(() => null))?.isDirectory()) return;
    if (code !== "ENOENT" || (await stat(dirname(path)).catch(() => null)) !== null) throw error;
    await makeFolder(dirname(path));
    await mkdir(path);
  }
}
