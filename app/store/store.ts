/** The one interface between the data package's rows and everything that shows them. The engine behind it is open-store.ts. */
import type { Readable } from "node:stream";
import type { Observation } from "../domain/evidence.ts";
import type { Facet, TableInfo, TablePage, TableRequest } from "../domain/tables.ts";
import type { SourceFile } from "../package/load-package.ts";
import type { TableLayout } from "./layout.ts";

/** A publication whose rows no licence lets be handed out, and where to get the original. */
export interface WithheldPublication {
  publication: string;
  title: string;
  url: string;
}

/**
 * Why a request got no answer.
 * "timeout", "memory", "busy", "closed": the engine's own limits (a 503; `message` is fit for the reader);
 * "disk": the server's disk is full or cannot be used (a 503); "rebuilding": the loaded tables were found damaged in use and are being made
 * anew (a 503); "cancelled": the caller's AbortSignal; "too-large": the file would exceed the whole extract cache (a 413);
 * "unsortable": rows are not sorted by a column of long texts (a 400); "unknown-table": no such table (a 404); "not-redistributable": a 403 naming the publications.
 */
export type StoreFailure =
  | {
      reason:
        | "timeout"
        | "memory"
        | "busy"
        | "closed"
        | "disk"
        | "rebuilding"
        | "cancelled"
        | "too-large"
        | "unsortable"
        | "unknown-table";
      message: string;
    }
  | { reason: "not-redistributable"; message: string; publications: WithheldPublication[] };

export type Result<T> = { ok: true; value: T } | { ok: false; failure: StoreFailure };

/** What `count`, `row`, `observations` and `publicationsUsed` throw when the engine gives no answer. */
export class StoreError extends Error {
  readonly failure: StoreFailure;
  constructor(failure: StoreFailure) {
    super(failure.message);
    this.name = "StoreError";
    this.failure = failure;
  }
}

export type ExtractFormat = "csv" | "json";

/** `bom`: UTF-8 byte order mark in front (CSV only). `raw`: leave formula-like text cells as they are (CSV only). */
export interface ExtractOptions {
  bom?: boolean;
  raw?: boolean;
  /** JSON only: just the request's page (`size`, `page`), which names this address as the next one where rows are left. Absent: all rows. */
  nextPage?: string;
}

/** A finished file on disk: complete before anybody sees it. The cache may delete it at any time: `Store.opened` keeps it. */
export interface ExtractFile {
  path: string;
  bytes: number;
  /** Strong, with its quotes: `"<sha256 of the content>"`. */
  etag: string;
  sha256: string;
  /** Data rows, without the header. */
  rows: number;
  /** Cells (header included) that got a ' in front because a spreadsheet would read them as a formula. */
  escapedCells: number;
}

/** An extract that is open: it is there to the end, and counts against the disk's bound until `close`, or until `read` ends. */
export interface OpenExtract extends ExtractFile {
  /** Bytes `start` to `end`, both included. Once; closes when it ends or is destroyed. */
  read(start: number, end: number): Readable;
  close(): Promise<void>;
}

/** One file of a bundle, besides the CSV itself. */
export interface BundlePart {
  name: string;
  text: string;
}

export interface PublicationUse {
  publication: string;
  rows: number;
}

/** One row with all its columns as written; "" = missing. */
export interface StoredRow {
  columns: string[];
  cells: string[];
  file: string;
  line: number;
}

/** A row by column names as written in the header. */
export interface StoredRecord {
  values: Record<string, string>;
  file: string;
  line: number;
}

/** Observations of one indicator; `areas` or `periods` null (or absent) = all. */
export interface ObservationNeed {
  indicator: string;
  areas: string[] | null;
  periods?: string[] | null;
}

/** Where the values of a column lie, over all rows of its table. */
export interface Spread {
  column: string;
  /** Least and greatest value as the engine writes them ("" where there is none). */
  least: string;
  greatest: string;
  /** Middle value of numbers, about; null for days and text. */
  middle: number | null;
}

/** Ends of the bars of a histogram, ascending, written as a filter's values are; a bar takes its lower end, the last one both. */
export interface HistogramAsked {
  column: string;
  ends: readonly string[];
}

