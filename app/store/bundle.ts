/** A zip of an extract and the files that explain it; the same content gives the same bytes. */
import { createWriteStream } from "node:fs";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import type { BundlePart, OpenExtract } from "./store.ts";

// The earliest day that a zip entry can carry: the bytes must not depend on when they were made.
const MTIME = new Date(1980, 0, 1);
const ENTRY = { mtime: MTIME, mode: 0o100644, compress: true, forceDosTimestamp: true };

/** Writes `path`. Throws an AbortError when cancelled, and what the file system throws. */
export async function writeBundle(
  path: string,
  csv: { name: string; source: OpenExtract },
  parts: readonly BundlePart[],
  signal?: AbortSignal,
): Promise<void> {
  const zip = new ZipFile();
  for (const part of parts) zip.addBuffer(Buffer.from(part.text, "utf8"), part.name, ENTRY);
  const source = csv.source.read(0, csv.source.bytes - 1);
  source.on("error", (error) =>
    (zip.outputStream as NodeJS.ReadableStream & { destroy(error: Error): void }).destroy(error),
  );
  zip.addReadStream(source, csv.name, ENTRY);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path), { signal });
}

/** Files in memory as a zip, in the order given. */
export async function zipBytes(files: readonly { name: string; bytes: Uint8Array }[]): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const { name, bytes } of files) zip.addBuffer(Buffer.from(bytes), name, ENTRY);
  zip.end();
  return buffer(zip.outputStream);
}

/** As `writeBundle`, of a CSV that is in memory. */
export async function bundleBytes(
  csv: { name: string; bytes: Uint8Array },
  parts: readonly BundlePart[],
): Promise<Uint8Array> {
  return zipBytes([...parts.map(({ name, text }) => ({ name, bytes: Buffer.from(text, "utf8") })), csv]);
}
