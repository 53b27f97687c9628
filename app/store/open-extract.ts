/** An extract opened before anything is said about it: what is deleted afterwards is still read to its end. */
import { open, type FileHandle } from "node:fs/promises";
import type { Readable } from "node:stream";
import { asFailure } from "./extract-failures.ts";
import type { ExtractFile, OpenExtract, Result } from "./store.ts";

const CHUNK = 1 << 18;

/** Null when the file is gone or is not the one that was made. `release` is called once, when reading is over. */
export async function openForReading(file: ExtractFile, release: () => void): Promise<Result<OpenExtract> | null> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(file.path, "r");
    const { size } = await handle.stat();
    if (size === file.bytes) return { ok: true, value: reader(file, handle, release) };
    await handle.close();
    return null;
  } catch (error) {
    await handle?.close().catch(() => undefined);
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    return asFailure(error, () => undefined);
  }
}

function reader(file: ExtractFile, handle: FileHandle, release: () => void): OpenExtract {
  return {
    ...file,
    read(start, end): Readable {
      const stream = handle.createReadStream({ start, end, highWaterMark: CHUNK });
      stream.once("close", release);
      return stream;
    },
    async close() {
      await handle.close();
      release();
    },
  };
}
