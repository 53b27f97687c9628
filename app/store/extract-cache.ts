/** Finished extracts on disk, bounded in bytes; the same extract asked for twice at once is made once. */
import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { CANCELLED, asFailure, noRoom, tooLarge } from "./extract-failures.ts";
import { Gate } from "./gate.ts";
import type { Home } from "./home.ts";
import { openForReading } from "./open-extract.ts";
import { watchGrowth } from "./growth.ts";
import { Shelf } from "./shelf.ts";
import type { ExtractFile, OpenExtract, Result } from "./store.ts";

/** Writes the whole file to `path`; the cache moves it into place, or removes it if this fails. */
export type MakeExtract = (
  path: string,
  signal: AbortSignal,
) => Promise<Result<{ rows: number; escapedCells: number }>>;

export interface ExtractCacheOptions {
  home: Pick<Home, "extracts" | "ensure">;
  maxBytes: number;
  /** Large extracts made at once; the engine keeps its other connections for pages. */
  atOnce: number;
  /** How long an extract waits for its turn, and for room on the disk. */
  waitMs: number;
  log(line: string): void;
  /** Left out: the file system's own. */
  remove?: (path: string) => Promise<void>;
}

interface Run {
  promise: Promise<Result<ExtractFile>>;
  waiting: number;
  stop: AbortController;
}

/** Up to this size an extract is as quick as a page and waits for nobody. */
const SMALL = 1 << 20;
const MAX_WAITING = 50;

export class ExtractCache {
  readonly #options: ExtractCacheOptions;
  readonly #shelf: Shelf;
  readonly #turns: Gate<number>;
  readonly #runs = new Map<string, Run>();

  constructor(options: ExtractCacheOptions) {
    const { maxBytes, log, remove = (path) => rm(path, { force: true }) } = options;
    this.#options = options;
    this.#shelf = new Shelf({ maxBytes, log, remove });
    this.#turns = new Gate(
      Array.from({ length: options.atOnce }, (_, index) => index),
      MAX_WAITING,
    );
  }

  /** Bytes of the disk that extracts take: finished, being read, being made, or impossible to delete. */
  get bytes(): number {
    return this.#shelf.bytes;
  }

  /** Large extracts that stand in line for their turn. */
  get waiting(): number {
    return this.#turns.waiting;
  }

  /** Whether files of this many bytes could ever be held at once. */
  fits(bytes: number): boolean {
    return bytes <= this.#options.maxBytes;
  }

  /** The file of `key`, made now if it is not there. `ending`: ".csv"; `about`: bytes expected; `turn`: whether the engine writes it. */
  async get(
    wanted: { key: string; ending: string; about: number; turn: boolean },
    make: MakeExtract,
    signal?: AbortSignal,
  ): Promise<Result<ExtractFile>> {
    if (signal?.aborted) return CANCELLED;
    const ready = this.#shelf.find(wanted.key);
    if (ready) return { ok: true, value: ready };
    if (!this.fits(wanted.about)) return tooLarge(wanted.about);
    return follow(this.#runs.get(wanted.key) ?? this.#start(wanted, make), signal);
  }

  /** Opens a file got from here; null when it is gone by now and has to be got again. Close it, or read it to its end. */
  async open(file: ExtractFile): Promise<Result<OpenExtract> | null> {
    const release = this.#shelf.hold(file);
    if (release === null) return null;
    const opened = await openForReading(file, release);
    if (opened === null) this.#shelf.forget(file);
    if (opened?.ok !== true) release();
    return opened;
  }

  async close(): Promise<void> {
    for (const run of this.#runs.values()) run.stop.abort();
    await Promise.allSettled([...this.#runs.values()].map((run) => run.promise));
  }

  #start(wanted: Parameters<ExtractCache["get"]>[0], make: MakeExtract): Run {
    const { key } = wanted;
    const stop = new AbortController();
    const run: Run = { promise: this.#inTurn(wanted, make, stop.signal), waiting: 0, stop };
    this.#runs.set(key, run);
    const done = () => {
      if (this.#runs.get(key) === run) this.#runs.delete(key);
    };
    run.promise.then(done, done);
    // A run that everybody left is nobody's to start over: the next one to ask begins anew.
    stop.signal.addEventListener("abort", done);
    return run;
  }

  async #inTurn(
    wanted: Parameters<ExtractCache["get"]>[0],
    make: MakeExtract,
    signal: AbortSignal,
  ): Promise<Result<ExtractFile>> {
    if (!wanted.turn || wanted.about <= SMALL) return this.#make(wanted, make, signal);
    const turn = await this.#turns.enter(this.#options.waitMs, signal);
    if (!turn.ok) return turn;
    try {
      return await this.#make(wanted, make, signal);
    } finally {
      this.#turns.leave(turn.value);
    }
  }

  async #make(
    { key, ending, about }: { key: string; ending: string; about: number },
    make: MakeExtract,
    signal: AbortSignal,
  ): Promise<Result<ExtractFile>> {
    const { home, log, waitMs } = this.#options;
    const claimed = await this.#shelf.claim(about, waitMs, signal);
    if (!claimed.ok) return claimed;
    const room = claimed.value;
    // A folder of its own: whatever the engine leaves beside a file that it could not finish goes with it.
    const folder = join(home.extracts, `making-${randomUUID()}`);
    const growth = watchGrowth(folder, room, signal);
    try {
      await home.ensure();
      await mkdir(folder);
      const begun = join(folder, `extract${ending}`);
      const made = await make(begun, growth.signal);
      const outgrown = growth.outgrown();
      if (outgrown > 0) return this.fits(outgrown) ? noRoom() : tooLarge(outgrown);
      if (!made.ok) return made;
      const { size } = await stat(begun);
      if (!this.fits(size)) return tooLarge(size);
      if (!(await room.grow(size))) return noRoom();
      const sha256 = await hashFile(begun, signal);
      if (sha256 === null) return CANCELLED;
      const path = join(home.extracts, `${key}-${randomUUID().slice(0, 8)}${ending}`);
      await rename(begun, path);
      const file: ExtractFile = { path, bytes: size, etag: `"${sha256}"`, sha256, ...made.value };
      room.keep(key, file);
      return { ok: true, value: file };
    } catch (error) {
      return asFailure(error, (line) => log(`An extract in ${home.extracts} was given up: ${line}`));
    } finally {
      growth.stop();
      await rm(folder, { recursive: true, force: true }).catch((error: unknown) =>
        log(`What is left of an extract cannot be deleted: ${String(error)}`),
      );
      room.leave();
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
