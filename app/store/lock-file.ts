/** A lock that the system takes back when its holder dies, however it dies: node has none of its own, the engine's file has. */
import { DuckDBInstance } from "@duckdb/node-api";

export interface LockFile {
  release(): void;
}

/**
 * "held": another process has it. "barred": this user may not open it, so nothing can be said.
 * Opening a file for writing makes the engine lock it (POSIX record lock, on the file itself: it holds between
 * containers that share a volume, where process numbers mean nothing).
 */
export async function takeLock(path: string): Promise<LockFile | "held" | "barred"> {
  try {
    const instance = await DuckDBInstance.create(path, { threads: "1", memory_limit: "16MB" });
    return { release: () => instance.closeSync() };
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    if (text.includes("Could not set lock")) return "held";
    if (/No such file or directory|No space left|Disk quota/u.test(text)) throw error;
    if (/Permission denied|Read-only file system|Operation not permitted|Too many open files/u.test(text))
      return "barred";
    // Locked and then not understood: a file cut off in the middle. Nobody holds it.
    return { release: () => undefined };
  }
}
