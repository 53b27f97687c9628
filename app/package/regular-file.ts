import { closeSync, constants, fstatSync, openSync, type Stats } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";

/** What stands where a file was expected: nobody may wait for its bytes. */
export class NotAFile extends Error {
  readonly code = "NOT_A_FILE";
  /** "a pipe", for people. */
  readonly kind: string;
  constructor(kind: string) {
    super(`Expected a file, not ${kind}`);
    this.name = "NotAFile";
    this.kind = kind;
  }
}

// Opening a pipe waits for its writer unless told not to; for a file it means nothing. Windows has no such flag.
const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Opens an ordinary file for reading. Throws NotAFile for anything else, and what the file system throws; never waits. */
export async function openFile(path: string): Promise<FileHandle> {
  const file = await open(path, READ).catch(explain);
  try {
    insist(await file.stat());
    return file;
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** The same at once, as a file descriptor. */
export function openFileSync(path: string): number {
  let file: number;
  try {
    file = openSync(path, READ);
  } catch (error) {
    return explain(error);
  }
  try {
    insist(fstatSync(file));
    return file;
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

/** A socket cannot be opened at all. */
function explain(error: unknown): never {
  if (error instanceof Error && "code" in error && error.code === "ENXIO") throw new NotAFile("a socket or a device");
  throw error;
}

function insist(found: Stats): void {
  if (found.isFile()) return;
  throw new NotAFile(found.isDirectory() ? "a folder" : found.isFIFO() ? "a pipe" : "a device");
}
