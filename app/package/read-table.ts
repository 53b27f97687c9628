import { compileColumn } from "./column-check.ts";
import { type Field, type Resource, referenceOf } from "./descriptor.ts";
import { type Issue, issueAt } from "./issues.ts";
import { createKeyIndex, hashText, type KeyIndex, scramble } from "./key-index.ts";
import { type OnRecord, type Records, readRecords } from "./read-records.ts";

/** Issues of one kind that are listed for one column of one file; the rest are counted. */
const LISTED = 100;

/** Distinct values of a column with the line where each is first seen; what foreign keys are checked with. */
export type SeenValues = Map<string, number>;

export interface ReadFile extends Records {
  file: string;
  /** By column: the distinct values of every column that refers to another table, or that one refers to. */
  seen: Map<string, SeenValues>;
}

/** Reads all files of one table: every cell checked by the schema, keys unique across the files. */
export interface TableReader {
  readonly columns: string[];
  readFile(text: string, file: string, onRow?: OnRecord): ReadFile;
}

/** `collect`: the columns whose distinct values are wanted besides those that refer to other tables. */
export function createTableReader(resource: Resource, collect: Iterable<string> = []): TableReader {
  const { fields, primaryKey = [] } = resource.schema;
  const columns = fields.map((field) => field.name);
  const wanted = new Set(collect);
  for (const field of fields) if (referenceOf(resource, field)) wanted.add(field.name);
  const files: string[] = [];
  const keys = keysOf(fields, primaryKey);
  return {
    columns,
    readFile(text, file, onRow) {
      files.push(file);
      const seen = new Map<string, SeenValues>();
      const issues = createTally(file);
      const check = compileRow(fields, keys, wanted, seen, { file: files.length - 1, files, issues });
      const records = readRecords(text, file, columns, (cells, line) => {
        check(cells, line);
        if (onRow !== undefined) onRow(cells, line);
      });
      return { ...records, issues: [...records.issues, ...issues.all()], file, seen };
    },
  };
}

interface Key {
  columns: number[];
  names: string;
  index: KeyIndex;
}

/** The primary key, and each column that says `unique` and is not already the whole of it. */
function keysOf(fields: Field[], primaryKey: string[]): Key[] {
  const sets = primaryKey.length > 0 ? [primaryKey] : [];
  for (const { name, constraints } of fields) {
    if (constraints?.unique && !(primaryKey.length === 1 && primaryKey[0] === name)) sets.push([name]);
  }
  return sets.map((names) => ({
    columns: names.map((name) => fields.findIndex((field) => field.name === name)),
    names: names.join(", "),
    index: createKeyIndex(),
  }));
}

interface RowContext {
  file: number;
  files: string[];
  issues: Tally;
}

/**
 * One function for all cells of a row. Cells that repeat the cell above are skipped: tidy files are sorted, so most do.
 */
function compileRow(fields: Field[], keys: Key[], wanted: Set<string>, seen: Map<string, SeenValues>, context: RowContext): OnRecord {
  const { issues } = context;
  const keyColumns = new Set(keys.flatMap((key) => key.columns));
  const watched = fields.flatMap((field, column) => {
    const check = compileColumn(field);
    const values: SeenValues | null = wanted.has(field.name) ? new Map() : null;
    if (values) seen.set(field.name, values);
    const hashed = keyColumns.has(column);
    return check || values || hashed ? [{ column, name: field.name, check, values, hashed }] : [];
  });
  const count = watched.length;
  const last = new Array<string | null>(count).fill(null);
  const hashes = new Int32Array(fields.length * 2);

  return (cells, line) => {
    for (let i = 0; i < count; i++) {
      const watch = watched[i]!;
      const value = cells[watch.column]!;
      if (value === last[i]) continue;
      last[i] = value;
      if (watch.hashed) hashText(value, hashes, watch.column * 2);
      if (watch.check !== null) {
        const problem = watch.check(value);
        if (problem !== null) {
          issues.add(line, watch.name, value, problem.code, problem.expected);
          // A wrong value is wrong in every row that has it.
          last[i] = null;
          continue;
        }
      }
      if (watch.values !== null && value !== "" && !watch.values.has(value)) watch.values.set(value, line);
    }
    for (const key of keys) {
      let high = 0;
      let low = 0x9e3779b9 | 0;
      let empty = true;
      for (const column of key.columns) {
        high = (Math.imul(high, 31) + hashes[column * 2]!) | 0;
        low = scramble(low ^ hashes[column * 2 + 1]!);
        if (empty && cells[column] !== "") empty = false;
      }
      if (empty) continue;
      const earlier = key.index.add(high, low, context.file, line);
      if (earlier === null) continue;
      const value = key.columns.map((column) => cells[column]).join(", ");
      const place = `${context.files[earlier.file]}:${earlier.line}`;
      issues.add(line, key.names, value, "duplicate-key", `each key once; it stands first at ${place}`);
    }
  };
}

interface Tally {
  add(line: number, column: string, value: string, code: string, expected: string): void;
  all(): Issue[];
}

/** Lists the first issues of a kind and counts the others, so that a broken column of a million rows stays readable. */
function createTally(file: string): Tally {
  const issues: Issue[] = [];
  const counts = new Map<string, number>();
  return {
    add(line, column, value, code, expected) {
      const kind = `${column}\n${code}`;
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      if (count <= LISTED) issues.push(issueAt(file, line, column, value, code, expected));
    },
    all() {
      for (const [kind, count] of counts) {
        const [column = "", code = ""] = kind.split("\n");
        if (count > LISTED) issues.push(issueAt(file, null, column, "", code, `no more of these; ${count - LISTED} others are not listed`));
      }
      return issues;
    },
  };
}
