/** What the package asks of whoever can read Parquet files: the engine behind the store (store/parquet/open-parquet.ts). */
import type { Kind } from "../cells/rules.ts";

export interface ParquetColumn {
  name: string;
  /** As the file names it, for people: "DOUBLE". */
  type: string;
  /** What its cells are; null where they are nothing that a table can show. */
  kind: Kind | null;
  /** Bytes of its longest cell as text; 0 of numbers, days and the like, which are short. */
  longest: number;
  /** Cells that no table takes: text with a NUL, a number without an end, a day that no calendar of ours has. */
  odd: number;
}

/** A Parquet file, opened: of a copy that nobody else writes, so that what is checked is what was hashed. */
export interface ParquetFile {
  columns: ParquetColumn[];
  rows: number;
  /**
   * The rows of these columns (places in `columns`) in the file's order, some at a time; cells as the application writes them, "" where
   * there is no value. `days`: columns whose moments are meant as days. Throws ParquetUnreadable where the file turns out to be damaged.
   */
  read(places: readonly number[], days: ReadonlySet<string>): AsyncIterable<string[][]>;
  close(): Promise<void>;
}

/** Why a Parquet file cannot be read, in words that go behind "expected a Parquet file that can be read". */
export class ParquetUnreadable extends Error {
  constructor(message: string) {
    super(message);
    this.name = "ParquetUnreadable";
  }
}

/** Opens the file at a path; `onBytes` is given all of its bytes in order. Throws ParquetUnreadable, and what the file system throws. */
export type OpenParquet = (path: string, onBytes: (bytes: Uint8Array) => void) => Promise<ParquetFile>;

/** Whether an entry of the descriptor is a table of Parquet files: its `format` says so, or the ending of its first path. */
export function isParquet(format: string | undefined, paths: readonly string[]): boolean {
  return format === undefined ? /\.parquet$/iu.test(paths[0] ?? "") : format.toLowerCase() === "parquet";
}
