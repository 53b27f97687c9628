import { type Combinations, combinationsOf } from "./composite-keys.ts";
import { type Resource, referenceOf } from "./descriptor.ts";
import { createTally } from "./issue-tally.ts";
import { issueAt } from "./issues.ts";
import { inThousands, PACKAGE_LIMITS } from "./limits.ts";
import { type CanonicalCell, compileCells } from "./cells/rules.ts";
import { PLAIN } from "./dialect/dialect.ts";
import { dialectReader } from "./dialect/read-dialect.ts";
import type { RecordShape } from "./header.ts";
import { type CsvText, type OnRecord, type PieceReader, type Records, recordsReader } from "./read-records.ts";
import { type Repeat, tellRepeats } from "./repeated-rows.ts";
import { compileRow, type FoundValues } from "./row-check.ts";
import { uniqueKeysOf, type WalkRows } from "./unique-keys.ts";

export interface ReadFile extends Records, FoundValues {
  file: string;
  /** Of columns that make a key together. */
  combinations?: Combinations;
}

/** What happens between two pieces of a text. */
export type AfterPiece = (isWhole: boolean) => Promise<unknown>;

/** Reads all files of one table: every cell checked by the schema, keys unique across the files. */
export interface TableReader {
  readonly columns: string[];
  readonly shape: RecordShape;
  readFile(text: CsvText, file: string, onRow?: OnRecord): ReadFile;
  /** The same, a piece at a time, so that others have their turn in between; `after` each, told whether a record ends with it. */
  readInTurns(text: CsvText, file: string, after: AfterPiece, onRow?: OnRecord): Promise<ReadFile>;
  /** The same of rows that come one by one, from where they cannot be had again; `cells` in the order of the columns. */
  beginRows(file: string, onRow?: OnRecord): { take: OnRecord; end: (records: Records) => ReadFile };
}

/** `collect`: the columns whose distinct values are wanted besides those that refer to other tables. */
export function createTableReader(
  resource: Resource,
  collect: Iterable<string> = [],
  { lenient = false, combined = [] }: { lenient?: boolean; combined?: readonly string[][] } = {},
): TableReader {
  const { fields, primaryKey = [] } = resource.schema;
  const columns = fields.map((field) => field.name);
  const wanted = wantedColumns(resource, collect);
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

  function begin(file: string, text: CsvText | null, onRow?: OnRecord) {
    files.push(file);
    const found: FoundValues = { seen: new Map(), wrong: new Map() };
    const issues = createTally();
    const walk = (visit: OnRecord) => {
      if (text !== null) void walkRows(text, rowsReader(resource, file, shape, visit));
    };
    walks.push(walk);
    const repeats: Repeat[] = [];
    const combinations = combinationsOf(columns, combined);
    for (const key of keys) key.begin(text, files.length - 1, walk);
    const check = compileRow(fields, keys, wanted, found, { files, issues, repeats });
    return {
      take(cells: string[], line: number) {
        check(cells, line);
        combinations?.take(cells, line);
        rows++;
        if (rows === mostRows + 1) issues.add(tooManyRows(file, line, columns.length));
        if (onRow !== undefined) onRow(cells, line);
      },
      end(records: Records): ReadFile {
        if (resource.core && repeats.length > 0) tellRepeats(repeats, columns, walks);
        const combinationsFound = combinations ? { combinations: combinations.found } : {};
        return { ...records, issues: [...records.issues, ...issues.all()], file, ...found, ...combinationsFound };
      },
    };
  }

  return {
    columns,
    shape,
    beginRows: (file, onRow) => begin(file, null, onRow),
    readFile(text, file, onRow) {
      const { take, end } = begin(file, text, onRow);
      return end(walkRows(text, rowsReader(resource, file, shape, take)));
    },
    async readInTurns(text, file, after, onRow) {
      const { take, end } = begin(file, text, onRow);
      const reader = rowsReader(resource, file, shape, take);
      for (const piece of typeof text === "string" ? [text] : text) {
        reader.take(piece);
        await after(!reader.isOpen());
      }
      return end(reader.end());
    },
  };
}

/** The columns whose distinct values are gathered: those that refer to other tables, and those that somebody else asks for. */
export function wantedColumns(resource: Resource, collect: Iterable<string>): Set<string> {
  const wanted = new Set(collect);
  for (const field of resource.schema.fields) if (referenceOf(resource, field)) wanted.add(field.name);
  return wanted;
}

function tooManyRows(file: string, line: number, columns: number) {
  const expected = `at most ${inThousands(mostRowsOf(columns))} rows in a table of ${columns} columns`;
  return issueAt(file, line, "", "", "too-many", expected);
}

function walkRows(text: CsvText, reader: PieceReader): Records {
  for (const piece of typeof text === "string" ? [text] : text) reader.take(piece);
  return reader.end();
}

/** Hands on the rows of a file in the table's columns, each cell as the application writes it. */
function rowsReader(resource: Resource, file: string, shape: RecordShape, visit: OnRecord): PieceReader {
  const canonical = resource.schema.fields.map(({ cells }) => compileCells(cells));
  let isAsWritten = true;
  const onRecord: OnRecord = canonical.every((one) => one === null)
    ? visit
    : (cells, line) => {
        if (rewrite(cells, canonical)) isAsWritten = false;
        visit(cells, line);
      };
  const isPlain = resource.dialect === undefined && resource.encoding === undefined;
  const reader = isPlain
    ? recordsReader(file, shape, onRecord)
    : dialectReader(file, shape, resource.dialect ?? PLAIN, onRecord);
  return {
    take: reader.take,
    isOpen: reader.isOpen,
    end() {
      const records = reader.end();
      return { ...records, plain: records.plain && isAsWritten };
    },
  };
}

/** Puts the application's way of writing into the cells; whether any was written otherwise. */
export function rewrite(cells: string[], canonical: readonly (CanonicalCell | null)[]): boolean {
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

/** Rows that a table of so many columns may have. */
export function mostRowsOf(columns: number): number {
  const { narrowColumns, wideCells } = PACKAGE_LIMITS;
  return columns > narrowColumns ? Math.floor(wideCells / columns) : Infinity;
}
