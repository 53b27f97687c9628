import { coreTable } from "./core/index.ts";
import { type Descriptor, type Field, filesOf, referenceOf, type Resource } from "./descriptor.ts";
import { UNSEEN } from "./cells/hints.ts";
import { createTally } from "./issue-tally.ts";
import { type Issue, issueAt } from "./issues.ts";
import { withoutUnseen } from "./mend/mend-column.ts";
import { didYouMean, foldedCode } from "./nearest.ts";
import type { ReadFile } from "./read-table.ts";
import { howMany } from "./how-many.ts";

/** By table: its files as read; a table with a file that could not be read is absent. */
export type ReadTables = ReadonlyMap<string, readonly ReadFile[]>;

/** The columns that other tables refer to, by table. */
export function referredColumns(descriptor: Descriptor): Map<string, Set<string>> {
  const referred = new Map<string, Set<string>>();
  for (const resource of descriptor.resources) {
    for (const field of resource.schema.fields) {
      const reference = referenceOf(resource, field);
      if (!reference) continue;
      const columns = referred.get(reference.table) ?? new Set();
      referred.set(reference.table, columns.add(reference.column));
    }
  }
  return referred;
}

/**
 * Values that name a row that does not exist: one issue for each value, column and file, at the first line that has it.
 * Columns whose target table could not be read are left alone, for all of their values would seem unknown.
 */
export function checkReferences(descriptor: Descriptor, tables: ReadTables): Issue[] {
  const found = descriptor.resources.flatMap((resource) =>
    resource.schema.fields.flatMap((field) => checkColumn(descriptor, resource, field, tables)),
  );
  // A table with a header alone is one cause, however many rows of others name its rows.
  const once = new Set<string>();
  return found.filter(({ code, file }) => code !== "no-rows" || once.size < once.add(file).size);
}

function checkColumn(descriptor: Descriptor, resource: Resource, field: Field, tables: ReadTables): Issue[] {
  const reference = referenceOf(resource, field);
  const target = reference && descriptor.resources.find((candidate) => candidate.name === reference.table);
  // A core table that the package leaves out is an empty one.
  const targetFiles = target ? tables.get(target.name) : [];
  const files = tables.get(resource.name);
  if (!reference || !targetFiles || !files) return [];
  const known = new Set(reference.also);
  for (const file of targetFiles) for (const value of file.seen.get(reference.column)?.keys() ?? []) known.add(value);
  const refused = new Set(targetFiles.flatMap((file) => [...(file.wrong.get(reference.column) ?? [])]));
  const [only] = targetFiles;
  const isEmpty = only !== undefined && targetFiles.every(({ records }) => records === 0);
  const isAsked = files.some(({ seen }) =>
    [...(seen.get(field.name)?.keys() ?? [])].some((one) => !known.has(one) && one !== ""),
  );
  if (isEmpty && isAsked) {
    const rows = `rows below the header: it stands alone, and ${files[0]?.file ?? resource.name} and others name rows of this table`;
    return [issueAt(only.file, 1, "", "", "no-rows", rows)];
  }
  const place = target
    ? placesOf(target)
    : `${coreTable(reference.table)?.path ?? reference.table}, which the package does not have`;
  const expected = `a known ${reference.column}, listed in ${place}`;
  const issues = createTally();
  let asked = 0;
  for (const { file, seen } of files) {
    for (const [value, { line }] of seen.get(field.name) ?? []) {
      if (value === "") continue;
      const parts = field.separator === undefined ? [value] : value.split(field.separator);
      if (new Set(parts).size < parts.length || (parts.length > 1 && parts.includes(""))) {
        const form = `different values separated by ${field.separator}`;
        issues.add(issueAt(file, line, field.name, value, "bad-list", form));
      }
      for (const part of parts) {
        if (part === "" || known.has(part)) continue;
        // The row that it names is there, and has been complained of.
        if (refused.size > 0 && refused.has(foldedCode(part))) continue;
        const isPadded = resource.core === true && known.has(withoutUnseen(part));
        const near = isPadded ? UNSEEN : asked++ < MOST_ASKED ? didYouMean(part, known) : "";
        const words = near ? `${expected}; ${near}` : expected;
        issues.add(issueAt(file, line, field.name, part, "unknown-reference", words));
      }
    }
  }
  return issues.all();
}

const SHOWN_FILES = 3;

/** Unknown values of a column that what was meant is looked for: each is held against all that are known. */
const MOST_ASKED = 20;

function placesOf(resource: Resource): string {
  const files = filesOf(resource);
  const shown = files.slice(0, SHOWN_FILES).join(", ");
  return files.length > SHOWN_FILES ? `${shown} and ${howMany(files.length - SHOWN_FILES, "more file")}` : shown;
}
