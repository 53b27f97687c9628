import { createGzip, gzipSync } from "node:zlib";
import { pipeline, Readable } from "node:stream";
import Negotiator from "negotiator";
import type { Sendable } from "./sendable.ts";

/** Below this a gzip saves no packet. */
const LEAST = 1024;
/** Compressed at once up to this size, which takes about two milliseconds; above, piece by piece as the client takes them. */
const MOST_AT_ONCE = 64 << 10;

/** What gets smaller; pictures as PNG and zips are compressed already. */
const COMPRESSIBLE = /^(?:text\/|application\/json|image\/svg\+xml)/;

/** Whether an answer's bytes may depend on `Accept-Encoding`, which `Vary` then has to say. */
export function isCompressible(contentType: string, length: number): boolean {
  return length >= LEAST && COMPRESSIBLE.test(contentType);
}

/** Whether a client would rather have gzip than the plain bytes (RFC 9110 §12.5.3). */
export function takesGzip(header: string | undefined): boolean {
  const [first] = new Negotiator({ headers: { "accept-encoding": header } }).encodings(["gzip", "identity"]);
  return first === "gzip";
}

export interface Encoded {
  body: BodyInit;
  /** Known only of what is compressed at once. */
  length: number | null;
}

/** Whether content is compressed before anything of it is sent, so that its length is known. */
export function isPackedAtOnce(content: Sendable["content"]): boolean {
  return "bytes" in content && content.bytes.length <= MOST_AT_ONCE;
}

/** The content compressed. A file streams with backpressure; when the client goes, reading it ends too. */
export function gzipped(content: Sendable["content"]): Encoded {
  if ("bytes" in content && isPackedAtOnce(content)) {
    const bytes = gzipSync(content.bytes);
    return { body: new Uint8Array(bytes), length: bytes.length };
  }
  const source = "bytes" in content ? Readable.from([content.bytes]) : content.file.read(0, content.file.bytes - 1);
  const packed = pipeline(source, createGzip(), () => undefined);
  return { body: Readable.toWeb(packed) as ReadableStream, length: null };
}
