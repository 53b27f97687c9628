import { LIMITS } from "../../domain/table-query-limits.ts";
import type { TableRequest } from "../../domain/tables.ts";

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
