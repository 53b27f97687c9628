import type { RawFolder } from "./importer.ts";

/** Names in a folder that match, without ".gz", each once, sorted: for files whose name changes from month to month. */
export function filesNamed(raw: RawFolder, folder: string, pattern: RegExp): string[] {
  const names = raw.list(folder).map((name) => name.replace(/\.gz$/, ""));
  return [...new Set(names.filter((name) => pattern.test(name)))].sort();
}
