import type { Descriptor } from "./descriptor.ts";
import { type Issue, issueAt } from "./issues.ts";
import { inThousands, PACKAGE_LIMITS } from "./limits.ts";
import { compilePattern } from "./pattern.ts";

const FILE = "datapackage.json";

/**
 * What a descriptor holds too much of. Comes before everything else that looks at it, so that whatever follows has an end; `parsed`
 * may therefore be anything.
 */
export function limitIssues(parsed: unknown): Issue[] {
  const issues: Issue[] = [];
  const limit = (pointer: string, found: number, most: number, what: string): void => {
    if (found <= most) return;
    const expected = `at most ${inThousands(most)} ${what}, not ${inThousands(found)}`;
    issues.push(issueAt(FILE, null, pointer, "", "too-many", expected));
  };
  const resources = listIn(parsed, "resources");
  limit("/resources", resources.length, PACKAGE_LIMITS.tables, "tables in a package");
  resources.slice(0, PACKAGE_LIMITS.tables).forEach((resource, index) => {
    const at = `/resources/${index}`;
    const schema = valueIn(resource, "schema");
    const fields = listIn(schema, "fields");
    const unique = fields.filter((field) => valueIn(valueIn(field, "constraints"), "unique") === true);
    limit(`${at}/path`, listIn(resource, "path").length, PACKAGE_LIMITS.files, `files ${inTable(resource)}`);
    limit(`${at}/schema/fields`, fields.length, PACKAGE_LIMITS.columns, `columns ${inTable(resource)}`);
    limit(`${at}/schema/fields`, unique.length, PACKAGE_LIMITS.uniqueColumns, `unique columns ${inTable(resource)}`);
    const keys = listIn(schema, "foreignKeys").length;
    limit(`${at}/schema/foreignKeys`, keys, PACKAGE_LIMITS.columns, `foreign keys ${inTable(resource)}`);
    const key = listIn(schema, "primaryKey").length;
    limit(`${at}/schema/primaryKey`, key, PACKAGE_LIMITS.columns, `columns in the key ${inTable(resource)}`);
  });
  return issues;
}

/** Patterns that cannot be tried on a cell in bounded time, each with why. */
export function patternIssues({ resources }: Descriptor): Issue[] {
  return resources.flatMap((resource) =>
    resource.schema.fields.flatMap(({ constraints }, position) => {
      const pattern = constraints?.pattern;
      const problem = pattern === undefined ? null : compilePattern(pattern).problem;
      if (problem === null) return [];
      const at = `${resource.pointer ?? ""}/schema/fields/${position}/constraints/pattern`;
      return [issueAt(FILE, null, at, pattern ?? "", "bad-pattern", problem)];
    }),
  );
}

function valueIn(record: unknown, key: string): unknown {
  return typeof record === "object" && record !== null ? (record as Record<string, unknown>)[key] : undefined;
}

function listIn(record: unknown, key: string): unknown[] {
  const found = valueIn(record, key);
  return Array.isArray(found) ? found : [];
}

function inTable(resource: unknown): string {
  const name = valueIn(resource, "name");
  return typeof name === "string" ? `in table "${name}"` : "in a table";
}
