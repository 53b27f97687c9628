import { randomUUID } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { checkPackage } from "../../package/check-package.ts";
import { isError, type Issue, issueAt } from "../../package/issues.ts";
import { isFileError, keepUnder, makeFolders } from "../../package/journal/durable.ts";
import { FOLDER } from "../../package/journal/import-folder.ts";
import { replaceFiles } from "../../package/journal/replace-files.ts";
import { takeSettled } from "../../package/journal/settle.ts";
import { DESCRIPTOR } from "../../package/descriptor.ts";
import { packageFiles } from "../../package/package-files.ts";
import { parquetIn } from "../../store/parquet/open-parquet.ts";
import { touchedDescriptor } from "./touched.ts";

/**
 * Puts new files into a package: all, or none. The package as it would be is checked first, whole, beside the old one; with
 * `apart` only these of its files, because others have errors.
 * @returns the errors that it would have, or why it cannot be written; none if it is done (or would be, in a dry run)
 */
export async function putChecked(
  dir: string,
  texts: ReadonlyMap<string, string>,
  dryRun: boolean,
  apart: ReadonlySet<string> | null = null,
): Promise<Issue[]> {
  try {
    if (dryRun) return await errorsWith(dir, texts, apart);
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
      const issues = await errorsWith(dir, texts, apart);
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

async function errorsWith(
  dir: string,
  texts: ReadonlyMap<string, string>,
  apart: ReadonlySet<string> | null,
): Promise<Issue[]> {
  const trial = join(tmpdir(), `add-data-${randomUUID()}`);
  try {
    for (const path of await packageFiles(dir)) {
      if (texts.has(path) || (apart !== null && !apart.has(path))) continue;
      makeFolders(dirname(join(trial, path)));
      keepUnder(join(dir, path), join(trial, path));
    }
    for (const [path, text] of texts) {
      makeFolders(dirname(join(trial, path)));
      writeFileSync(join(trial, path), text);
    }
    if (apart !== null) {
      const whole = texts.get(DESCRIPTOR) ?? readFileSync(join(dir, DESCRIPTOR), "utf8");
      writeFileSync(join(trial, DESCRIPTOR), touchedDescriptor(whole));
    }
    return (await checkPackage(trial, { parquet: parquetIn(tmpdir()) })).issues.filter(isError);
  } finally {
    rmSync(trial, { recursive: true, force: true });
  }
}
