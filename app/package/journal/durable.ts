import { createHash, randomUUID } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";

/** Whether the file system refused something (no room, no right, no such folder): a failure to be told, not a mistake in the program. */
export function isFileError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  return error instanceof Error && "code" in error && "syscall" in error && typeof error.code === "string";
}

/** Writes a file and returns when it is on the disk. */
export function writeDurably(path: string, content: string | Uint8Array): void {
  const handle = openSync(path, "w");
  try {
    writeFileSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Puts the names in a folder on the disk: a rename is only certain after this. */
export function syncFolder(path: string): void {
  // Windows opens no folders, and has no need of this.
  if (process.platform === "win32") return;
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes a folder and those above it; each new name is put on the disk. */
export function makeFolders(path: string): void {
  if (existsSync(path)) return;
  makeFolders(dirname(path));
  mkdirSync(path);
  syncFolder(dirname(path));
}

/** A second name for the same bytes, or a copy where the file system has no links. */
export function keepUnder(path: string, kept: string): void {
  try {
    linkSync(path, kept);
  } catch (error) {
    if (isFileError(error) && error.code === "ENOSPC") throw error;
    writeDurably(kept, readFileSync(path));
  }
}

/** sha256 of a file, in hex; null if there is none. */
export function fileHash(path: string): string | null {
  return existsSync(path) ? hashOf(readFileSync(path)) : null;
}

/** sha256 in hex. */
export function hashOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/**
 * Puts a file that people keep in the place of an older one: whoever looks sees the old one whole or the new one whole.
 * A pipe or a device is written to as it is.
 * @param write fills the path that it is given
 * @throws what the file system says; the older file is then as it was
 */
export async function putFile(path: string, write: (temporary: string) => Promise<void>): Promise<void> {
  if (existsSync(path) && !statSync(path).isFile()) return write(path);
  // What a link leads to is replaced, not the link.
  const target = existsSync(path) ? realpathSync(path) : path;
  const temporary = `${target}.${randomUUID()}.part`;
  try {
    await write(temporary);
    const handle = openSync(temporary, "r+");
    fsyncSync(handle);
    closeSync(handle);
    renameSync(temporary, target);
  } finally {
    rmSync(temporary, { force: true });
  }
}
