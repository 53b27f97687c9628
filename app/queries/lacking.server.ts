/** What an answer was made without because the engine was too busy: who keeps answers must know, whoever left it out. */
import { AsyncLocalStorage } from "node:async_hooks";
import { StoreError } from "../store/store.ts";

interface Making {
  lacks: boolean;
}

/** Of the process: in development this file is loaded twice, by the server and by the pages. */
const holder = globalThis as { answersInMaking?: AsyncLocalStorage<Making> };
const making = (holder.answersInMaking ??= new AsyncLocalStorage<Making>());

/** The value, and whether something was left out while it was made: another time would give more, so it is not kept. */
export async function noticing<T>(make: () => T | Promise<T>): Promise<{ value: T; lacks: boolean }> {
  const above = making.getStore();
  const own: Making = { lacks: false };
  const value = await making.run(own, async () => make());
  if (own.lacks && above !== undefined) above.lacks = true;
  return { value, lacks: own.lacks };
}

/** Says that the answer in the making does without something that the next one may have. */
export function lacking(): void {
  const own = making.getStore();
  if (own !== undefined) own.lacks = true;
}

/** What the engine says, or `instead` where it cannot say it just now: the answer is then known to lack it. Other errors are thrown. */
export async function orWithout<T, Instead>(asked: Promise<T>, instead: Instead): Promise<T | Instead> {
  try {
    return await asked;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    lacking();
    return instead;
  }
}

/**
 * One value for all who ask by the same key. Where it was made without something, each answer made of it lacks that, and it is made anew beside
 * them, one at a time, until it is whole. What making throws is thrown, and the next one asks again.
 */
export function madeUntilWhole<Key extends object, T>(make: (key: Key) => Promise<T>): (key: Key) => Promise<T> {
  const held = new WeakMap<Key, Promise<{ value: T; lacks: boolean }>>();
  const mending = new WeakSet<Key>();

  async function mend(key: Key): Promise<void> {
    if (mending.has(key)) return;
    mending.add(key);
    try {
      const better = await noticing(() => make(key));
      if (!better.lacks) held.set(key, Promise.resolve(better));
    } catch {
      // What there is stays.
    } finally {
      mending.delete(key);
    }
  }

  return async (key) => {
    const making = held.get(key) ?? noticing(() => make(key));
    held.set(key, making);
    try {
      const { value, lacks } = await making;
      if (lacks) lacking();
      if (lacks) void mend(key);
      return value;
    } catch (error) {
      held.delete(key);
      throw error;
    }
  };
}
