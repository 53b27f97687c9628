import { inList } from "../../domain/table-query-filters.ts";
import type { Filter, TableInfo, TableRequest } from "../../domain/tables.ts";
import { datasetPath } from "../../paths.ts";

/** Ids in one `__in`: a value of an address has a longest length. */
const IDS_AT_ONCE = 50;

/** The column of a table that names a row of another table; null where there is none, or where several do and none is meant more. */
export function referringColumn(table: Pick<TableInfo, "columns">, to: string): string | null {
  const [first, ...others] = table.columns.filter(({ references }) => references?.table === to);
  return first === undefined || others.length > 0 ? null : first.name;
}

/** Adds a filter for some publications; a long list is repeated, which is one list all the same. */
function withPublications(query: URLSearchParams, column: string, publications: readonly string[]): URLSearchParams {
  const next = new URLSearchParams(query);
  for (const gone of [column, `${column}__exact`, `${column}__in`, "_page"]) next.delete(gone);
  for (let at = 0; at < publications.length; at += IDS_AT_ONCE) {
    next.append(`${column}__in`, inList(publications.slice(at, at + IDS_AT_ONCE)));
  }
  return next;
}

/** The same rows of some publications alone; null where the table does not name them in one column. */
export function onlyPublications(
  table: Pick<TableInfo, "columns">,
  query: URLSearchParams,
  publications: readonly string[],
): URLSearchParams | null {
  const column = referringColumn(table, "publications");
  return column === null || publications.length === 0 ? null : withPublications(query, column, publications);
}

/** A table of single facts and totals that some publications stand in as well. */
export interface Aggregate {
  table: TableInfo;
  publications: string[];
  rows: number;
}

/**
 * Tables that may be taken away and hold figures of the same publications: what is nearest to rows that may not. The catalog lists
 * publications and has no figures.
 */
export function aggregatesOf(
  tables: readonly TableInfo[],
  groups: ReadonlyMap<string, string>,
  usage: ReadonlyMap<string, readonly { table: string; rows: number }[]>,
  withheld: readonly string[],
): Aggregate[] {
  const found = tables.flatMap((table): Aggregate[] => {
    if (table.redistribution !== "facts" || groups.get(table.name) === "catalog") return [];
    const named = withheld.flatMap((publication) => {
      const rows = usage.get(publication)?.find((one) => one.table === table.name)?.rows ?? 0;
      return rows > 0 ? [{ publication, rows }] : [];
    });
    if (named.length === 0 || referringColumn(table, "publications") === null) return [];
    return [
      {
        table,
        publications: named.map(({ publication }) => publication),
        rows: named.reduce((sum, { rows }) => sum + rows, 0),
      },
    ];
  });
  return found.sort((a, b) => b.rows - a.rows);
}

/** Where an aggregate's rows are shown; `sort` as in `TableRequest`. */
export function aggregatePath(
  { table, publications }: Aggregate,
  filters: readonly Filter[] = [],
  sort: TableRequest["sort"] = [],
): string {
  const query = new URLSearchParams();
  for (const { column, operator, values } of filters) {
    query.append(`${column}__${operator}`, operator === "in" ? inList(values) : (values[0] ?? ""));
  }
  for (const { column, descending } of sort) query.append(descending ? "_sort_desc" : "_sort", column);
  return datasetPath(table.name, onlyPublications(table, query, publications) ?? query);
}
