/** How far the reading of a package is, told now and then: large ones take minutes. */
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { type Descriptor, filesOf } from "./descriptor.ts";

const EVERY_MS = 3_000;
const MEGABYTE = 1e6;

export interface ReadingProgress {
  /** So many bytes more were read. */
  read(bytes: number): void;
}

/**
 * `what` is done, in words, to `total` bytes; `tell` gets a line no sooner than three seconds after the beginning, or after the line before,
 * and none that says the same again.
 */
export function createProgress(
  what: string,
  total: number,
  tell: (line: string) => void,
  now: () => number = () => performance.now(),
): ReadingProgress {
  let [done, told, last] = [0, now(), ""];
  return {
    read(bytes) {
      done += bytes;
      if (now() - told < EVERY_MS) return;
      const percent = Math.floor((100 * Math.min(done, total)) / Math.max(1, total));
      const line = `${what}: ${percent} % of ${Math.ceil(total / MEGABYTE).toLocaleString("en-US")} MB`;
      if (line === last) return;
      [told, last] = [now(), line];
      tell(line);
    },
  };
}

/** Of the files of a descriptor in a folder, those whose tables have no types yet counted twice: they are read for these first. */
export async function bytesToRead(dir: string, descriptor: Descriptor): Promise<number> {
  let total = 0;
  for (const resource of descriptor.resources) {
    const times = resource.guess && !resource.parquet ? 2 : 1;
    for (const file of filesOf(resource)) {
      const found = await stat(join(dir, file)).catch(() => null);
      total += times * (found?.size ?? 0);
    }
  }
  return total;
}
