import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileHash, hashOf, isFileError, keepUnder, makeFolders, syncFolder, writeDurably } from "./durable.ts";

/**
 * One import's files, in a folder whose name is the state they are in. Each step from one state to the next is one rename:
 *
 *     staging-… ──► ready-… ──► (gone)     everything is written and on the disk; then the files go to their places
 *                     └────► undo-… ──►    a file could not be put in its place: the old ones go back
 *
 * What is found in `staging` was never begun and is thrown away, `ready` is completed, `undo` is undone.
 */
export type State = "staging" | "ready" | "undo" | "void";

interface Entry {
  /** Path inside the package. */
  path: string;
  /** sha256 of what stood there; null if nothing did. */
  before: string | null;
  after: string;
}

const JOURNAL = "journal.json";

/** The folders of one state inside the import folder. */
export function foldersIn(importFolder: string, state: State): string[] {
  return readdirSync(importFolder)
    .filter((name) => name.startsWith(`${state}-`))
    .map((name) => join(importFolder, name));
}

function moveTo(state: State, folder: string): string {
  const moved = join(dirname(folder), basename(folder).replace(/^[a-z]+/, state));
  renameSync(folder, moved);
  syncFolder(dirname(folder));
  return moved;
}

/**
 * Puts new files in place of old ones in an owned import folder: all of them, or, if one can't be put there, none; also when
 * the process is killed, since the next one that reads the package then ends what was begun.
 * @param texts path inside the package → new text
 * @throws what the file system says, after the old files are back
 */
export function replaceFiles(
  texts: ReadonlyMap<string, string>,
  dataDir: string,
  { path, token }: { path: string; token: string },
): void {
  if (texts.size === 0) return;
  complete(stageOrLeave(texts, dataDir, path, token), dataDir);
}

function stageOrLeave(
  texts: ReadonlyMap<string, string>,
  dataDir: string,
  importFolder: string,
  token: string,
): string {
  try {
    return stage(texts, dataDir, importFolder, token);
  } catch (error) {
    foldersIn(importFolder, "staging").forEach(discard);
    throw error;
  }
}

/**
 * Writes the new files beside the package, with a second name for each old one and a journal, and puts all of it on the disk.
 * The package itself is not touched.
 * @param texts path inside the package → new text
 * @returns the folder, now `ready`
 * @throws what the file system says; nothing has begun then
 */
function stage(texts: ReadonlyMap<string, string>, dataDir: string, importFolder: string, token: string): string {
  const folder = join(importFolder, `staging-${token}`);
  mkdirSync(folder);
  const entries: Entry[] = [];
  for (const [path, text] of texts) {
    const target = join(dataDir, path);
    refuseBlocked(target);
    makeFolders(dirname(join(folder, "new", path)));
    writeDurably(join(folder, "new", path), text);
    const before = fileHash(target);
    if (before !== null) {
      makeFolders(dirname(join(folder, "old", path)));
      keepUnder(target, join(folder, "old", path));
    }
    entries.push({ path, before, after: hashOf(text) });
  }
  writeDurably(join(folder, JOURNAL), JSON.stringify({ entries, sha256: hashOf(JSON.stringify(entries)) }));
  for (const inner of foldersUnder(folder)) syncFolder(inner);
  // The import folder's own name must outlast a power cut as well.
  syncFolder(dataDir);
  return moveTo("ready", folder);
}

/** Says before anything begins that a folder stands where a file must be, or a file where a folder must be. */
function refuseBlocked(target: string): void {
  const at = statSync(target, { throwIfNoEntry: false });
  if (at && !at.isFile()) throw fault("EISDIR", `a folder stands at ${target}`);
  for (let above = dirname(target); ; above = dirname(above)) {
    const folder = statSync(above, { throwIfNoEntry: false });
    if (folder?.isDirectory()) return;
    if (folder) throw fault("ENOTDIR", `a file stands at ${above}`);
  }
}

/** What the file system would say, in its own form. */
function fault(code: string, message: string): Error {
  return Object.assign(new Error(`${code}: ${message}`), { code, syscall: "import" });
}

/** The journal's entries; null if it is not whole. */
function entriesOf(folder: string): Entry[] | null {
  try {
    const { entries, sha256 } = JSON.parse(readFileSync(join(folder, JOURNAL), "utf8")) as {
      entries: Entry[];
      sha256: string;
    };
    return hashOf(JSON.stringify(entries)) === sha256 ? entries : null;
  } catch {
    return null;
  }
}

/**
 * Puts the files of a `ready` folder in their places; what an earlier, killed run has moved already is left as it is. If one
 * cannot be put there, the old files go back. Doing it twice does no harm.
 * @returns the files that somebody else had changed in between, under the names that they were kept by
 * @throws what the file system says; the package is then as before the import, or, if even that failed, the folder stays
 */
export function complete(ready: string, dataDir: string): { kept: string[] } {
  let kept: string[] = [];
  try {
    kept = moveAll(ready, dataDir);
  } catch (error) {
    undo(moveTo("undo", ready), dataDir);
    throw error;
  }
  try {
    discard(ready);
  } catch (error) {
    // Everything is in its place: what is left of the folder is for the next one to throw away.
    if (!isFileError(error)) throw error;
  }
  return { kept };
}

function moveAll(ready: string, dataDir: string): string[] {
  // A damaged journal costs the comparison, not the import: everything in `new` was on the disk before the folder was `ready`.
  const entries = entriesOf(ready) ?? filesUnder(join(ready, "new")).map((path) => ({ path, before: "", after: "" }));
  const waiting = entries.filter(({ path }) => existsSync(join(ready, "new", path)));
  for (const { path, after } of waiting) {
    if (after !== "" && fileHash(join(ready, "new", path)) !== after) throw fault("EIO", `the new ${path} was damaged`);
  }
  const kept: string[] = [];
  for (const { path, before, after } of waiting) {
    const target = join(dataDir, path);
    makeFolders(dirname(target));
    const there = after === "" ? null : fileHash(target);
    if (there !== null && there !== before && there !== after) {
      kept.push(`${path}.${there.slice(0, 8)}.kept`);
      renameSync(target, `${target}.${there.slice(0, 8)}.kept`);
    }
    renameSync(join(ready, "new", path), target);
  }
  for (const folder of new Set(entries.map(({ path }) => dirname(join(dataDir, path))))) syncFolder(folder);
  return kept;
}

/** Puts the old files of an `undo` folder back and takes away those that are new. Doing it twice does no harm. */
export function undo(folder: string, dataDir: string): void {
  const old = filesUnder(join(folder, "old"));
  for (const path of old) renameSync(join(folder, "old", path), join(dataDir, path));
  const added = (entriesOf(folder) ?? []).filter(({ before }) => before === null);
  for (const { path, after } of added) {
    if (fileHash(join(dataDir, path)) === after) rmSync(join(dataDir, path));
  }
  for (const path of [...old, ...added.map((entry) => entry.path)]) {
    if (existsSync(dirname(join(dataDir, path)))) syncFolder(dirname(join(dataDir, path)));
  }
  discard(folder);
}

/** Throws a folder away whose files are no longer needed: first its name, in one step, then what is in it. */
export function discard(folder: string): void {
  rmSync(moveTo("void", folder), { recursive: true, force: true });
}

function filesUnder(folder: string, inside = ""): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(join(folder, entry.name), `${inside}${entry.name}/`) : [`${inside}${entry.name}`],
  );
}

function foldersUnder(folder: string): string[] {
  const inner = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [...inner.flatMap((entry) => foldersUnder(join(folder, entry.name))), folder];
}
