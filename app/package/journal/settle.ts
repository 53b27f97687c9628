import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type Issue, issueAt } from "../issues.ts";
import { complete, undo } from "./complete.ts";
import { isFileError } from "./durable.ts";
import { hasOldFiles, undoFirstFormat } from "./first-format.ts";
import {
  FOLDER,
  importFolders,
  type ImportFolder,
  type Patience,
  PATIENCE,
  sweepUnnamed,
  takeFolder,
} from "./import-folder.ts";
import { discard, foldersIn } from "./journal.ts";

/** What was found in the package's import folder and done about it, in words; "" if there was nothing to do. */
export type Settled = { issue: null; note: string } | { issue: Issue; note: "" };

/**
 * Before a package is read: completes or undoes what a killed import has left, and waits for one that is at work.
 * @returns an issue if the package cannot be brought to a whole state now: it must not be read then
 */
export async function settleImport(dataDir: string, patience: Patience = PATIENCE): Promise<Settled> {
  if (importFolders(dataDir).length === 0) return { issue: null, note: "" };
  try {
    sweepUnnamed(dataDir);
    if (!importFolders(dataDir).includes(FOLDER)) return { issue: null, note: "" };
    const taken = await takeSettled(dataDir, patience);
    if ("busy" in taken) return { issue: runningIssue(taken.busy), note: "" };
    taken.folder.release();
    return { issue: null, note: taken.note };
  } catch (error) {
    if (!isFileError(error)) throw error;
    // A folder that cannot be written to may hold the rest of an import that never began: the package is whole then.
    return isHalf(dataDir) ? { issue: unfinishedIssue(error), note: "" } : { issue: null, note: "" };
  }
}

/**
 * Takes the import folder and brings the package to a whole state.
 * @returns the folder, still owned, or, in words, who has it
 * @throws what the file system says, if the package cannot be brought to a whole state
 */
export async function takeSettled(
  dataDir: string,
  patience: Patience = PATIENCE,
): Promise<{ folder: ImportFolder; note: string } | { busy: string }> {
  const folder = await takeFolder(dataDir, patience);
  if ("busy" in folder) return folder;
  try {
    return { folder, note: settle(folder.path, dataDir) };
  } catch (error) {
    folder.release();
    throw error;
  }
}

/**
 * Does work on a package that nobody else writes to meanwhile, after bringing it to a whole state.
 * @returns what the work comes to, or why it could not be done: somebody else is at work, or the folder cannot be written to
 */
export async function whileTaken<T>(
  dataDir: string,
  patience: Patience,
  work: (folder: ImportFolder) => T | Promise<T>,
): Promise<{ done: T } | { issue: Issue }> {
  try {
    const taken = await takeSettled(dataDir, patience);
    if ("busy" in taken) return { issue: runningIssue(taken.busy, "locked") };
    try {
      return { done: await work(taken.folder) };
    } finally {
      taken.folder.release();
    }
  } catch (error) {
    if (!isFileError(error)) throw error;
    const expected = "a package folder that can be written to";
    return { issue: issueAt(FOLDER, null, "", error.message, "not-writable", expected) };
  }
}

function settle(importFolder: string, dataDir: string): string {
  const notes: string[] = [];
  // First of all nothing more can become ready, should its owner be at work somewhere all the same.
  for (const state of ["staging", "void"] as const) foldersIn(importFolder, state).forEach(discard);
  for (const begun of foldersIn(importFolder, "undo")) {
    undo(begun, dataDir);
    notes.push("An import that was interrupted has been undone.");
  }
  for (const ready of foldersIn(importFolder, "ready")) notes.push(completeOrUndo(ready, importFolder, dataDir));
  if (undoFirstFormat(importFolder, dataDir)) notes.push("An import that was interrupted has been undone.");
  return notes.join(" ");
}

function completeOrUndo(ready: string, importFolder: string, dataDir: string): string {
  try {
    const { kept } = complete(ready, dataDir);
    const changed = kept.map((path) => ` A file that was changed meanwhile is kept as ${path}.`);
    return `An import that was interrupted has been completed.${changed.join("")}`;
  } catch (error) {
    if (!isFileError(error) || hasBegun(readdirSync(importFolder))) throw error;
    return `An import that was interrupted has been undone (${error.message}).`;
  }
}

function hasBegun(names: readonly string[]): boolean {
  return names.some((name) => name.startsWith("ready-") || name.startsWith("undo-"));
}

function isHalf(dataDir: string): boolean {
  try {
    const names = readdirSync(join(dataDir, FOLDER));
    return hasBegun(names) || hasOldFiles(names);
  } catch (error) {
    return !(isFileError(error) && error.code === "ENOENT");
  }
}

function runningIssue(owner: string, code = "import-running"): Issue {
  return issueAt(FOLDER, null, "", owner, code, "no import at work on this package: try again when it has ended");
}

function unfinishedIssue(error: NodeJS.ErrnoException): Issue {
  const expected = `the interrupted import of this package to be completed, which needs a folder that can be written to (${error.code ?? ""}); run "check" where it can be`;
  return issueAt(FOLDER, null, "", "", "import-unfinished", expected);
}
