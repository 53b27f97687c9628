import { createHash, type Hash } from "node:crypto";
import { readdir, realpath } from "node:fs/promises";
import { join, posix, relative, sep } from "node:path";
import { CORE_TABLES } from "./core/index.ts";
import { DESCRIPTOR, type Descriptor, filesOf } from "./descriptor.ts";
import { type Issue, issueAt, warningAt } from "./issues.ts";
import { inThousands } from "./limits.ts";
import { nearest } from "./nearest.ts";
import { PackageText } from "./package-text.ts";
import { type OpenParquet, type ParquetFile, ParquetUnreadable } from "./parquet/parquet.ts";
import { readChunks } from "./read-chunks.ts";
import { NotAFile, openFile } from "./regular-file.ts";

/** A file's bytes, or why it cannot be had. */
export type FileBytes = { bytes: Uint8Array; issue: null } | { bytes: null; issue: Issue };

/** Reads a file of the package of at most `most` bytes; a link that leads out of the package is refused. */
export async function readPackageFile(dir: string, file: string, most: number): Promise<FileBytes> {
  const found = await within(dir, file, async (path) => {
    const handle = await openFile(path);
    try {
      const { size } = await handle.stat();
      if (size > most) throw new TooLarge(size, most);
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  });
  return "issue" in found ? { bytes: null, issue: found.issue } : { bytes: found.value, issue: null };
}

/** A file's text to be walked through, or why it cannot be had. */
export type FileText = { text: PackageText; issue: null } | { text: null; issue: Issue };

/** Opens a table's file, which may be of any size; what the first walk reads goes into the hash. */
export async function openPackageText(
  dir: string,
  file: string,
  hash: Pick<PackageHash, "begin">,
  encoding?: string,
): Promise<FileText> {
  const found = await within(dir, file, async (path) => {
    const size = await sizeOf(path);
    return new PackageText(file, path, size, hash.begin(file), encoding);
  });
  return "issue" in found ? { text: null, issue: found.issue } : { text: found.value, issue: null };
}

/** Opens a Parquet file, or says why it cannot be had. `onBytes` is given all of its bytes. */
export async function openPackageParquet(
  dir: string,
  file: string,
  onBytes: (bytes: Uint8Array) => void,
  open: OpenParquet,
): Promise<{ parquet: ParquetFile; issue: null } | { parquet: null; issue: Issue }> {
  const found = await within(dir, file, (path) => open(path, onBytes));
  return "issue" in found ? { parquet: null, issue: found.issue } : { parquet: found.value, issue: null };
}

/** Puts a file that nobody wants to read into the hash; false if it cannot be had. */
export async function hashPackageFile(dir: string, file: string, hash: PackageHash): Promise<boolean> {
  const found = await within(dir, file, (path) => readChunks(path, hash.begin(file)));
  return !("issue" in found);
}

export function notParquet(file: string, { message }: ParquetUnreadable): Issue {
  return issueAt(file, null, "", "", "not-parquet", `a Parquet file that can be read; ${message}`);
}

class TooLarge extends Error {
  readonly code = "TOO_LARGE";
  constructor(size: number, most: number) {
    super(`a file of at most ${inThousands(most)} bytes, not ${inThousands(size)}`);
  }
}

async function sizeOf(path: string): Promise<number> {
  const handle = await openFile(path);
  try {
    return (await handle.stat()).size;
  } finally {
    await handle.close();
  }
}

async function within<T>(
  dir: string,
  file: string,
  use: (path: string) => Promise<T>,
): Promise<{ value: T } | { issue: Issue }> {
  try {
    const [root, real] = await Promise.all([realpath(dir), realpath(join(dir, file))]);
    if (relative(root, real).startsWith("..")) {
      return failed(file, "outside-package", "a file inside the package; this is a link that leads out of it");
    }
    return { value: await use(real) };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "ENOENT" || code === "ENOTDIR")
      return failed(
        file,
        "missing-file",
        file === DESCRIPTOR ? NO_DESCRIPTOR : "a file that the descriptor lists to exist",
      );
    if (error instanceof NotAFile) return failed(file, "not-a-file", `an ordinary file, not ${error.kind}`);
    if (error instanceof TooLarge) return failed(file, "too-large", error.message);
    if (error instanceof ParquetUnreadable) return { issue: notParquet(file, error) };
    return failed(file, "unreadable-file", `a file that can be read (${code})`);
  }
}

