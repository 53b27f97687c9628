import { CORE_TABLES } from "./core/index.ts";
import { type Descriptor, filesOf, type Resource } from "./descriptor.ts";
import { isDateFormat } from "./cells/date-formats.ts";
import { type Issue, issueAt } from "./issues.ts";
import { escapesPackage } from "./package-paths.ts";

const FILE = "datapackage.json";

/** Rules that a JSON Schema cannot state: names used once, keys and references that exist, files inside the package. */
export function inconsistencies(descriptor: Descriptor): Issue[] {
  const issues: Issue[] = [];
  const complain = (pointer: string, value: string, code: string, expected: string): void => {
    issues.push(issueAt(FILE, null, pointer, value, code, expected));
  };
  const byName = new Map<string, Resource>();
  const files = new Set<string>();
  for (const resource of descriptor.resources) {
    const at = resource.pointer ?? "/resources";
    if (byName.has(resource.name))
      complain(`${at}/name`, resource.name, "duplicate-name", "a name used by one resource");
    byName.set(resource.name, resource);
    for (const path of filesOf(resource)) {
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
      const { kind, format } = field.cells ?? {};
      if (kind !== "date" && kind !== "datetime" && kind !== "time") return;
      if (format === undefined || isDateFormat(format)) return;
      const expected = "default, any, or a pattern of %Y %m %d %b %B %y %H %M %S and the like";
      complain(`${at}/schema/fields/${position}/format`, format, "bad-format", expected);
    });
    const own = [...(resource.schema.primaryKey ?? []), ...(resource.reachColumn ? [resource.reachColumn] : [])];
    const isOpen = resource.guess && resource.schema.fields.length === 0;
    for (const name of own) {
      if (!isOpen && !fields.has(name)) complain(at, name, "unknown-field", "a field of the resource");
    }
  }
  const known = (table: string, column: string): boolean => {
    const target = byName.get(table);
    return (
      target?.schema.fields.some((field) => field.name === column) ?? (target === undefined && isCore(table, column))
    );
  };
  for (const resource of descriptor.resources) {
    if (resource.core) continue;
    const at = `${resource.pointer ?? ""}/schema`;
    for (const key of resource.schema.foreignKeys ?? []) {
      const table = key.reference.resource || resource.name;
      if (key.fields.length !== key.reference.fields.length) {
        const expected = `as many fields of ${table} as the key has of its own (${key.fields.length})`;
        complain(`${at}/foreignKeys`, key.reference.fields.join(", "), "unknown-field", expected);
      }
      for (const own of key.fields)
        if (!known(resource.name, own)) complain(`${at}/foreignKeys`, own, "unknown-field", "a field of the resource");
      for (const target of key.reference.fields)
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
  }
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

/** A core table that the package leaves out is known all the same: who refers to it meets an empty one. */
function isCore(table: string, column: string): boolean {
  return CORE_TABLES.some(({ name, schema }) => name === table && schema.fields.some((field) => field.name === column));
}
