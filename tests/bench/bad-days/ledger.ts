/** What readers were answered, and whether each answer was right. */
import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";

/** An answer as it came over the wire. */
export interface Taken {
  path: string;
  status: number;
  etag: string;
  /** Of the data that the server which answered serves. */
  data: string;
  gzip: boolean;
  retryAfter: string;
  cacheControl: string;
  bytes: Buffer;
  /** The tag that was said to be held. */
  heldTag: string;
}

const MOST_FAULTS = 20;

export class Ledger {
  readonly counts = {
    right: 0,
    notModified: 0,
    refused: 0,
    hurried: 0,
    cut: 0,
    left: 0,
    stalled: 0,
    slow: 0,
    unheard: 0,
  };
  readonly faults: string[] = [];
  faultCount = 0;
  /** Tag by address and data: of each there is one. */
  readonly #tags = new Map<string, string>();

  get answers(): number {
    return this.counts.right + this.counts.notModified + this.counts.refused + this.counts.hurried;
  }

  /** The tag that an address has in whichever data; "" where it has not been seen. */
  tagOf(path: string, data: string): string {
    return this.#tags.get(this.#key(path, data)) ?? "";
  }

  fault(what: string): void {
    this.faultCount += 1;
    if (this.faults.length < MOST_FAULTS) this.faults.push(what);
  }

  /** Counts an answer, or tells what is wrong with it. */
  take(taken: Taken): void {
    const { path, status, etag, data, retryAfter, cacheControl, heldTag } = taken;
    if (status === 503) {
      if (!(Number(retryAfter) > 0)) return this.fault(`${path}: 503 without Retry-After`);
      this.counts.refused += 1;
      return;
    }
    if (status === 304) {
      if (heldTag === "" || etag !== heldTag)
        return this.fault(`${path}: 304 ${etag} to who holds ${heldTag || "nothing"}`);
      this.counts.notModified += 1;
      return this.#same(path, data, etag);
    }
    if (status !== 200) return this.fault(`${path}: ${status}`);
    if (etag === "") {
      // Made without what the engine was too busy for: right, and kept by nobody.
      if (cacheControl !== "no-store") return this.fault(`${path}: no tag, and ${cacheControl || "nothing"}`);
      this.counts.hurried += 1;
      return;
    }
    const sha = createHash("sha256").update(plainOf(taken)).digest("hex");
    if (etag !== `"${sha}${taken.gzip ? "-gzip" : ""}"`) return this.fault(`${path}: bytes of ${sha} under ${etag}`);
    this.counts.right += 1;
    this.#same(path, data, etag);
  }

  /** Of one address and one data there is one content, whichever server gives it. */
  #same(path: string, data: string, etag: string): void {
    const [key, plain] = [this.#key(path, data), etag.replace(/-gzip"$/u, '"')];
    const before = this.#tags.get(key) ?? plain;
    this.#tags.set(key, before);
    if (before !== plain) this.fault(`${path}: ${plain} of data ${data.slice(0, 8)}, which was ${before}`);
  }

  /** With the day: the history of a verdict ends today. */
  #key(path: string, data: string): string {
    return `${new Date().toISOString().slice(0, 10)} ${data} ${path}`;
  }
}

function plainOf({ gzip, bytes }: Taken): Buffer {
  return gzip ? gunzipSync(bytes) : bytes;
}
