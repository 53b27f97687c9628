/**
 * What a package may hold: the one list. Within these, checking and starting take memory that stays bounded; whatever is beyond
 * is refused with a located issue before it is read any further. docs/packages.md gives the same list, and a test compares them.
 */
export const PACKAGE_LIMITS = {
  /** Bytes of datapackage.json. */
  descriptorBytes: 4 << 20,
  /** Lists and objects of datapackage.json inside one another. */
  descriptorDepth: 64,
  tables: 200,
  /** Files of one table. */
  files: 1_000,
  /** Columns of one table: a page of its rows needs memory for each. */
  columns: 500,
  /** Columns of a table that may have any number of rows: the engine loads a hundred thousand rows of all columns at once; */
  narrowColumns: 100,
  /** of a table with more, rows times columns. */
  wideCells: 10_000_000,
  /** Rows of one Parquet file: a few bytes of one can stand for any number of them. */
  parquetRows: 200_000_000,
  /** Columns of one table that are `unique`: each keeps its own index of keys. */
  uniqueColumns: 10,
  /** Characters of a column's pattern. */
  patternCharacters: 1_000,
  /** Steps of the program that a pattern is compiled to: the time for a character grows with them. */
  patternSteps: 500,
  /** Bytes of one row as it stands in the file, well below what the engine takes (`LONGEST_RECORD` of store/table-load.ts). */
  rowBytes: 4 << 20,
  /** Bytes of one cell. */
  cellBytes: 1 << 20,
  /** Bytes of a file that `check --fix` mends: it is held whole. */
  mendedBytes: 64 << 20,
  /** Issues of one kind that are listed for one column of one file. */
  issuesOfAKind: 100,
  /** Issues that are listed in all. */
  issues: 1_000,
};

export type PackageLimit = keyof typeof PACKAGE_LIMITS;

/** What each limit is a limit of, in the words of the documentation. */
export const LIMIT_WORDS: Record<PackageLimit, string> = {
  descriptorBytes: "bytes of `datapackage.json`",
  descriptorDepth: "lists and objects of `datapackage.json` inside one another",
  tables: "tables of a package",
  files: "files of a table",
  columns: "columns of a table",
  narrowColumns: "columns of a table that may have any number of rows",
  wideCells: "rows times columns of a table with more columns than that",
  parquetRows: "rows of a Parquet file",
  uniqueColumns: "`unique` columns of a table",
  patternCharacters: "characters of a column's `pattern`",
  patternSteps: "steps of a compiled `pattern`",
  rowBytes: "bytes of a row as it stands in the file",
  cellBytes: "bytes of a cell",
  mendedBytes: "bytes of a file that `check --fix` mends",
  issuesOfAKind: "issues of a kind listed for a column of a file, the others being counted",
  issues: "issues listed for a package, the others being counted",
};

/** A number as people read it: 4,194,304. */
export function inThousands(count: number): string {
  return count.toLocaleString("en-US");
}
