/** Small notes that can be made again: written whole or not at all, and believed only with the very bytes that were written. */
import { createHash, randomUUID } from "node:crypto";
import { readFile, rename, rm, stat, writeFile } from "node:fs/promises";

/** What stands in a note; why it is not to be believed; or that there is none. */
export type Unsealed = { found: "whole"; value: unknown } | { found: "damaged"; why: string } | { found: "nothing" };

/**
 * Writes `value` as JSON below the sha256 of that text; a reader sees the old note or the new one. Throws what the file system
 * throws, and leaves nothing behind then.
 */
export async function writeSealed(path: string, value: unknown): Promise<void> {
  const text = JSON.stringify(value);
  const begun = `${path}.${randomUUID()}`;
  try {
    await writeFile(begun, `${sha256Of(text)}\n${text}`);
    await rename(begun, path);
  } finally {
    await rm(begun, { force: true });
  }
}

/** Reads a note. Never throws: whatever is wrong with it is "damaged". Since only this module seals, a whole note has the shape written. */
export async function readSealed(path: string): Promise<Unsealed> {
  try {
    // A pipe in the note's place would keep the reader waiting for ever.
    if (!(await stat(path)).isFile()) return { found: "damaged", why: "it is no file" };
    const [seal = "", ...lines] = (await readFile(path, "utf8")).split("\n");
    const text = lines.join("\n");
    if (seal !== sha256Of(text)) return { found: "damaged", why: "it does not hold what was written" };
    return { found: "whole", value: JSON.parse(text) as unknown };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    return code === "ENOENT" ? { found: "nothing" } : { found: "damaged", why: `it cannot be read (${code})` };
  }
}

function sha256Of(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
