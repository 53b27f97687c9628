import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Makes a folder and those above it where they are missing, whoever else makes them at the same time. Throws what the file system throws;
 * Node's own `recursive` never ends where a folder says that what is to be made in it does not exist, as /proc does.
 */
export async function makeFolder(path: string): Promise<void> {
  const failure = await tried(path);
  if (failure === null) return;
  if (failure.code !== "ENOENT") throw failure;
  await makeFolder(dirname(path));
  const again = await tried(path);
  if (again !== null) throw again;
}

/** What kept the folder from being made; null where it is there now, made by us or another. */
async function tried(path: string): Promise<NodeJS.ErrnoException | null> {
  try {
    await mkdir(path);
  } catch (error) {
    const isThere = async () => (await stat(path).catch(() => null))?.isDirectory() === true;
    const failure = error as NodeJS.ErrnoException;
    return failure.code === "EEXIST" && (await isThere()) ? null : failure;
  }
  return null;
}
