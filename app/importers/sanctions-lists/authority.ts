import type { Issue } from "../../package/issues.ts";
import { dayOf, readPeriod } from "../reading/cells.ts";
import type { Layout } from "../reading/delimited.ts";
import { cellIssue, type Place } from "../reading/located.ts";
import type { Listing } from "../listings/listing.ts";

/** One authority's list: where it lies, how a row reads, and what its publication is. */
export interface Authority {
  area: string;
  /** File in the raw folder. */
  file: string;
  layout: Layout<string>;
  /** Last part of the names of the files written: "uk-fcdo-sanctions-list". */
  dataset: string;
  /** Day of the copy: the list stood so on that day. */
  copiedOn: string;
  /** Where the copy was read. */
  seenAt: string;
  publisher: Record<string, string>;
  publication: Record<string, string>;
  toListing(cells: Record<string, string>, read: CellReader): Listing;
}

/** Reads cells of one row and notes what is wrong with them. */
export interface CellReader {
  /** ISO day; "" where the cell is empty. */
  day(column: string): string;
  /** The day that must be there. */
  requiredDay(column: string): string;
  /** The value that the cell stands for among the known ones. */
  oneOf<T>(column: string, known: Readonly<Record<string, T>>, otherwise: T): T;
}

export function cellReader(cells: Record<string, string>, file: string, line: number, issues: Issue[]): CellReader {
  const place = (column: string): Place => ({ file, line, column });
  const day = (column: string) => readPeriod(dayOf, cells[column] ?? "", place(column), issues);
  return {
    day,
    requiredDay(column) {
      const found = day(column);
      if (found === "") issues.push(cellIssue(place(column), "missing-date", "", "Expected a day in every row."));
      return found;
    },
    oneOf(column, known, otherwise) {
      const cell = cells[column] ?? "";
      const value = known[cell];
      if (value !== undefined) return value;
      const expected = `Expected one of ${Object.keys(known).join(", ")}.`;
      issues.push(cellIssue(place(column), "unknown-value", cell, expected));
      return otherwise;
    },
  };
}

/** How most of the lists spell the types. */
export const TYPES: Readonly<Record<string, Listing["type"]>> = {
  individual: "individual",
  entity: "entity",
  ship: "ship",
};

/** Publication id of a list: dataset and day of the copy. */
export function listId({ dataset, copiedOn }: Pick<Authority, "dataset" | "copiedOn">): string {
  return `${dataset}-${copiedOn}`;
}