/** How rows are put together: by the beginning of a column's text (0 = all of it) and by a second column ("" = none). */
export interface GroupsAsked {
  by: string;
  letters: number;
  colour: string;
  /** A column of numbers. */
  value: string;
  /** Groups given at most. */
  most: number;
}

/** Rows that share `by` and `colour`, of those that have a value. */
export interface RowGroup {
  by: string;
  colour: string;
  rows: number;
  sum: number;
  mean: number;
}

/** One value with where its row stands. */
export interface ValuePoint {
  by: string;
  colour: string;
  value: number;
  file: string;
  line: number;
}

export interface StoreLoad {
  /** Since the start: queries that were answered, and that were not (over a limit, cancelled, broken). */
  answered: number;
  failed: number;
  /** Time that all these took, waiting for a connection included, in seconds. */
  seconds: number;
  /** Just now. */
  running: number;
  waiting: number;
  /** Large extracts that stand in line, and bytes that extracts take on the disk. */
  extractsWaiting: number;
  extractBytes: number;
}

export interface Store {
  readonly dataHash: string;
  tables(): TableInfo[];
  table(name: string): TableInfo | null;
  /** What the codes of a table are called, by code; empty where nothing names them. Filters and search match both. */
  codeNames(table: string): ReadonlyMap<string, string>;
  /** One page of the filtered, sorted rows; a page after the last one is empty. Ties and "no sort" keep the package's order. */
  page(request: TableRequest, signal?: AbortSignal): Promise<Result<TablePage>>;
  /** At most `limit` values per column, chosen ones always among them; none of columns of very long texts. */
  facets(request: TableRequest, columns: string[], limit: number, signal?: AbortSignal): Promise<Result<Facet[]>>;
  /** Of all rows, whatever the filters: numbers, days and text. None of columns of very long texts. One question. */
  spread(table: string, columns: readonly string[], signal?: AbortSignal): Promise<Result<Spread[]>>;
  /** How many rows are in each bar, in the order asked; the column's own filters do not narrow it, `contains` aside. One question. */
  histograms(
    request: TableRequest,
    asked: readonly HistogramAsked[],
    signal?: AbortSignal,
  ): Promise<Result<number[][]>>;
  /** Of these columns, those whose cells are the same in every filtered row. */
  constants(request: TableRequest, columns: readonly string[], signal?: AbortSignal): Promise<Result<string[]>>;
  /** Filtered rows put together, in the order of `by`; more than `most` groups come as `most` + 1. */
  groups(request: TableRequest, asked: GroupsAsked, signal?: AbortSignal): Promise<Result<RowGroup[]>>;
  /** The same rows one by one, `most` + 1 where there are more. */
  points(request: TableRequest, asked: GroupsAsked, signal?: AbortSignal): Promise<Result<ValuePoint[]>>;
  /** Rows that match filters and search. */
  count(request: TableRequest, signal?: AbortSignal): Promise<Result<number>>;
  /** In the package's order, each row once. Throws StoreError. */
  observations(needs: ObservationNeed[], signal?: AbortSignal): Promise<Observation[]>;
  /** All rows of a small table as records by column name ("" = missing), in the package's order: catalog tables. Throws StoreError. */
  records(table: string): Promise<StoredRecord[]>;
  /** `key`: the primary key's cells in its order; for a table without one, [1-based number of the row in the table]. Throws StoreError. */
  row(table: string, key: string[], signal?: AbortSignal): Promise<StoredRow | null>;
  /** The row that begins on this line of this package file; null where none does. Throws StoreError. */
  rowAt(table: string, file: string, line: number, signal?: AbortSignal): Promise<StoredRow | null>;
  /** Publications named in the filtered rows, most rows first; [] where the table names none. Throws StoreError. */
  publicationsUsed(request: TableRequest, signal?: AbortSignal): Promise<PublicationUse[]>;
  /** The whole filtered result as a file; `size`, `page` and `facets` of the request do not matter, but for `options.nextPage`. */
  extract(
    request: TableRequest,
    format: ExtractFormat,
    options?: ExtractOptions,
    signal?: AbortSignal,
  ): Promise<Result<ExtractFile>>;
  /** Zip of the CSV extract (as `{name}.csv`) and the parts that `describe` makes for it; deterministic bytes. */
  bundle(
    request: TableRequest,
    describe: (csv: ExtractFile, used: PublicationUse[]) => Promise<BundlePart[]> | BundlePart[],
    options?: ExtractOptions,
    signal?: AbortSignal,
  ): Promise<Result<ExtractFile>>;
  /** Opens what `make` (an `extract` or `bundle` of this store) gave, and asks it again where the file is gone meanwhile. */
  opened(make: () => Promise<Result<ExtractFile>>): Promise<Result<OpenExtract>>;
  /** Publications among the filtered rows that keep the table from being downloaded; [] = free to download. Throws StoreError. */
  withheld(request: TableRequest, signal?: AbortSignal): Promise<WithheldPublication[]>;
  /** Rows exactly, bytes about, of the CSV extract. */
  estimate(request: TableRequest, signal?: AbortSignal): Promise<Result<{ rows: number; bytes: number }>>;
  /** What keeps it from answering just now, as a sentence; null when nothing does. */
  trouble(): string | null;
  /** What it has done and has to do. */
  load(): StoreLoad;
  /** From here on readers wait: ends what `StoreOptions.patient` began. */
  hurry(): void;
  close(): Promise<void>;
}