function failed(file: string, code: string, expected: string): { issue: Issue } {
  return { issue: issueAt(file, null, "", "", code, expected) };
}

/** Files of the folder, and links, in the order of their paths; those of folders and files with a dot in front are not the package's. */
export async function packageFiles(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((file) => !file.split("/").some((part) => part.startsWith(".")))
    .sort();
}

const NO_DESCRIPTOR = `a folder with a ${DESCRIPTOR}, of which {} is the least; init writes a package with one`;

/**
 * Tables in the package's folder that the descriptor does not list. Beside the files of a table that has a list of them it
 * is an error: that is what is left when a list has lost one, and rows that nobody serves would change verdicts silently.
 * Anywhere else it is a warning. `said`: listed, but not read, which is said elsewhere.
 */
export function unlistedFiles(files: readonly string[], descriptor: Descriptor, said: readonly string[] = []): Issue[] {
  const listed = new Set([...descriptor.resources.flatMap(filesOf), ...said]);
  const listFolders = new Set(
    descriptor.resources
      .filter((resource) => resource.listed)
      .flatMap((resource) => filesOf(resource).map(posix.dirname)),
  );
  return files
    .filter((file) => /\.(?:csv|tsv|parquet|xlsx?|ods)$/iu.test(file) && !listed.has(file))
    .map((file) => {
      const isCsv = file.toLowerCase().endsWith(".csv");
      const complain = isCsv && listFolders.has(posix.dirname(file)) ? issueAt : warningAt;
      const expected = `${isCsv ? "only " : ""}CSV files that a table of ${DESCRIPTOR} lists: this one is not read; ${whatNow(file)}`;
      return complain(file, null, "", "", "unlisted-file", expected);
    });
}

/** How a file that nothing reads comes to be read. */
function whatNow(file: string): string {
  if (!/\.csv$/iu.test(file)) return "bring its figures in with add-data, or save its sheet as CSV";
  const core = CORE_TABLES.map(({ path }) => path);
  const near = file.startsWith("catalog/") ? nearest(file, core) : null;
  if (near !== null) return `did you mean ${near}?`;
  return file.toLowerCase().startsWith("observations/")
    ? "figures are read from files right in observations/ whose names end in .csv, where datapackage.json names none of them"
    : "give it an entry in resources, or move it away";
}

/** Running sha256 of named files, each for itself and all together. */
export interface PackageHash {
  add(file: string, bytes: Uint8Array): void;
  /** The next file; its bytes, in their order, go to the function returned. */
  begin(file: string): (bytes: Uint8Array) => void;
  /** The next file, whose bytes went into this already. */
  put(file: string, hash: Hash): void;
  /** sha256 of each file's bytes so far, by its name: whoever reads a file later can hold it against this. */
  files(): Map<string, string>;
  /** sha256 of all names and hashes, in their order. */
  digest(): string;
}

/** The same files in the same order give the same hash, whatever folder they are in. `onRead` gets how many bytes went into it. */
export function createPackageHash(onRead: (bytes: number) => void = () => undefined): PackageHash {
  const hashes = new Map<string, Hash>();
  const begin = (file: string) => {
    const hash = createHash("sha256");
    hashes.set(file, hash);
    return (bytes: Uint8Array) => {
      hash.update(bytes);
      onRead(bytes.length);
    };
  };
  const files = () => new Map([...hashes].map(([file, hash]) => [file, hash.copy().digest("hex")]));
  return {
    add: (file, bytes) => begin(file)(bytes),
    begin,
    put: (file, hash) => void hashes.set(file, hash),
    files,
    digest: () =>
      createHash("sha256")
        .update(JSON.stringify([...files()]))
        .digest("hex"),
  };
}
