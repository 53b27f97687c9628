import { type ColumnCheck, compileColumn } from "./column-check.ts";
import { type Combinations, combinationsOf } from "./composite-keys.ts";
import { type Field, type Resource, referenceOf } from "./descriptor.ts";
import { createTally, type IssueTally } from "./issue-tally.ts";
import { issueAt } from "./issues.ts";
import { inThousands, PACKAGE_LIMITS } from "./limits.ts";
import { foldedCode } from "./nearest.ts";
import { isNumber } from "./numbers.ts";
import { cellHint } from "./cells/hints.ts";
import { type CanonicalCell, compileCells } from "./cells/rules.ts";
import { PLAIN } from "./dialect/dialect.ts";
import { readDialect } from "./dialect/read-dialect.ts";
import type { RecordShape } from "./header.ts";
import { type CsvText, type OnRecord, type Records, readRecords } from "./read-records.ts";
import { MOST_REPEATS, type Repeat, tellRepeats } from "./repeated-rows.ts";
import { type UniqueKey, uniqueKeysOf, type WalkRows } from "./unique-keys.ts";

/** Distinct values of a column with the line where each is first seen; what foreign keys are checked with. */
export type SeenValues = Map<string, Seen>;

interface Seen {
  /** The value as a string of its own: what the parser hands out are slices, which compare slowly and hold the whole file. */
  text: string;
  /** Where it stands first; 0 if it is not remembered. */
  line: number;
  /** What came after it when it was last seen: in tidy files the same comes again. */
  next: Seen | null;
}

export interface ReadFile extends Records {
  file: string;
  /** By column: the distinct values of every column that refers to another table, or that one refers to. */
  seen: Map<string, SeenValues>;
  /** By column: of the same columns, values that were refused, folded (`foldedCode`). */
  wrong: Map<string, Set<string>>;
  /** Of columns that make a key together. */
  combinations?: Combinations;
}

/** Reads all files of one table: every cell checked by the schema, keys unique across the files. */
export interface TableReader {
  readonly columns: string[];
  readFile(text: CsvText, file: string, onRow?: OnRecord): ReadFile;
}

/** `collect`: the columns whose distinct values are wanted besides those that refer to other tables. */
export function createTableReader(
  resource: Resource,
  collect: Iterable<string> = [],
  { lenient = false, combined = [] }: { lenient?: boolean; combined?: readonly string[][] } = {},
): TableReader {
  const { fields, primaryKey = [] } = resource.schema;
  const columns = fields.map((field) => field.name);
  const wanted = new Set(collect);
  for (const field of fields) if (referenceOf(resource, field)) wanted.add(field.name);
  const files: string[] = [];
  const walks: WalkRows[] = [];
  const keys = uniqueKeysOf(fields, primaryKey);
  const mostRows = mostRowsOf(columns.length);
  const shape: RecordShape = {
    columns,
    match: resource.fieldsMatch ?? "exact",
    optional: new Set(
      fields.filter(({ constraints, present }) => !constraints?.required && !present).map((field) => field.name),
    ),
    unnamed: resource.unnamed ?? 0,
    lenient,
  };
  let rows = 0;
  return {
    columns,
    readFile(text, file, onRow) {
      files.push(file);
      const seen = new Map<string, SeenValues>();
      const wrong = new Map<string, Set<string>>();
      const issues = createTally();
      const walk = (visit: OnRecord) => walkRows(resource, text, file, shape, visit);
      walks.push((visit) => void walk(visit));
      const repeats: Repeat[] = [];
      const combinations = combinationsOf(columns, combined);
      for (const key of keys) key.begin(text, files.length - 1, (visit) => void walk(visit));
      const check = compileRow(fields, keys, wanted, { seen, wrong }, { files, issues, repeats });
      const records = walk((cells, line) => {
        check(cells, line);
        combinations?.take(cells, line);
        rows++;
        if (rows === mostRows + 1) {
          const expected = `at most ${inThousands(mostRows)} rows in a table of ${columns.length} columns`;
          issues.add(issueAt(file, line, "", "", "too-many", expected));
        }
        if (onRow !== undefined) onRow(cells, line);
      });
      if (resource.core && repeats.length > 0) tellRepeats(repeats, columns, walks);
      const found = { seen, wrong, ...(combinations ? { combinations: combinations.found } : {}) };
      return { ...records, issues: [...records.issues, ...issues.all()], file, ...found };
    },
  };
}

/** The rows of a file in the table's columns, each cell as the application writes it. */
function walkRows(resource: Resource, text: CsvText, file: string, shape: RecordShape, visit: OnRecord): Records {
  const canonical = resource.schema.fields.map(({ cells }) => compileCells(cells));
  let isAsWritten = true;
  const onRecord: OnRecord = canonical.every((one) => one === null)
    ? visit
    : (cells, line) => {
        if (rewrite(cells, canonical)) isAsWritten = false;
        visit(cells, line);
      };
  const isPlain = resource.dialect === undefined && resource.encoding === undefined;
  const records = isPlain
    ? readRecords(text, file, shape, onRecord)
    : readDialect(text, file, shape, resource.dialect ?? PLAIN, onRecord);
  return { ...records, plain: records.plain && isAsWritten };
}