/** What the store loads: each table with its files; the package room makes it. */
export interface StoreSource {
  /** Of every file and the descriptor: the cache's key. */
  dataHash: string;
  tables: { info: TableInfo; files: SourceFile[] }[];
}

/** How much a store may take; left out: the standard of `STORE_LIMITS`. */
export interface StoreLimits {
  /** Engine memory, as DuckDB writes sizes. */
  memoryLimit?: string;
  /** A query for a page that takes longer is interrupted. */
  queryTimeoutMs?: number;
  /** The same for a whole extract, from its turn on. */
  extractTimeoutMs?: number;
  /** How long a large extract waits for its turn, and for room on the disk. */
  extractWaitMs?: number;
  /** Queries that run at once. Large extracts take all but two of them, one at least; pages have the rest to themselves. */
  connections?: number;
  /** Of extracts on the disk: finished, being read, being made, or impossible to delete. */
  extractCacheBytes?: number;
  /** What queries larger than the memory may put on the disk, as DuckDB writes sizes. */
  spillLimit?: string;
}

/** In the order of `StoreLimits`. */
export const STORE_LIMITS: Required<StoreLimits> = {
  memoryLimit: "200MB",
  queryTimeoutMs: 10_000,
  extractTimeoutMs: 60_000,
  extractWaitMs: 120_000,
  connections: 3,
  extractCacheBytes: 1 << 30,
  spillLimit: "8GB",
};

export interface StoreOptions extends StoreLimits {
  /** What a small table's codes (its one-column key) are called on pages, by code; codes left out are shown as they are. Default: none is named. */
  nameCodes?: (table: TableInfo, records: readonly StoredRecord[]) => ReadonlyMap<string, string>;
  /** Folder for the loaded tables and the extracts; made if missing. */
  cacheDir: string;
  /** `http://user:password@host:8123/database` of a ClickHouse server that keeps the tables instead; "" or left out: the built-in engine does. */
  url?: string;
  /** Name of that server's cluster, where all of its servers keep them together; "" or left out: it keeps them alone. */
  cluster?: string;
  /** Default 2. */
  threads?: number;
  /**
   * Queries may take as long as an extract until `hurry` is called: where a server is started again, there is often much to do. Default: no.
   */
  patient?: boolean;
  /** Who has loaded the tables while they were checked, if anybody has; null where it has not come to that. */
  ahead?:
    | {
        finish: (
          source: StoreSource,
          tell?: (line: string) => void,
        ) => Promise<{ file: string; layouts: TableLayout[] } | null>;
      }
    | undefined;
  /** One line for the operator: what was damaged and is made again. Default: standard error. */
  log?: (line: string) => void;
}
