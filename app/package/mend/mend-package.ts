/** What has one meaning in the files of a package is mended: in all of them, or, if one cannot be written, in none. */
import { filesOf } from "../descriptor.ts";
import { type Issue, issueAt } from "../issues.ts";
import { isFileError } from "../journal/durable.ts";
import { FOLDER, type Patience, PATIENCE } from "../journal/import-folder.ts";
import { replaceFiles } from "../journal/replace-files.ts";
import { takeSettled } from "../journal/settle.ts";
import { PACKAGE_LIMITS } from "../limits.ts";
import { openDescriptor } from "../open-descriptor.ts";
import { readPackageFile } from "../package-files.ts";
import { type MendedFile, mendFile } from "./mend-file.ts";

export interface Mended {
  files: Pick<MendedFile, "file" | "changes">[];
  /** Why nothing was written: the folder is in use, or cannot be written to. */
  issue: Issue | null;
}

/**
 * Mends the package's files in place. Files that are too large to be held, and those with more than one possible meaning, stay as
 * they are: the check says what is wrong with them. A second run finds nothing to do.
 */
export async function mendPackage(dir: string, patience: Patience = PATIENCE): Promise<Mended> {
  try {
    const taken = await takeSettled(dir, patience);
    if ("busy" in taken)
      return failed("locked", taken.busy, "no import at work on this package: try again when it has ended");
    try {
      const mended = await planMending(dir);
      replaceFiles(new Map(mended.map(({ file, text }) => [file, text])), dir, taken.folder);
      return { files: mended.map(({ file, changes }) => ({ file, changes })), issue: null };
    } finally {
      taken.folder.release();
    }
  } catch (error) {
    if (!isFileError(error)) throw error;
    return failed("not-writable", error.message, "a package folder that can be written to");
  }
}

function failed(code: string, value: string, expected: string): Mended {
  return { files: [], issue: issueAt(FOLDER, null, "", value, code, expected) };
}

async function planMending(dir: string): Promise<MendedFile[]> {
  const { descriptor } = await openDescriptor(dir, "auto");
  const mended: MendedFile[] = [];
  for (const resource of descriptor?.resources ?? []) {
    if (resource.parquet) continue;
    for (const file of filesOf(resource)) {
      const { bytes } = await readPackageFile(dir, file, PACKAGE_LIMITS.mendedBytes);
      const found = bytes === null ? null : mendFile(bytes, file, resource);
      if (found) mended.push(found);
    }
  }
  return mended;
}
