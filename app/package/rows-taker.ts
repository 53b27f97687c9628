import type { TableInfo } from "../domain/tables.ts";

/**
 * Somebody who takes the bytes of a package's files while they are checked, so that they need not be read again: the store loads them
 * meanwhile. Nothing here fails: whoever cannot take them has them read once more afterwards.
 */
export interface RowsTaker {
  /** The next table; of `info` its columns are known, its rows are not. */
  table(info: TableInfo): TableTaker;
}

export interface TableTaker {
  /** The table's next file; its bytes come in order, whole lines each time. */
  file(path: string): FileTaker;
}

export interface FileTaker {
  /** `isWhole`: a record ends with these bytes. Resolves when more may come. */
  take(bytes: Uint8Array, isWhole: boolean): Promise<void> | void;
  /** After the last bytes; `isPlain`: the file holds the table's rows just as they stand. */
  end(isPlain: boolean): void;
}
