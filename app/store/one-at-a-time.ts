/** What only one server may do at a time with a cache that several share. */
import { setTimeout as pause } from "node:timers/promises";
import { takeLock } from "./lock-file.ts";

/** Seldom enough not to be noticed, often enough not to be waited for. */
const ASK_AGAIN_MS = 100;

/** Of this process: the system's locks hold between processes alone. */
const underWay = new Map<string, Promise<unknown>>();

/**
 * Does the work when nobody else does any under the same lock, in this process or another; who comes second waits for the first, however
 * long it takes. Where the lock cannot be had at all (a folder that is only read) the work is done without. Throws what the work throws.
 */
export async function oneAtATime<T>(lock: string, work: () => Promise<T>): Promise<T> {
  const before = underWay.get(lock);
  const turn = (before ?? Promise.resolve()).catch(() => undefined).then(() => withLock(lock, work));
  underWay.set(lock, turn);
  try {
    return await turn;
  } finally {
    if (underWay.get(lock) === turn) underWay.delete(lock);
  }
}

async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  for (;;) {
    const lock = await takeLock(path);
    if (lock === "held") {
      await pause(ASK_AGAIN_MS);
      continue;
    }
    try {
      return await work();
    } finally {
      if (lock !== "barred") lock.release();
    }
  }
}
