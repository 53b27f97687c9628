import { formatTableQuery, type TableQuery } from "../../domain/table-query.ts";
import type { TableInfo } from "../../domain/tables.ts";
import { nextDatasetPage } from "../../paths.ts";

/** How a table's JSON is cut: nothing where the query names no page, else the address of the page after the one it names. */
export function jsonPage(table: TableInfo, { request, output, paged }: TableQuery): { nextPage?: string } {
  if (!paged) return {};
  const query = formatTableQuery({ ...request, facets: [] }, table, output);
  return { nextPage: nextDatasetPage(table.name, query, request.page) };
}
