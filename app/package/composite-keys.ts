/** Foreign keys of several columns together (Table Schema, "foreignKeys"): each combination must stand in the table it names. */
import { type Descriptor, type ForeignKey, filesOf, type Resource } from "./descriptor.ts";
import { createTally } from "./issue-tally.ts";
import { type Issue, issueAt, warningAt } from "./issues.ts";

/** Distinct combinations that are remembered of a set of columns; a key with more is not checked, and that is said. */
const MOST_COMBINATIONS = 500_000;

/** By the columns' names, joined: each combination of their cells, joined, with the line where it stands first. */
export type Combinations = Map<string, Map<string, number>>;

/** By table: its files, each with its combinations; a table with a file that could not be read is absent. */
type Tables = ReadonlyMap<string, readonly { file: string; combinations?: Combinations }[]>;

const JOIN = "\u0000";

function nameOf(columns: readonly string[]): string {
  return columns.join(JOIN);
}

function compositeKeys({ schema }: Resource): ForeignKey[] {
  return (schema.foreignKeys ?? []).filter(({ fields, reference }) => fields.length > 1 && reference.fields.length > 1);
}

function targetOf(resource: Resource, { reference }: ForeignKey): string {
  return reference.resource || resource.name;
}

/** The sets of columns of each table whose combinations are wanted: those that refer, and those referred to. */
export function combinedColumns(descriptor: Descriptor): Map<string, string[][]> {
  const wanted = new Map<string, string[][]>();
  const want = (table: string, columns: string[]) => wanted.set(table, [...(wanted.get(table) ?? []), columns]);
  for (const resource of descriptor.resources) {
    for (const key of compositeKeys(resource)) {
      want(resource.name, key.fields);
      want(targetOf(resource, key), key.reference.fields);
    }
  }
  return wanted;
}

/** Gathers the combinations of one file; null where none are wanted. Rows in which one of the cells is empty name nothing. */
export function combinationsOf(
  columns: readonly string[],
  sets: readonly (readonly string[])[],
): { found: Combinations; take: (cells: readonly string[], line: number) => void } | null {
  const places = sets
    .map((names) => ({ name: nameOf(names), at: names.map((name) => columns.indexOf(name)) }))
    .filter(({ at }) => !at.includes(-1));
  if (places.length === 0) return null;
  const found: Combinations = new Map(places.map(({ name }) => [name, new Map<string, number>()]));
  return {
    found,
    take(cells, line) {
      for (const { name, at } of places) {
        const parts = at.map((place) => cells[place] ?? "");
        const seen = found.get(name);
        if (!seen || parts.includes("") || seen.size > MOST_COMBINATIONS) continue;
        // Of its own: what the parser hands out are slices that hold the whole text.
        const text = Buffer.from(parts.join(JOIN)).toString();
        if (!seen.has(text)) seen.set(text, line);
      }
    },
  };
}

/** Combinations that no row of the other table has: an issue at the first line of each. */
export function checkCompositeKeys(descriptor: Descriptor, tables: Tables): Issue[] {
  return descriptor.resources.flatMap((resource) =>
    compositeKeys(resource).flatMap((key) => checkKey(descriptor, resource, key, tables)),
  );
}

function checkKey(descriptor: Descriptor, resource: Resource, key: ForeignKey, tables: Tables): Issue[] {
  const target = descriptor.resources.find(({ name }) => name === targetOf(resource, key));
  const [files, others] = [tables.get(resource.name), target && tables.get(target.name)];
  if (!files || !target || !others) return [];
  const known = new Set(
    others.flatMap((file) => [...(file.combinations?.get(nameOf(key.reference.fields))?.keys() ?? [])]),
  );
  const columns = key.fields.join(", ");
  const isWhole = [...files, ...others].every(({ combinations }) =>
    [...(combinations?.values() ?? [])].every(({ size }) => size <= MOST_COMBINATIONS),
  );
  if (!isWhole) {
    const expected = `at most ${MOST_COMBINATIONS.toLocaleString("en-US")} different combinations: this key is not held against ${target.title}`;
    return [warningAt(filesOf(resource)[0] ?? "", null, columns, "", "unchecked-key", expected)];
  }
  const expected = `a known combination of ${key.reference.fields.join(", ")}, listed in ${filesOf(target).slice(0, 3).join(", ")}`;
  const issues = createTally();
  for (const { file, combinations } of files) {
    for (const [text, line] of combinations?.get(nameOf(key.fields)) ?? []) {
      if (!known.has(text))
        issues.add(issueAt(file, line, columns, text.replaceAll(JOIN, ", "), "unknown-reference", expected));
    }
  }
  return issues.all();
}
