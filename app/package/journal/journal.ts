import { readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { hashOf, syncFolder, writeDurably } from "./durable.ts";

/**
 * One import's files, in a folder whose name is the state they are in. Each step from one state to the next is one rename:
 *
 *     staging-… ──► ready-… ──► (gone)     everything is written and on the disk; then the files go to their places
 *                     └────► undo-… ──►    a file could not be put in its place: the old ones go back
 *
 * What is found in `staging` was never begun and is thrown away, `ready` is completed, `undo` is undone.
 */
export type State = "staging" | "ready" | "undo" | "void";

export interface Entry {
  /** Path inside the package. */
  path: string;
  /** sha256 of what stood there; null if nothing did. */
  before: string | null;
  after: string;
}

const FILE = "journal.json";

/** The folders of one state inside the import folder. */
export function foldersIn(importFolder: string, state: State): string[] {
  return readdirSync(importFolder)
    .filter((name) => name.startsWith(`${state}-`))
    .map((name) => join(importFolder, name));
}

/** Gives a folder another state, in one step, and puts that on the disk. */
export function moveTo(state: State, folder: string): string {
  const moved = join(dirname(folder), basename(folder).replace(/^[a-z]+/, state));
  renameSync(folder, moved);
  syncFolder(dirname(folder));
  return moved;
}

/** What the file system would say, in its own form. */
export function fault(code: string, message: string): Error {
  return Object.assign(new Error(`${code}: ${message}`), { code, syscall: "import" });
}

/** Writes the journal of what a folder holds. */
export function writeJournal(folder: string, entries: readonly Entry[]): void {
  writeDurably(join(folder, FILE), JSON.stringify({ entries, sha256: hashOf(JSON.stringify(entries)) }));
}

/** The journal's entries; null if it is not whole. */
export function entriesOf(folder: string): Entry[] | null {
  try {
    const { entries, sha256 } = JSON.parse(readFileSync(join(folder, FILE), "utf8")) as {
      entries: Entry[];
      sha256: string;
    };
    return hashOf(JSON.stringify(entries)) === sha256 ? entries : null;
  } catch {
    return null;
  }
}

/** Throws a folder away whose files are no longer needed: first its name, in one step, then what is in it. */
export function discard(folder: string): void {
  rmSync(moveTo("void", folder), { recursive: true, force: true });
}
