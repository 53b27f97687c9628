/** What can happen to a file that can be made again. None needs rights that a test runner may lack. */
import { mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export type Damage = (path: string) => void;

/** Always the same bytes, that are nothing. */
function noise(length: number): Buffer {
  let state = 1;
  return Buffer.from(Array.from({ length }, () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) >> 16));
}

function replace(path: string, put: () => void): void {
  rmSync(path, { recursive: true, force: true });
  put();
}

/** Turns over 16 bytes in the middle of the file, in place. */
export function flipBlock(path: string): void {
  const bytes = readFileSync(path);
  const middle = bytes.length >> 1;
  for (let at = middle; at < middle + 16; at++) bytes[at] = 255 - (bytes[at] ?? 0);
  writeFileSync(path, bytes);
}

export const ANY_FILE: Record<string, Damage> = {
  emptied: (path) => truncateSync(path, 0),
  "random bytes": (path) => writeFileSync(path, noise(20_000)),
  "16 bytes turned over in the middle": flipBlock,
  "cut in half": (path) => truncateSync(path, readFileSync(path).length >> 1),
  "bytes at the end": (path) => writeFileSync(path, Buffer.concat([readFileSync(path), noise(64)])),
  "a folder in its place": (path) =>
    replace(path, () => {
      mkdirSync(path);
      writeFileSync(join(path, "inside"), "");
    }),
  // Unreadable even for a superuser.
  "a link that leads to itself": (path) => replace(path, () => symlinkSync(path, path)),
};

export const NOTE: Record<string, Damage> = {
  ...ANY_FILE,
  "{}": (path) => writeFileSync(path, "{}"),
  "JSON of another shape": (path) => writeFileSync(path, '{"layouts":[{"name":"t0"}],"tables":"none"}'),
  "its first line only": (path) => writeFileSync(path, readFileSync(path, "utf8").split("\n")[0] ?? ""),
};
