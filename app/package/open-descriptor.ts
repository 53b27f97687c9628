/** The descriptor of a folder, as it is meant there: with the files that its patterns mean and what the tables themselves show. */
import { completeTable } from "./complete-table.ts";
import { readParts } from "./descriptor-parts.ts";
import { DESCRIPTOR, type Descriptor, filesOf } from "./descriptor.ts";
import type { Issue } from "./issues.ts";
import { PACKAGE_LIMITS } from "./limits.ts";
import { packageFiles, readPackageFile } from "./package-files.ts";
import type { ParquetShelf } from "./parquet/parquet-shelf.ts";
import { parseDescriptor, type ParsedDescriptor } from "./read-descriptor.ts";

/** Stands in a package's hash where its tables may have faults: other rows are served then. */
export const LENIENT = "(lenient)";

export interface OpenedDescriptor extends ParsedDescriptor {
  bytes: Uint8Array;
  /** Of the folder, in order. */
  files: string[];
}

export async function openDescriptor(dir: string, lenient: boolean | "auto"): Promise<OpenedDescriptor> {
  const read = await readPackageFile(dir, DESCRIPTOR, PACKAGE_LIMITS.descriptorBytes);
  const none = { descriptor: null, lenient: false, files: [], bytes: new Uint8Array() };
  if (read.bytes === null) return { ...none, issues: [read.issue] };
  const files = await packageFiles(dir);
  const { parts, bytes } = await readParts(dir, read.bytes, files);
  // What the hash is made of: a schema in a file of its own says as much as the descriptor does.
  const all = bytes.length === 0 ? read.bytes : Buffer.concat([read.bytes, bytes]);
  return { ...parseDescriptor(read.bytes, { files, lenient, parts }), bytes: all, files };
}

/** Every table with its columns and their types; the issues say what was guessed. */
export async function completeTables(
  dir: string,
  descriptor: Descriptor,
  lenient: boolean,
  shelf: ParquetShelf,
  onRead: (bytes: number) => void = () => undefined,
): Promise<{ descriptor: Descriptor; issues: Issue[] }> {
  const issues: Issue[] = [];
  const resources: Descriptor["resources"] = [];
  for (const resource of descriptor.resources) {
    const completed =
      filesOf(resource).length === 0
        ? { resource, issues: [] }
        : await completeTable(dir, resource, lenient, { shelf, onRead });
    resources.push(completed.resource);
    issues.push(...completed.issues);
  }
  return { descriptor: { ...descriptor, resources }, issues };
}
