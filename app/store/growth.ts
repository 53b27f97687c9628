/** Watches a file in the making: an estimate may be far off where a few rows hold most of the text. */
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Room } from "./shelf.ts";

const LOOK_EVERY_MS = 200;

export interface Growth {
  /** Aborts with the request's own, and when there is no room to grow into. */
  signal: AbortSignal;
  /** Bytes that there was no room for; 0 while all is well. */
  outgrown(): number;
  stop(): void;
}

/** Claims more room as the files in `folder` grow; stops the making where there is none. */
export function watchGrowth(folder: string, room: Room, signal: AbortSignal): Growth {
  const stop = new AbortController();
  let outgrown = 0;
  let looking = false;
  async function look(): Promise<void> {
    if (looking) return;
    looking = true;
    const bytes = await bytesIn(folder);
    if (!(await room.grow(bytes))) {
      outgrown = bytes;
      stop.abort();
    }
    looking = false;
  }
  const timer = setInterval(() => void look(), LOOK_EVERY_MS);
  timer.unref();
  return {
    signal: AbortSignal.any([signal, stop.signal]),
    outgrown: () => outgrown,
    stop: () => clearInterval(timer),
  };
}

/** 0 where there is nothing to look at. */
async function bytesIn(folder: string): Promise<number> {
  try {
    const names = await readdir(folder);
    const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
    return sizes.reduce((sum, size) => sum + size, 0);
  } catch {
    return 0;
  }
}
