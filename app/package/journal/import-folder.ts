import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { isFileError, syncFolder } from "./durable.ts";
import { exists, NOBODY, type Owner, ownerName, ownerOf, stateOf, thisOwner } from "./owner.ts";

/** Folder inside the package that one import at a time owns; all that it writes is here until it is whole. */
export const FOLDER = ".importing";
/** A folder that is being made, before it gets its name in one step. */
const UNNAMED = `${FOLDER}-`;
/** The file by which the first version of this program marked its folder. */
const FIRST_FORMAT = "pid";

export interface Patience {
  /** How long to wait for an import that is at work. */
  wait: number;
  /** How long an owner that cannot be seen from here may show no sign of life. */
  silence: number;
}

export const PATIENCE: Patience = { wait: 20_000, silence: 10_000 };
const STEP = 100;

/** An owned import folder. */
export interface ImportFolder {
  path: string;
  token: string;
  /** Gives it back; what is still in it is left to whoever comes next. */
  release(): void;
}

/**
 * Takes the package's import folder: a new one, or one whose owner is gone, with whatever is in it. Of several takers one wins.
 * An owner that was wrongly thought gone loses nothing but its own import: it can no longer make anything `ready`.
 * @returns the folder, or, in words, who has it
 * @throws what the file system says, in a folder that cannot be written to
 */
export async function takeFolder(dataDir: string, patience: Patience): Promise<ImportFolder | { busy: string }> {
  const path = join(dataDir, FOLDER);
  const me = thisOwner();
  let sign = "";
  let silent = 0;
  for (let waited = 0; ; waited += STEP) {
    if (namesIn(path).length === 0 && make(dataDir, me)) return folderOf(path, me);
    const seen = look(path);
    silent = seen.sign === sign ? silent + STEP : 0;
    sign = seen.sign;
    const free = seen.state === "gone" || (seen.state === "unknown" && silent >= patience.silence);
    if (free && claim(path, seen.marks, me)) return folderOf(path, me);
    if (!free && waited >= patience.wait) return { busy: seen.who };
    await new Promise((resolve) => setTimeout(resolve, STEP));
  }
}

/** Makes the folder with its owner's name in it, and gives it its name in one step. */
function make(dataDir: string, me: Owner): boolean {
  const unnamed = join(dataDir, UNNAMED + ownerName(me));
  mkdirSync(unnamed);
  try {
    writeFileSync(join(unnamed, ownerName(me)), "");
    renameSync(unnamed, join(dataDir, FOLDER));
    return true;
  } catch (error) {
    rmSync(unnamed, { recursive: true, force: true });
    // Another one was quicker (EPERM is what Windows says then), or swept this one away.
    if (isFileError(error) && ["ENOTEMPTY", "EEXIST", "EPERM", "ENOENT"].includes(error.code)) return false;
    throw error;
  }
}

interface Seen {
  state: "living" | "gone" | "unknown";
  /** Names of the files that say whose the folder is. */
  marks: string[];
  who: string;
  /** Changes when anything in the folder does. */
  sign: string;
}

function look(path: string): Seen {
  const names = namesIn(path).sort();
  if (names.length === 0) {
    // Nobody's: its owner was about to go. The next turn of the loop makes it anew.
    removeEmpty(path);
    return { state: "unknown", marks: [], who: "another import", sign: "" };
  }
  const owners = names.map((name) => ({ name, owner: name === FIRST_FORMAT ? firstFormat(path) : ownerOf(name) }));
  const marked = owners.filter((mark): mark is { name: string; owner: Owner } => mark.owner !== null);
  const states = marked.map(({ owner }) => (owner.boot === FIRST_FORMAT ? "unknown" : stateOf(owner)));
  const state = states.includes("living") ? "living" : states.includes("unknown") ? "unknown" : "gone";
  const who = marked.map(({ owner }) => `process ${owner.pid}${owner.host && ` on ${owner.host}`}`).join(", ");
  const sign = names
    .map((name) => `${name} ${statSync(join(path, name), { throwIfNoEntry: false })?.mtimeMs}`)
    .join("\n");
  return { state, marks: marked.map(({ name }) => name), who: who || "another import", sign };
}

/** The first version told a process id only, or, killed at once, an empty file. */
function firstFormat(path: string): Owner {
  let pid = 0;
  try {
    pid = Number(readFileSync(join(path, FIRST_FORMAT), "utf8"));
  } catch (error) {
    if (!isFileError(error)) throw error;
  }
  return exists(pid) ? { ...NOBODY, pid, boot: FIRST_FORMAT, token: FIRST_FORMAT } : NOBODY;
}

/** Takes a folder over by renaming the mark of the owner who is gone: that succeeds for one taker only. */
function claim(path: string, marks: readonly string[], me: Owner): boolean {
  const mark = marks[0] ?? ownerName(NOBODY);
  try {
    if (marks.length === 0) writeFileSync(join(path, mark), "");
    renameSync(join(path, mark), join(path, ownerName(me)));
  } catch (error) {
    if (isFileError(error) && error.code === "ENOENT") return false;
    throw error;
  }
  // Somebody alive has come in between: whoever was there first keeps it.
  const others = namesIn(path).filter((name) => name !== ownerName(me) && !marks.includes(name));
  if (others.some((name) => ownerOf(name) !== null)) {
    rmSync(join(path, ownerName(me)), { force: true });
    return false;
  }
  for (const left of marks.slice(1)) rmSync(join(path, left), { force: true });
  return true;
}

function folderOf(path: string, me: Owner): ImportFolder {
  const mine = join(path, ownerName(me));
  return {
    path,
    token: me.token,
    release() {
      const unfinished = namesIn(path).some((name) => name !== ownerName(me));
      try {
        if (unfinished) renameSync(mine, join(path, ownerName(NOBODY)));
        else unlinkSync(mine);
      } catch (error) {
        // Somebody took it over, or the disk refuses: it is not ours to remove.
        if (isFileError(error)) return;
        throw error;
      }
      if (!unfinished) removeEmpty(path);
    },
  };
}

function removeEmpty(path: string): void {
  try {
    rmdirSync(path);
    syncFolder(join(path, ".."));
  } catch (error) {
    if (!isFileError(error)) throw error;
  }
}

function namesIn(path: string): string[] {
  try {
    return readdirSync(path);
  } catch (error) {
    if (isFileError(error) && (error.code === "ENOENT" || error.code === "ENOTDIR")) return [];
    throw error;
  }
}

/** Names in the package folder that an import has left, or is at work in. */
export function importFolders(dataDir: string): string[] {
  return namesIn(dataDir).filter((name) => name === FOLDER || name.startsWith(UNNAMED));
}

/** Takes away folders that never got their name, of owners who are gone. */
export function sweepUnnamed(dataDir: string): void {
  for (const name of importFolders(dataDir)) {
    const owner = ownerOf(name.slice(UNNAMED.length));
    if (name === FOLDER || (owner !== null && stateOf(owner) === "living")) continue;
    rmSync(join(dataDir, name), { recursive: true, force: true });
  }
}
