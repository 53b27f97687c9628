import type { OpenExtract } from "../store/store.ts";

/** What is sent: bytes in memory or an open file, which is closed here whatever the answer. `etag` with its quotes; computed for bytes when left out. */
export interface Sendable {
  content: { bytes: Uint8Array } | { file: OpenExtract };
  etag?: string;
  contentType: string;
  headers?: Record<string, string>;
}
