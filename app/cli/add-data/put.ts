import { randomUUID } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { checkPackage } from "../../package/check-package.ts";
import { isError, type Issue, issueAt } from "../../package/issues.ts";
import { isFileError, keepUnder, makeFolders } from "../../package/journal/durable.ts";
import { FOLDER } from "../../package/journal/import-folder.ts";
import { replaceFiles } from "../../package/journal/replace-files.ts";
import { takeSettled } from "../../package/journal/settle.ts";
import { packageFiles } from "../../package/package-files.ts";

/**
 * Puts new files into a package: all, or none. The package as it would be is checked first, whole, beside the old one.
 * @returns the errors that it would have, or why it cannot be written; none if it is done (or would be, in a dry run)
 */
export async function putChecked(dir: string, texts: ReadonlyMap<string, string>, dryRun: boolean): Promise<Issue[]> {
  try {
    if (dryRun) return await errorsWith(dir, texts);
    const taken = await takeSettled(dir);
    if ("busy" in taken)
      return [
        issueAt(
          FOLDER,
          null,
          "",
          taken.busy,
          "locked",
          "no import at work on this package: try again when it has ended",
        ),
      ];
    try {
      const issues = await errorsWith(dir, texts);
      if (issues.length === 0) replaceFiles(texts, dir, taken.folder);
      return issues;
    } finally {
      taken.folder.release();
    }
  } catch (error) {
    if (!isFileError(error)) throw error;
    return [issueAt(dir, null, "", error.message, "not-writable", "a package folder that can be written to")];
  }
}

async function errorsWith(dir: string, texts: ReadonlyMap<string, string>): Promise<Issue[]> {
  const trial = join(tmpdir(), `add-data-${randomUUID()}`);
  try {
    for (const path of await packageFiles(dir)) {
      if (texts.has(path)) continue;
      makeFolders(dirname(join(trial, path)));
      keepUnder(join(dir, path), join(trial, path));
    }
    for (const [path, text] of texts) {
      makeFolders(dirname(join(trial, path)));
      writeFileSync(join(trial, path), text);
    }
    return (await checkPackage(trial)).issues.filter(isError);
  } finally {
    rmSync(trial, { recursive: true, force: true });
  }
}
