import type { Descriptor, Resource } from "./descriptor.ts";
import { schemaIssues } from "./descriptor-schema.ts";
import { limitIssues, patternIssues } from "./descriptor-limits.ts";
import { type Issue, issueAt } from "./issues.ts";
import { escapesPackage } from "./package-paths.ts";

const FILE = "datapackage.json";

/** Everything wrong with a descriptor; [] means that it can be used as a `Descriptor`. `column` holds the JSON pointer. */
export function validateDescriptor(parsed: unknown): Issue[] {
  const tooMuch = limitIssues(parsed);
  if (tooMuch.length > 0) return tooMuch;
  const issues = schemaIssues(parsed);
  return issues.length > 0
    ? issues
    : [...patternIssues(parsed as Descriptor), ...inconsistencies(parsed as Descriptor)];
}

/** Rules that a JSON Schema cannot state: names used once, keys and references that exist, files inside the package. */
function inconsistencies(descriptor: Descriptor): Issue[] {
  const issues: Issue[] = [];
  const complain = (pointer: string, value: string, code: string, expected: string): void => {
    issues.push(issueAt(FILE, null, pointer, value, code, expected));
  };
  const byName = new Map<string, Resource>();
  const files = new Set<string>();
  descriptor.resources.forEach((resource, index) => {
    const at = `/resources/${index}`;
    if (byName.has(resource.name))
      complain(`${at}/name`, resource.name, "duplicate-name", "a name used by one resource");
    byName.set(resource.name, resource);
    for (const path of [resource.path].flat()) {
      if (escapesPackage(path))
        complain(`${at}/path`, path, "outside-package", "a relative path inside the package, written with /");
      if (files.has(path)) complain(`${at}/path`, path, "duplicate-name", "a file listed once");
      files.add(path);
    }
    const fields = new Set<string>();
    resource.schema.fields.forEach((field, position) => {
      if (fields.has(field.name))
        complain(`${at}/schema/fields/${position}`, field.name, "duplicate-name", "a field named once");
      fields.add(field.name);
    });
    const own = [...(resource.schema.primaryKey ?? []), ...(resource.reachColumn ? [resource.reachColumn] : [])];
    for (const name of own) if (!fields.has(name)) complain(at, name, "unknown-field", "a field of the resource");
  });
  const known = (table: string, column: string): boolean =>
    byName.get(table)?.schema.fields.some((field) => field.name === column) ?? false;
  descriptor.resources.forEach((resource, index) => {
    const at = `/resources/${index}/schema`;
    for (const key of resource.schema.foreignKeys ?? []) {
      const [own = "", target = ""] = [key.fields[0], key.reference.fields[0]];
      const table = key.reference.resource || resource.name;
      if (!known(resource.name, own)) complain(`${at}/foreignKeys`, own, "unknown-field", "a field of the resource");
      if (!known(table, target))
        complain(`${at}/foreignKeys`, `${table}.${target}`, "unknown-field", "a table and field of the package");
    }
    for (const { name, references } of resource.schema.fields) {
      if (references && !known(references.resource, references.field))
        complain(
          `${at}/fields/${name}`,
          `${references.resource}.${references.field}`,
          "unknown-field",
          "a table and field of the package",
        );
    }
  });
  descriptor.expectations?.forEach((expectation, index) => {
    const used = [...Object.keys(expectation.where ?? {}), ...("column" in expectation ? [expectation.column] : [])];
    for (const column of used) {
      if (!known(expectation.table, column))
        complain(
          `/expectations/${index}`,
          `${expectation.table}.${column}`,
          "unknown-field",
          "a table and field of the package",
        );
    }
  });
  return issues;
}
