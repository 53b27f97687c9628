import { LIMITS } from "../../domain/table-query-limits.ts";
import type { ColumnInfo, TableRequest } from "../../domain/tables.ts";
import { isNumeric } from "./local-cell.ts";

export type Sorted = "ascending" | "descending" | "none";
type Sort = TableRequest["sort"];

/** The query with another sort, its first page; everything else stays. */
export function withSort(query: URLSearchParams, sort: Sort): string {
  const next = new URLSearchParams(query);
  for (const name of ["_sort", "_sort_desc", "_page"]) next.delete(name);
  for (const { column, descending } of sort) next.append(descending ? "_sort_desc" : "_sort", column);
  return next.toString();
}

export function sortedBy(sort: Sort, column: string): Sorted {
  const key = sort.find((one) => one.column === column);
  if (key === undefined) return "none";
  return key.descending ? "descending" : "ascending";
}

/** Sorted by this column alone: first one way, then the other, then not at all. Numbers begin with the largest, words with A. */
export function onlySort(sort: Sort, column: string, largestFirst: boolean): Sort {
  const sorted = sortedBy(sort, column);
  if (sorted === "none") return [{ column, descending: largestFirst }];
  const turned = (sorted === "descending") !== largestFirst;
  return turned ? [] : [{ column, descending: !largestFirst }];
}

/** This column as a further key, or turned, or taken out of the keys; null when no more keys are read. */
export function furtherSort(sort: Sort, column: string, largestFirst: boolean): Sort | null {
  const sorted = sortedBy(sort, column);
  if (sorted === "none") return sort.length >= LIMITS.sort ? null : [...sort, { column, descending: largestFirst }];
  if ((sorted === "descending") !== largestFirst) return sort.filter((one) => one.column !== column);
  return sort.map((one) => (one.column === column ? { column, descending: !largestFirst } : one));
}

/** An order that a column can be put in: in words, and the query that does it. */
export interface SortChoice {
  words: string;
  query: string;
  /** Whether the rows stand so, by this column before all others. */
  current: boolean;
}

const TEXT_WORDS = ["A to Z", "Z to A"] as const;
const WORDS: Readonly<Record<string, readonly [string, string]>> = {
  number: ["smallest first", "greatest first"],
  date: ["earliest first", "latest first"],
};

/** "greatest first": how rows sorted by a column stand. */
export function orderWords(column: Pick<ColumnInfo, "type"> | undefined, descending: boolean): string {
  const [up, down] =
    WORDS[column !== undefined && isNumeric(column) ? "number" : (column?.type ?? "string")] ?? TEXT_WORDS;
  return descending ? down : up;
}

/** Both orders of a column, that of a first press before the other. */
export function sortChoices(query: URLSearchParams, sort: Sort, column: ColumnInfo): SortChoice[] {
  const first = isNumeric(column);
  return [first, !first].map((descending) => ({
    words: orderWords(column, descending),
    query: withSort(query, [{ column: column.name, descending }]),
    current: sort[0]?.column === column.name && sort[0].descending === descending,
  }));
}
