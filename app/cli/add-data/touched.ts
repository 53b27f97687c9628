/** The part of a package that `add-data` writes to, with what that refers to: it can be in order while claims and readings are not. */
import { tmpdir } from "node:os";
import { checkPackage, type CheckedPackage } from "../../package/check-package.ts";
import { coreTableOf } from "../../package/core/find-core.ts";
import { countIssues } from "../../package/issue-tally.ts";
import { isError, type Issue } from "../../package/issues.ts";
import { parquetIn } from "../../store/parquet/open-parquet.ts";
import { listedOf } from "../../package/resolve-descriptor.ts";

const TOUCHED = new Set(["areas", "memberships", "publishers", "publications", "indicators", "observations"]);

export interface Touched {
  checked: CheckedPackage;
  /** Errors that keep figures from being added: of these tables, or of the descriptor itself. */
  issues: Issue[];
  /** Of these tables. */
  files: ReadonlySet<string>;
  /** Errors in other files of the package. */
  elsewhere: number;
}

/** Reads a package that may have errors in tables that are of no matter here. */
export async function openTouched(dir: string): Promise<Touched> {
  const checked = await checkPackage(dir, { parquet: parquetIn(tmpdir()) });
  const errors = checked.issues.filter(isError);
  const files = new Set(checked.tables.filter(({ name }) => TOUCHED.has(name)).flatMap((table) => table.files));
  const issues = checked.descriptor === null ? errors : errors.filter(({ file }) => files.has(file));
  return { checked, files, issues, elsewhere: countIssues(errors) - countIssues(issues) };
}

/** A descriptor's text with the entries of these tables alone; as it is where it is no JSON. */
export function touchedDescriptor(text: string): string {
  try {
    const { resources, ...rest } = JSON.parse(text) as { resources?: unknown };
    const { expectations: _none, ...plain } = rest as { expectations?: unknown };
    const own = (Array.isArray(resources) ? resources : []).filter((one: unknown) =>
      TOUCHED.has(coreTableOf(listedOf(one))?.name ?? ""),
    );
    return JSON.stringify({ ...plain, resources: own });
  } catch {
    return text;
  }
}