/** Puts the application's way of writing into the cells; whether any was written otherwise. */
function rewrite(cells: string[], canonical: readonly (CanonicalCell | null)[]): boolean {
  let changed = false;
  for (let i = 0; i < cells.length; i++) {
    const read = canonical[i];
    const written = cells[i]!;
    if (!read || written === "") continue;
    const cell = read(written);
    if (cell === written) continue;
    cells[i] = cell;
    changed = true;
  }
  return changed;
}

function mostRowsOf(columns: number): number {
  const { narrowColumns, wideCells } = PACKAGE_LIMITS;
  return columns > narrowColumns ? Math.floor(wideCells / columns) : Infinity;
}

interface RowContext {
  files: string[];
  issues: IssueTally;
  repeats: Repeat[];
}

/**
 * One function for all cells of a row. Cells that repeat the cell above are skipped: tidy files are sorted, so most do.
 */
function compileRow(
  fields: Field[],
  keys: UniqueKey[],
  wanted: Set<string>,
  found: Pick<ReadFile, "seen" | "wrong">,
  context: RowContext,
): OnRecord {
  const { issues, files, repeats } = context;
  const file = files.at(-1) ?? "";
  const keyed = new Set(keys.flatMap((key) => key.columns));
  const limit = Math.min(REMEMBERED, Math.floor(REMEMBERED_TOGETHER / fields.length));
  const watched = fields.flatMap((field, column) => watchOf(field, column, wanted, keyed, found, limit));
  const count = watched.length;
  // Side by side in plain arrays: this loop runs for every cell of every file.
  const columns = watched.map((watch) => watch.column);
  const numeric = watched.map((watch) => watch.plainNumber);
  const current = watched.map(() => NOTHING);

  /** A value that is neither the one above nor the one that followed that before. */
  function inspect(i: number, value: string, line: number): Seen {
    const { field, check, known: values, wrong, limit } = watched[i]!;
    const { name } = field;
    const known = values.get(value);
    if (known !== undefined) return known;
    const problem = check === null ? null : check(value);
    if (problem !== null) {
      const hint = cellHint(field, value);
      const issue = issueAt(file, line, name, value, problem.code, problem.expected);
      issues.add(hint === "" ? issue : { ...issue, hint });
      if (limit === Infinity && wrong.size < WRONG_REMEMBERED) wrong.add(foldedCode(value));
      // A wrong value is not remembered: it is wrong in every row that has it.
      return NOTHING;
    }
    if (values.size >= limit) return { text: value, line: 0, next: null };
    const seen: Seen = { text: Buffer.from(value).toString(), line, next: null };
    values.set(seen.text, seen);
    return seen;
  }

  return (cells, line) => {
    let changed = fields.length;
    for (let i = 0; i < count; i++) {
      const value = cells[columns[i]!]!;
      if (numeric[i]) {
        if (value !== "" && !isNumber(value)) inspect(i, value, line);
        continue;
      }
      const above = current[i]!;
      if (value === above.text) continue;
      if (columns[i]! < changed) changed = columns[i]!;
      if (above.next === null || value !== above.next.text) {
        const found = inspect(i, value, line);
        current[i] = found;
        if (above.line > 0 && found.line > 0) above.next = found;
      } else current[i] = above.next;
    }
    for (const key of keys) {
      const earlier = key.add(cells, line, changed);
      if (earlier === null) continue;
      const value = key.columns.map((column) => cells[column]).join(", ");
      const place = `${files[earlier.file]}:${earlier.line}`;
      const issue = issueAt(
        file,
        line,
        key.names,
        value,
        "duplicate-key",
        `each key once; it stands first at ${place}`,
      );
      issues.add(issue);
      if (repeats.length < MOST_REPEATS) repeats.push({ issue, earlier, cells: [...cells] });
    }
  };
}

/** Stands for "no right value above": no cell holds a NUL, the decoder refuses it. */
const NOTHING: Seen = Object.freeze({ text: "\0", line: 0, next: null });

/** Refused values that are remembered for a column, so that rows that name them are not complained of, too. */
const WRONG_REMEMBERED = 1_000;

/** Values found right are remembered, unless all are wanted, up to this many a column and a table: tidy files repeat themselves. */
const REMEMBERED = 20_000;
const REMEMBERED_TOGETHER = 400_000;

interface Watch {
  column: number;
  field: Field;
  check: ColumnCheck | null;
  /** An optional number without further constraints: the commonest column of figures, checked without a detour. */
  plainNumber: boolean;
  known: SeenValues;
  /** Values that were refused, folded (`foldedCode`). */
  wrong: Set<string>;
  limit: number;
}

function watchOf(
  field: Field,
  column: number,
  wanted: Set<string>,
  keyed: Set<number>,
  { seen, wrong }: Pick<ReadFile, "seen" | "wrong">,
  limit: number,
): Watch[] {
  const check = compileColumn(field);
  const isWanted = wanted.has(field.name);
  const isKeyed = keyed.has(column);
  if (!check && !isWanted && !isKeyed) return [];
  const known: SeenValues = new Map();
  const refused = new Set<string>();
  if (isWanted) {
    seen.set(field.name, known);
    wrong.set(field.name, refused);
  }
  const plainNumber =
    field.type === "number" && !isWanted && !isKeyed && Object.keys(field.constraints ?? {}).length === 0;
  return [{ column, field, check, plainNumber, known, wrong: refused, limit: isWanted ? Infinity : limit }];
}
