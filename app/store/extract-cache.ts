/** Finished extracts on disk, bounded in bytes; the same extract asked for twice at once is made once. */
import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { LRUCache } from "lru-cache";
import type { ExtractFile, Result } from "./store.ts";

/** Writes the whole file to `path`; the cache moves it into place, or removes it if this fails. */
export type MakeExtract = (
  path: string,
  signal: AbortSignal,
) => Promise<Result<{ rows: number; escapedCells: number }>>;

interface Run {
  promise: Promise<Result<ExtractFile>>;
  waiting: number;
  stop: AbortController;
}

const CANCELLED: Result<never> = { ok: false, failure: { reason: "cancelled", message: "The request was cancelled." } };

export class ExtractCache {
  readonly #folder: string;
  readonly #maxBytes: number;
  readonly #files: LRUCache<string, ExtractFile>;
  readonly #runs = new Map<string, Run>();
  #reserved = 0;

  private constructor(folder: string, maxBytes: number) {
    this.#folder = folder;
    this.#maxBytes = maxBytes;
    this.#files = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: (file) => Math.max(1, file.bytes),
      // Whoever has the file open reads on; the name goes.
      dispose: (file) => void rm(file.path, { force: true }),
    });
  }

  /** A folder of its own under `parent`; those of processes that are gone are removed. */
  static async open(parent: string, maxBytes: number): Promise<ExtractCache> {
    await mkdir(parent, { recursive: true });
    for (const name of await readdir(parent)) {
      if (!isAlive(Number(name.split("-")[0]))) await rm(join(parent, name), { recursive: true, force: true });
    }
    const folder = join(parent, `${process.pid}-${randomUUID().slice(0, 8)}`);
    await mkdir(folder);
    return new ExtractCache(folder, maxBytes);
  }

  get folder(): string {
    return this.#folder;
  }

  /** Bytes of the finished files held. */
  get bytes(): number {
    return this.#files.calculatedSize;
  }

  /** The file of `key`, made now if it is not there. `ending`: ".csv"; `about`: bytes expected. */
  async get(
    key: string,
    ending: string,
    about: number,
    make: MakeExtract,
    signal?: AbortSignal,
  ): Promise<Result<ExtractFile>> {
    if (signal?.aborted) return CANCELLED;
    const ready = this.#files.get(key);
    if (ready) return { ok: true, value: ready };
    if (about > this.#maxBytes) return tooLarge(about);
    const run = this.#runs.get(key) ?? this.#start(key, ending, about, make);
    return follow(run, signal);
  }

  async close(): Promise<void> {
    for (const run of this.#runs.values()) run.stop.abort();
    await Promise.allSettled([...this.#runs.values()].map((run) => run.promise));
    await rm(this.#folder, { recursive: true, force: true });
  }

  #start(key: string, ending: string, about: number, make: MakeExtract): Run {
    const stop = new AbortController();
    this.#reserved += about;
    while (this.#files.size > 0 && this.#files.calculatedSize + this.#reserved > this.#maxBytes) this.#files.pop();
    const run: Run = { promise: this.#make(key, ending, make, stop.signal), waiting: 0, stop };
    this.#runs.set(key, run);
    const done = () => {
      this.#reserved -= about;
      if (this.#runs.get(key) === run) this.#runs.delete(key);
    };
    run.promise.then(done, done);
    // A run that everybody left is nobody's to start over: the next one to ask begins anew.
    stop.signal.addEventListener("abort", () => this.#runs.get(key) === run && this.#runs.delete(key));
    return run;
  }

  async #make(key: string, ending: string, make: MakeExtract, signal: AbortSignal): Promise<Result<ExtractFile>> {
    const begun = join(this.#folder, `${randomUUID()}${ending}`);
    try {
      const made = await make(begun, signal);
      if (!made.ok) return made;
      const { size } = await stat(begun);
      if (size > this.#maxBytes) return tooLarge(size);
      const sha256 = await hashFile(begun, signal);
      if (sha256 === null) return CANCELLED;
      const path = join(this.#folder, `${key}${ending}`);
      await rename(begun, path);
      const file: ExtractFile = { path, bytes: size, etag: `"${sha256}"`, sha256, ...made.value };
      this.#files.set(key, file);
      return { ok: true, value: file };
    } finally {
      await rm(begun, { force: true });
    }
  }
}

/** Waits for a shared run; the run is stopped when the last one waiting has gone. */
function follow(run: Run, signal?: AbortSignal): Promise<Result<ExtractFile>> {
  run.waiting += 1;
  const leave = () => {
    run.waiting -= 1;
    if (run.waiting === 0) run.stop.abort();
  };
  return new Promise((resolve, reject) => {
    const cancel = () => {
      leave();
      resolve(CANCELLED);
    };
    signal?.addEventListener("abort", cancel, { once: true });
    run.promise.then(resolve, reject).finally(() => signal?.removeEventListener("abort", cancel));
  });
}

/** sha256 in hex, null when cancelled. */
async function hashFile(path: string, signal: AbortSignal): Promise<string | null> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    if (signal.aborted) return null;
    hash.update(chunk as Buffer);
  }
  return hash.digest("hex");
}

function tooLarge(bytes: number): Result<never> {
  const size = Math.round(bytes / (1 << 20));
  return {
    ok: false,
    failure: {
      reason: "too-large",
      message: `The file would have about ${size} MiB, more than the server keeps. Narrow the filters.`,
    },
  };
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
