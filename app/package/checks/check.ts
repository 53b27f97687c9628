import type { Catalog } from "../../domain/catalog.ts";
import type { Descriptor, Resource } from "../descriptor.ts";
import type { Issue } from "../issues.ts";
import type { KeptRows } from "../rows.ts";

/** What a check may look at once every table is read and each cell is right. */
export interface CheckInput {
  descriptor: Descriptor;
  catalog: Catalog;
  rows: KeptRows;
  /** Values of a column that refers to `publications`, `areas` …, by target table, over all tables. */
  used: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Called for each row of a file while it is read: cells in the schema's order, and the line. */
export type RowWatcher = (cells: string[], line: number) => void;

/** One rule of meaning that no schema can state. Made anew for each run, so that it may gather what it sees. */
export interface PackageCheck {
  /** For rules about rows of large tables: what to do with each row of this file; null = not interested. */
  watch?(resource: Resource, file: string): RowWatcher | null;
  /** Called when all files are read, only if the schema found nothing wrong. */
  finish(input: CheckInput): Issue[];
}
