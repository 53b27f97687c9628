import { createHash } from "node:crypto";
import { readdir, readFile, realpath } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { DESCRIPTOR } from "./descriptor.ts";
import { type Issue, issueAt, warningAt } from "./issues.ts";

/** A file's bytes, or why it cannot be had. */
export type FileBytes = { bytes: Uint8Array; issue: null } | { bytes: null; issue: Issue };

/** Reads a file of the package; a link that leads out of the package is refused. */
export async function readPackageFile(dir: string, file: string): Promise<FileBytes> {
  const path = join(dir, file);
  try {
    const [root, real] = await Promise.all([realpath(dir), realpath(path)]);
    if (relative(root, real).startsWith("..")) {
      return failed(file, "outside-package", "a file inside the package; this is a link that leads out of it");
    }
    return { bytes: await readFile(real), issue: null };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "ENOENT" || code === "ENOTDIR")
      return failed(file, "missing-file", "a file that the descriptor lists to exist");
    return failed(file, "unreadable-file", `a file that can be read (${code})`);
  }
}

function failed(file: string, code: string, expected: string): FileBytes {
  return { bytes: null, issue: issueAt(file, null, "", "", code, expected) };
}

/** CSV files in the package's folder that the descriptor does not list: warnings, since nothing reads them. */
export async function unlistedFiles(dir: string, listed: ReadonlySet<string>): Promise<Issue[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.toLowerCase().endsWith(".csv"))
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((file) => !listed.has(file))
    .map((file) => warningAt(file, null, "", "", "unlisted-file", `only CSV files that ${DESCRIPTOR} lists`));
}

/** Running sha256 over named files: the same files in the same order give the same hash, whatever folder they are in. */
export function createPackageHash(): { add(file: string, bytes: Uint8Array): void; digest(): string } {
  const hash = createHash("sha256");
  return {
    add(file, bytes) {
      hash.update(`${file}\0${bytes.length}\0`);
      hash.update(bytes);
    },
    digest: () => hash.digest("hex"),
  };
}
