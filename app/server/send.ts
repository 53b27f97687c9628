import { Readable } from "node:stream";
import type { Context } from "hono";
import { byteRange, type ByteRange } from "./byte-range.ts";
import { SHARED } from "./caching.ts";
import { gzipped, isCompressible, isPackedAtOnce, takesGzip } from "./encode.ts";
import { gzipEtag, heldTag, strongEtag } from "./entity-tags.ts";
import type { Sendable } from "./sendable.ts";

export const CSV_TYPE = "text/csv; charset=utf-8; header=present";
export const JSON_TYPE = "application/json; charset=utf-8";

function body(content: Sendable["content"], start: number, end: number): BodyInit {
  if ("bytes" in content) return content.bytes.subarray(start, end + 1) as Uint8Array<ArrayBuffer>;
  return Readable.toWeb(content.file.read(start, end)) as ReadableStream;
}

/** An answer without a body: an open file is not needed after all. */
function bodiless(content: Sendable["content"], status: number, headers: Headers): Response {
  if ("file" in content) void content.file.close();
  return new Response(null, { status, headers });
}

/**
 * Sends a data file: strong ETag, If-None-Match → 304, a single Range → 206 (RFC 9110 §14; several ranges get the whole
 * file, an unsatisfiable one 416), HEAD as GET without body and without ranges, readable from any origin. Streams files with backpressure.
 * A cache in between may keep it for a minute. Text that a client takes compressed goes so, under a tag of its own and, where it is long, without a length; a range is always of the plain bytes.
 */
export function send(context: Context, { content, etag: given, contentType, headers: extra = {} }: Sendable): Response {
  const length = "bytes" in content ? content.bytes.length : content.file.bytes;
  const etag = given ?? ("bytes" in content ? strongEtag(content.bytes) : content.file.etag);
  const compressible = isCompressible(contentType, length);
  const headers = new Headers({
    "Content-Type": contentType,
    "Cache-Control": SHARED,
    "Accept-Ranges": "bytes",
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Link, X-Total-Rows, Content-Disposition, Content-Length",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "cross-origin",
    ETag: etag,
    ...(compressible && { Vary: "Accept-Encoding" }),
    ...extra,
  });
  const encoded = compressible && takesGzip(context.req.header("accept-encoding"));
  const held = heldTag(context.req.header("if-none-match"), encoded ? [gzipEtag(etag), etag] : [etag]);
  if (held !== null) {
    headers.set("ETag", held);
    return bodiless(content, 304, headers);
  }
  const head = context.req.method === "HEAD";
  const range = head ? null : rangeOf(context, length, etag);
  if (range === "unsatisfiable") {
    headers.set("Content-Range", `bytes */${length}`);
    headers.set("Cache-Control", "no-store");
    return bodiless(content, 416, headers);
  }
  if (encoded && range === null) return sendGzip(content, gzipEtag(etag), headers, head);
  const [start, end, status] = range === null ? [0, length - 1, 200] : [range.start, range.end, 206];
  headers.set("Content-Length", String(end - start + 1));
  if (range !== null) headers.set("Content-Range", `bytes ${start}-${end}/${length}`);
  if (head || length === 0) return bodiless(content, status, headers);
  return new Response(body(content, start, end), { status, headers });
}

function sendGzip(content: Sendable["content"], etag: string, headers: Headers, head: boolean): Response {
  headers.set("ETag", etag);
  headers.set("Content-Encoding", "gzip");
  headers.delete("Accept-Ranges");
  // What is packed while it goes out is not packed only to tell how long it would be.
  if (head && !isPackedAtOnce(content)) return bodiless(content, 200, headers);
  const packed = gzipped(content);
  if (packed.length !== null) headers.set("Content-Length", String(packed.length));
  return new Response(head ? null : packed.body, { headers });
}

function rangeOf(context: Context, length: number, etag: string): ByteRange | "unsatisfiable" | null {
  const header = context.req.header("range");
  const condition = context.req.header("if-range");
  if (header === undefined || (condition !== undefined && condition !== etag)) return null;
  return byteRange(header, length);
}

/** Sends a value as JSON. */
export function sendJson(context: Context, value: unknown, headers: Record<string, string> = {}): Response {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  return send(context, { content: { bytes }, contentType: JSON_TYPE, headers });
}
