import type { Issue } from "../../package/issues.ts";

/** A table as text cells, ready to be written: every row has one cell a column; "" = missing. */
export interface TidyTable {
  columns: string[];
  rows: string[][];
}

/** Rows that an importer contributes to catalog tables that several importers share; merged by primary key. */
export interface CatalogRows {
  publishers?: Record<string, string>[];
  publications?: Record<string, string>[];
  areas?: Record<string, string>[];
  indicators?: Record<string, string>[];
  memberships?: Record<string, string>[];
}

export interface ImportSummary {
  rowsRead: number;
  rowsKept: number;
  /** Reason in words → number of rows. */
  dropped: Record<string, number>;
}

export interface ImportResult {
  /** Output path inside the package ("observations/imf-weo.csv") → the whole file. */
  tables: Record<string, TidyTable>;
  catalog: CatalogRows;
  summary: ImportSummary;
  /** Any issue means that nothing is written. */
  issues: Issue[];
}

/** The raw folder given with --from; paths are relative to it. */
export interface RawFolder {
  /** Whether the file (or its .gz twin) exists. */
  has(path: string): boolean;
  /** Names in a folder, sorted; [] if there is none. */
  list(folder: string): string[];
  /** Decoded text (gzip, BOM, UTF-8/UTF-16 handled). `path` may be given without ".gz". Refuses over-long input with an issue. */
  text(path: string): { text: string; issues: Issue[] };
}

export interface Importer {
  /** Name on the command line: "imf-weo". */
  name: string;
  /** One line for `import --help`: whose files, which figures. */
  title: string;
  /** Folder under ../shared/data/raw style roots that it looks in when --from is the root above ("economy"); "" for the root. */
  folder: string;
  /** Pure over the raw folder: same input, same result. */
  run(raw: RawFolder, progress: (message: string) => void): ImportResult;
}
