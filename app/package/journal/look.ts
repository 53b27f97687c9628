import { readdirSync, readFileSync, rmdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { isFileError, syncFolder } from "./durable.ts";
import { exists, NOBODY, type Owner, ownerOf, stateOf } from "./owner.ts";

/** The file by which the first version of this program marked its folder. */
const FIRST_FORMAT = "pid";

/** What can be told of an import folder from outside. */
export interface Seen {
  state: "living" | "gone" | "unknown";
  /** Names of the files that say whose the folder is. */
  marks: string[];
  who: string;
  /** Changes when anything in the folder does. */
  sign: string;
}

/** Looks whose the import folder is. An empty one is nobody's, and is taken away. */
export function look(path: string): Seen {
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

/** Removes a folder unless something is in it. */
export function removeEmpty(path: string): void {
  try {
    rmdirSync(path);
    syncFolder(dirname(path));
  } catch (error) {
    if (!isFileError(error)) throw error;
  }
}

/** Names in a folder; none if there is no such folder. */
export function namesIn(path: string): string[] {
  try {
    return readdirSync(path);
  } catch (error) {
    if (isFileError(error) && (error.code === "ENOENT" || error.code === "ENOTDIR")) return [];
    throw error;
  }
}
