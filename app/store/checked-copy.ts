/** The bytes that were checked, in a file that only the loader knows. */
import { createHash } from "node:crypto";
import { closeSync, openSync, writeSync } from "node:fs";
import { open, stat } from "node:fs/promises";
import { readChunks } from "../package/read-chunks.ts";
import type { StoreSource } from "./store.ts";
import { SourceChanged, StartRefused } from "./start-refused.ts";

type SourceFile = StoreSource["tables"][number]["files"][number];

/**
 * Copies a file of the package to `copy` and hashes what it writes there, so that the loader reads the very bytes that were hashed,
 * whatever happens to the package's file meanwhile. Throws SourceChanged unless they are the bytes that were checked, StartRefused where
 * the file cannot be read, and what the file system says of the copy; the caller removes `copy`.
 */
export async function copyChecked(file: SourceFile, copy: string): Promise<void> {
  if (file.reshaped) return copyReshaped(file, file.reshaped, copy);
  const found = await stat(file.absolutePath).catch(() => null);
  // A pipe in the file's place would keep the reader waiting for ever.
  if (!found?.isFile()) throw new SourceChanged(file.path);
  const hash = createHash("sha256");
  try {
    await copyBytes(file.absolutePath, copy, (bytes) => void hash.update(bytes));
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (path !== file.absolutePath) throw error;
    throw new StartRefused(`${file.path} could be read when it was checked, and cannot be now (${code}).`);
  }
  if (hash.digest("hex") !== file.sha256) throw new SourceChanged(file.path);
}

/** Copies a file to a new one; `onBytes` is given what is written. Throws NotAFile, and what the file system throws. */
export async function copyBytes(from: string, to: string, onBytes: (bytes: Uint8Array) => void): Promise<void> {
  const out = await open(to, "wx");
  try {
    await readChunks(from, async (bytes) => {
      onBytes(bytes);
      await out.writeFile(bytes);
    });
  } finally {
    await out.close();
  }
}

/** The rows as the package's reader reads them, for a file that the engine is not to read by itself. */
async function copyReshaped(
  file: SourceFile,
  { write }: NonNullable<SourceFile["reshaped"]>,
  copy: string,
): Promise<void> {
  const out = openSync(copy, "wx");
  try {
    const sha256 = await write((text) => void writeSync(out, text));
    if (sha256 !== file.sha256) throw new SourceChanged(file.path);
  } finally {
    closeSync(out);
  }
}
