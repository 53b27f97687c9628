/** What the engine's messages mean: it has no codes for them. */
import { diskFailure } from "./extract-failures.ts";
import type { StoreFailure } from "./store.ts";

/** The memory limit was met: while computing, while moving to disk, or (the words differ) while committing. */
export function isOutOfMemory(message: string): boolean {
  return /^Out of Memory Error|failed to (?:offload|pin block|allocate)|max_temp_directory_size/u.test(message);
}

/** What went wrong with files that the engine writes: spilled rows, extracts. Null for anything else, a damaged table file too. */
export function diskTrouble(message: string): StoreFailure | null {
  if (!/^(?:IO Error|Fatal Error)/u.test(message)) return null;
  const full = /No space left|quota exceeded|File too large/u.test(message);
  if (!full && !/[/\\]run-[0-9a-f-]{36}[/\\]|duckdb_temp_/u.test(message)) return null;
  return diskFailure(full).failure;
}
