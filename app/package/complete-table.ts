/** What the descriptor leaves open about a table and its files show: columns, delimiter, types, cells that no header names. */
import { createGuess, type KindGuess } from "./cells/guess-kind.ts";
import { KINDS } from "./cells/rules.ts";
import { DESCRIPTOR, type Field, filesOf, type Resource } from "./descriptor.ts";
import { PLAIN } from "./dialect/dialect.ts";
import { readDialect } from "./dialect/read-dialect.ts";
import { likelyDelimiter } from "./file-kind.ts";
import { type RecordShape, unnamedColumns } from "./header.ts";
import { isError, type Issue, issueAt, warningAt } from "./issues.ts";
import { inThousands, PACKAGE_LIMITS } from "./limits.ts";
import { openPackageText } from "./package-files.ts";
import type { ParquetShelf } from "./parquet/parquet-shelf.ts";
import { type CsvText, readRecords } from "./read-records.ts";
import { reachOf } from "./resolve-descriptor.ts";

export interface CompletedTable {
  resource: Resource;
  issues: Issue[];
}

/** Rows whose widths are held against the header's. */
const SAMPLE = 1_000;

/** Reads the files of a table that is not wholly described; what is described stays as it is. */
export async function completeTable(
  dir: string,
  resource: Resource,
  lenient: boolean,
  { shelf, onRead }: { shelf: ParquetShelf; onRead: (bytes: number) => void },
): Promise<CompletedTable> {
  const isOpen = resource.guess === true;
  if (resource.parquet) return isOpen ? fromParquet(resource, shelf) : { resource, issues: [] };
  if (resource.core || (!isOpen && !lenient)) return { resource, issues: [] };
  const found = await readShape(dir, resource, isOpen ? onRead : null);
  if (found === null || found.columns.length === 0) return { resource, issues: [] };
  const widened = isOpen || found.extra === 0 ? { resource, issues: [] } : withUnnamed(resource, found);
  return isOpen
    ? withGuesses(
        { ...resource, ...(found.delimiter === "," ? {} : { dialect: { ...PLAIN, delimiter: found.delimiter } }) },
        found,
      )
    : widened;
}

/** The columns and types of a Parquet table, which its first file names: nothing is guessed. */
async function fromParquet(resource: Resource, shelf: ParquetShelf): Promise<CompletedTable> {
  const { parquet } = await shelf.get(filesOf(resource)[0] ?? "");
  // What is wrong with the file is said when it is read.
  if (parquet === null) return { resource, issues: [] };
  const columns = parquet.columns.map(({ name }) => name);
  const guesses = parquet.columns.map(({ kind }) => ({ take: () => undefined, kind: () => kind ?? "string" }));
  const made = withGuesses(resource, { columns, guesses, delimiter: ",", extra: 0 });
  return { ...made, issues: made.issues.filter(isError) };
}

interface FoundShape {
  columns: readonly string[];
  guesses: KindGuess[];
  delimiter: string;
  /** Cells that nearly every row has beyond those of the header. */
  extra: number;
}

/** `onRead`: of the bytes of files that are read whole, for their types; null: their beginning is enough. */
async function readShape(
  dir: string,
  resource: Resource,
  onRead: ((bytes: number) => void) | null,
): Promise<FoundShape | null> {
  const whole = onRead !== null;
  const guesses: KindGuess[] = [];
  const widths = new Map<number, number>();
  let columns: readonly string[] | null = null;
  let delimiter = ",";
  const onBytes = (bytes: Uint8Array) => onRead?.(bytes.length);
  for (const file of filesOf(resource)) {
    const { text } = await openPackageText(dir, file, { begin: () => onBytes }, resource.encoding);
    if (!text) return null;
    const [beginning = ""] = text;
    if (whole && !resource.dialect) delimiter = likelyDelimiter(beginning);
    let rows = 0;
    const take = (cells: string[]) => {
      if (rows++ < SAMPLE) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
      if (whole) cells.forEach((cell, index) => (guesses[index] ??= createGuess()).take(cell));
    };
    const read = readOpen(whole ? text : beginning, resource, delimiter, take);
    columns ??= read;
    if (!whole) break;
  }
  if (columns === null) return null;
  const all = [...widths.values()].reduce((sum, count) => sum + count, 0);
  const [usual = columns.length, count = 0] = [...widths].sort(([, a], [, b]) => b - a)[0] ?? [];
  const extra = usual > columns.length && count * 10 >= all * 9 ? usual - columns.length : 0;
  return { columns, guesses, delimiter, extra };
}

function readOpen(
  text: CsvText,
  resource: Resource,
  delimiter: string,
  take: (cells: string[]) => void,
): readonly string[] {
  const shape: RecordShape = { columns: null, anyWidth: true };
  const dialect = resource.dialect ?? (delimiter === "," ? undefined : { ...PLAIN, delimiter });
  const records =
    dialect === undefined && resource.encoding === undefined
      ? readRecords(text, "", shape, take)
      : readDialect(text, "", shape, dialect ?? PLAIN, take);
  return records.columns;
}

/** Columns for the cells at the end of the rows that the header does not name. */
function withUnnamed(resource: Resource, { columns, extra }: FoundShape): CompletedTable {
  const names = unnamedColumns(columns.length, extra);
  const description =
    "The file's header does not name this column; names of the columns before it may stand over the wrong cells.";
  const fields = names.map((name): Field => ({ name, type: "string", title: name, description }));
  const expected = `a header that names every column: it names ${columns.length}, and the rows have ${columns.length + extra} cells, so that names may stand over the wrong cells`;
  return {
    resource: {
      ...resource,
      unnamed: extra,
      schema: { ...resource.schema, fields: [...resource.schema.fields, ...fields] },
    },
    issues: [warningAt(filesOf(resource)[0] ?? "", 1, "", columns.join(","), "short-header", expected)],
  };
}

function withGuesses(resource: Resource, { columns, guesses }: FoundShape): CompletedTable {
  const described = resource.schema.fields;
  const named =
    described.length > 0
      ? described
      : columns.map((name): Field => ({
          name,
          type: "string",
          title: name,
          description: name,
          cells: { kind: "any" },
        }));
  if (named.length > PACKAGE_LIMITS.columns) {
    const expected = `at most ${inThousands(PACKAGE_LIMITS.columns)} columns, not ${inThousands(named.length)}`;
    return { resource, issues: [issueAt(filesOf(resource)[0] ?? "", 1, "", "", "too-many", expected)] };
  }
  const guessed: string[] = [];
  const fields = named.map((field): Field => {
    if (field.cells?.kind !== "any") return field;
    const place = columns.indexOf(field.name);
    const kind = guesses[place]?.kind() ?? "string";
    guessed.push(`${field.name}: ${kind}`);
    const calendar = kind === "yearmonth" ? { calendar: "partial" as const } : {};
    return { ...field, type: KINDS[kind], cells: { ...field.cells, kind }, ...calendar };
  });
  const { guess: _guess, ...rest } = resource;
  const made: Resource = {
    ...rest,
    ...(resource.reachColumn ? {} : reachOf(fields)),
    schema: { ...resource.schema, fields },
  };
  const expected = `types in the table's schema; guessed from the cells: ${guessed.join(", ")}`;
  const issue = warningAt(DESCRIPTOR, null, `table "${resource.title}"`, "", "guessed-types", expected);
  return { resource: made, issues: guessed.length === 0 ? [] : [issue] };
}
