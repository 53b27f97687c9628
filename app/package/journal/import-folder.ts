import { existsSync, mkdirSync, renameSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isFileError } from "./durable.ts";
import { look, namesIn, removeEmpty } from "./look.ts";
import { NOBODY, type Owner, ownerName, ownerOf, stateOf, thisOwner } from "./owner.ts";

/** Folder inside the package that one import at a time owns; all that it writes is here until it is whole. */
export const FOLDER = ".importing";
/** A folder that is being made, before it gets its name in one step. */
const UNNAMED = `${FOLDER}-`;

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
  /** Whether nobody has taken it over meanwhile. */
  isMine(): boolean;
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
    // Longer than that only while a folder that seems free could not be taken.
    if (waited >= patience.wait + (free ? patience.silence : 0)) return { busy: seen.who };
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
    isMine: () => existsSync(mine),
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

/** Names in the package folder that an import has left, or is at work in. */
export function importFolders(dataDir: string): string[] {
  return namesIn(dataDir).filter((name) => name === FOLDER || name.startsWith(UNNAMED));
}

/** Takes away folders that never got their name, of owners who are gone. */
export function sweepUnnamed(dataDir: string): void {
  for (const name of importFolders(dataDir)) {
    const owner = ownerOf(name.slice(UNNAMED.length));
    // A name that is not of this form is somebody else's.
    if (owner !== null && stateOf(owner) !== "living") rmSync(join(dataDir, name), { recursive: true, force: true });
  }
}
