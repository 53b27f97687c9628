/** What has one meaning in the files of a package is mended: in all of them, or, if one cannot be written, in none. */
import { filesOf } from "../descriptor.ts";
import type { Issue } from "../issues.ts";
import { type Patience, PATIENCE } from "../journal/import-folder.ts";
import { replaceFiles } from "../journal/replace-files.ts";
import { whileTaken } from "../journal/settle.ts";
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
  const outcome = await whileTaken(dir, patience, async (folder) => {
    const mended = await planMending(dir);
    replaceFiles(new Map(mended.map(({ file, text }) => [file, text])), dir, folder);
    return mended.map(({ file, changes }) => ({ file, changes }));
  });
  return "issue" in outcome ? { files: [], issue: outcome.issue } : { files: outcome.done, issue: null };
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
