/** The files of the loaded tables: the engine's and the note beside it, which says of which bytes it is and how the tables lie in it. */
import { createHash } from "node:crypto";
import { rename, rm, stat } from "node:fs/promises";
import { readChunks } from "../package/read-chunks.ts";
import { readSealed, writeSealed } from "../package/sealed-file.ts";
import type { TableLayout } from "./layout.ts";

/** The layouts without the tables' descriptions, which come from the package each time (a better wording needs no new load), and without the engine's tongue. */
export type RememberedLayout = Omit<TableLayout, "info" | "names" | "dialect">;

interface Note {
  /** Of the engine's file, as it was when the load was finished. */
  sha256: string;
  layouts: RememberedLayout[];
}

export interface TableFiles {
  database: string;
  note: string;
  /** Nothing may be there: a database that is only read has no log. */
  wal: string;
}

/** `stem`: the files' common beginning, with its folder. */
export function tableFiles(stem: string): TableFiles {
  return { database: `${stem}.duckdb`, note: `${stem}.note`, wal: `${stem}.duckdb.wal` };
}

export type Recalled =
  | { found: "whole"; layouts: RememberedLayout[] }
  | { found: "damaged"; why: string }
  | { found: "nothing" };

/**
 * Holds the engine's file against the note, byte for byte: a warm start reads the package's files whole to hash them, and this one is
 * the smaller. Never throws: whatever is wrong is "damaged".
 */
export async function recallTables(files: TableFiles): Promise<Recalled> {
  const note = await readSealed(files.note);
  const [database, wal] = await Promise.all([stateOf(files.database), stateOf(files.wal)]);
  if (note.found === "nothing" && database === "gone" && wal === "gone") return { found: "nothing" };
  if (note.found === "damaged") return { found: "damaged", why: `of its note, ${note.why}` };
  if (note.found === "nothing") return { found: "damaged", why: "its note is missing" };
  if (wal !== "gone") return { found: "damaged", why: "a log of changes is beside it" };
  if (database !== "file") return { found: "damaged", why: database === "gone" ? "it is missing" : "it is no file" };
  const { sha256, layouts } = note.value as Note;
  const actual = await hashOf(files.database);
  if (actual.sha256 === sha256) return { found: "whole", layouts };
  return { found: "damaged", why: actual.sha256 === "" ? actual.why : "it does not hold what was written" };
}

/** Moves a finished load into place: the note comes last and makes it count. Throws what the file system throws. */
export async function keepTables(begun: string, files: TableFiles, layouts: RememberedLayout[]): Promise<void> {
  const { sha256, why } = await hashOf(begun);
  if (sha256 === "") throw new Error(`The loaded tables cannot be read back: ${why}`);
  await rename(begun, files.database);
  await writeSealed(files.note, { sha256, layouts } satisfies Note);
}

/** Removes them, whatever they are. Throws what the file system throws. */
export async function discardTables(files: TableFiles): Promise<void> {
  for (const path of [files.note, files.database, files.wal]) await rm(path, { recursive: true, force: true });
}

async function stateOf(path: string): Promise<"file" | "gone" | "other"> {
  try {
    return (await stat(path)).isFile() ? "file" : "other";
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? "gone" : "other";
  }
}

async function hashOf(path: string): Promise<{ sha256: string; why: string }> {
  const hash = createHash("sha256");
  try {
    await readChunks(path, (bytes) => void hash.update(bytes));
    return { sha256: hash.digest("hex"), why: "" };
  } catch (error) {
    return { sha256: "", why: `it cannot be read (${String((error as NodeJS.ErrnoException).code)})` };
  }
}
