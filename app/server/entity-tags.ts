import { createHash } from "node:crypto";
import fresh from "fresh";

/** The strong tag of an answer's plain bytes, with its quotes. */
export function strongEtag(bytes: Uint8Array): string {
  return `"${createHash("sha256").update(bytes).digest("hex")}"`;
}

/** The tag of the compressed variant: other bytes, so another strong tag, which no range of the plain bytes goes with. */
export function gzipEtag(etag: string): string {
  return etag.replace(/"$/, '-gzip"');
}

/** The tag among those of an answer's variants that the client holds, by its `If-None-Match`; null if it holds none. */
export function heldTag(header: string | undefined, tags: readonly string[]): string | null {
  if (header === undefined) return null;
  const asked = { "if-none-match": header, "cache-control": undefined };
  return tags.find((etag) => fresh(asked, { etag })) ?? null;
}
