/** The folder of one running process in the shared cache, and the lock that shows others its owner lives (docs/decisions/011). */
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { takeLock, type LockFile } from "./lock-file.ts";
import { LOCK_ENDING, ownPrefix, sweepLeftovers } from "./leftovers.ts";

const ATTEMPTS = 5;
const NO_LOCK: LockFile = { release: () => undefined };

/** Homes of this process: a system lock does not keep a process from itself. */
const ours = new Set<string>();

export class Home {
  readonly #path: string;
  #lock: LockFile;
  #mending: Promise<boolean> | null = null;
  #closed = false;
  readonly #log: (line: string) => void;

  private constructor(path: string, lock: LockFile, log: (line: string) => void) {
    this.#path = path;
    this.#lock = lock;
    this.#log = log;
  }

  /**
   * Makes a home under `cacheDir` (made if missing) and removes those whose owner is gone, with what older versions left.
   * Throws what the file system throws when the folder cannot be written.
   */
  static async open(cacheDir: string, log: (line: string) => void): Promise<Home> {
    await mkdir(cacheDir, { recursive: true });
    const { path, lock } = await settle(resolve(cacheDir), log);
    const home = new Home(path, lock, log);
    await home.#makeFolders();
    await sweepLeftovers(resolve(cacheDir), (one) => ours.has(one), log);
    return home;
  }

  get path(): string {
    return this.#path;
  }

  /** Finished extracts and those in the making: the only place that a query may write into. */
  get extracts(): string {
    return join(this.#path, "extracts");
  }

  /** What queries put aside that outgrow the engine's memory. */
  get spill(): string {
    return join(this.#path, "spill");
  }

  /** Makes again what was deleted while running. True when something was; throws when that cannot be done. */
  async ensure(): Promise<boolean> {
    const places = [this.#path + LOCK_ENDING, this.extracts, this.spill];
    if (this.#closed || places.every((place) => existsSync(place))) return false;
    this.#mending ??= this.#mend().finally(() => (this.#mending = null));
    return this.#mending;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await rm(this.#path, { recursive: true, force: true }).catch((error: unknown) =>
      this.#log(`Left in the cache, to be removed by the next start: ${String(error)}`),
    );
    await rm(this.#path + LOCK_ENDING, { force: true }).catch(() => undefined);
    this.#lock.release();
    ours.delete(this.#path);
  }

  async #mend(): Promise<boolean> {
    if (!existsSync(this.#path + LOCK_ENDING)) {
      await mkdir(resolve(this.#path, ".."), { recursive: true });
      this.#lock.release();
      const taken = await takeLock(this.#path + LOCK_ENDING);
      this.#lock = typeof taken === "string" ? NO_LOCK : taken;
    }
    await this.#makeFolders();
    this.#log("The cache folder was emptied while in use; what is needed is made again.");
    return true;
  }

  async #makeFolders(): Promise<void> {
    await mkdir(this.extracts, { recursive: true });
    await mkdir(this.spill, { recursive: true });
  }
}

/** The lock comes before the folder: a folder without a lock file is always a leftover. */
async function settle(cacheDir: string, log: (line: string) => void): Promise<{ path: string; lock: LockFile }> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const path = join(cacheDir, ownPrefix + randomUUID());
    ours.add(path);
    const lock = await takeLock(path + LOCK_ENDING);
    // Another start may have taken the new file for a leftover, in the moment before it was locked.
    if (typeof lock !== "string" && existsSync(path + LOCK_ENDING)) return { path, lock };
    if (typeof lock !== "string") lock.release();
    ours.delete(path);
  }
  const path = join(cacheDir, ownPrefix + randomUUID());
  ours.add(path);
  await writeFile(path + LOCK_ENDING, "");
  log("The cache folder's file system has no locks: what a killed server leaves there has to be removed by hand.");
  return { path, lock: NO_LOCK };
}
