import { openFile } from "./regular-file.ts";

const CHUNK = 1 << 18;

/**
 * Reads a file from its beginning to its end through one buffer, whose content `take` must have used when it returns (or its
 * promise resolves): a stream would allocate anew for every chunk, and V8 frees such memory late. Throws NotAFile for
 * anything but an ordinary file, what the file system throws, and the signal's reason when it is aborted.
 */
export async function readChunks(
  path: string,
  take: (bytes: Uint8Array) => void | Promise<unknown>,
  signal?: AbortSignal,
): Promise<void> {
  const file = await openFile(path);
  try {
    const buffer = Buffer.allocUnsafeSlow(CHUNK);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, CHUNK);
      signal?.throwIfAborted();
      if (bytesRead === 0) return;
      await take(buffer.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}
