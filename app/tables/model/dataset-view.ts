import { DEFAULT_PAGE_SIZE } from "../../domain/table-query-limits.ts";
import { formatTableQuery, type TableQuery } from "../../domain/table-query.ts";
import type { ColumnInfo, Facet, TableInfo, TablePage, TableRequest } from "../../domain/tables.ts";
import { datasetFile, datasetRowPath, type DatasetFormat } from "../../paths.ts";
import { columnsQuery, presentColumns, type ColumnChooser } from "./column-chooser.ts";
import { withoutConstants } from "./constant-columns.ts";
import { filterSuggestions, labelSuggestions, valueSuggestions } from "./label-suggestions.ts";
import { describeCells, labelOf, shownValue, type Labels } from "./describe-cell.ts";
import { filterChips } from "./filter-chips.ts";
import { filterFields, keptParameters, resetQuery } from "./filter-fields.ts";
import type { Histogram } from "./histogram.ts";
import { bytesInWords, localCount, localCounted, rowsInWords } from "./local-cell.ts";
import { explainedMeasures, withUnits, type MeasureOf } from "./measures.ts";
import { orderWords } from "./sort-links.ts";
import { presentTable } from "./table-view.ts";

/** A publication whose rows may not be handed out, and where to get them. */
export interface Withheld {
  publication: string;
  title: string;
  url: string;
}

export interface DatasetInput {
  table: TableInfo;
  query: TableQuery;
  /** As in the address. */
  parameters: URLSearchParams;
  page: TablePage;
  facets: readonly Facet[];
  histograms: ReadonlyMap<string, Histogram>;
  /** Columns that say one thing in all matching rows. */
  constants: readonly string[];
  labels: Labels;
  measureOf: MeasureOf;
  /** Of the CSV, about. */
  bytes: number;
  withheld: readonly Withheld[];
  /** In which order the rows stand where none was asked for; "" where it is the package's. */
  order: string;
  locale: string;
}

const SIZES = [25, 100, 250, 1000];
/** Filters that a search offers: more would push its rows out of view. */
const MOST_SUGGESTIONS = 6;

/** Files of exactly the rows chosen: the same query without page and facets. */
export function datasetDownloads(
  table: TableInfo,
  { request }: TableQuery,
  rows: number,
  bytes: number,
  locale: string,
) {
  const chosen = { ...request, page: 1, facets: [], size: DEFAULT_PAGE_SIZE };
  const href = (format: DatasetFormat, output = {}) =>
    datasetFile(table.name, format, formatTableQuery(chosen, table, output));
  return {
    csvLabel: `CSV (${rowsInWords(rows, locale)}, about ${bytesInWords(bytes, locale)})`,
    csv: href("csv"),
    excel: href("csv", { bom: true }),
    json: href("json"),
    zip: href("zip"),
    metadata: href("metadata.json"),
  };
}

function sizeLinks(query: URLSearchParams, current: number) {
  return SIZES.map((size) => {
    const next = new URLSearchParams(query);
    next.delete("_page");
    if (size === DEFAULT_PAGE_SIZE) next.delete("_size");
    else next.set("_size", String(size));
    return { size, query: next.toString(), current: size === current };
  });
}

/** What the reader chose, without what belongs to files alone. */
function chosenParameters(parameters: URLSearchParams): URLSearchParams {
  return new URLSearchParams(
    [...parameters].filter(([name, value]) => value !== "" && name !== "_bom" && name !== "_raw"),
  );
}

/** Cells that the page has only the beginning of end in words that say so. */
function withCutsSaid({ rows, cut }: TablePage, locale: string): string[][] {
  if (cut.length === 0) return rows;
  const said = rows.map((row) => [...row]);
  for (const { row, column, characters } of cut) {
    const cells = said[row];
    if (cells)
      cells[column] =
        `${cells[column] ?? ""}… [cut here: ${localCount(characters, locale)} characters in all; whole on the row's page and in the files]`;
  }
  return said;
}

/** The query without one of the shown columns, those said once above the table included; null for the last. */
function withoutColumn(chooser: ColumnChooser, name: string): string | null {
  const shown = chooser.choices.filter((choice) => choice.shown && choice.name !== name);
  return shown.length === 0
    ? null
    : columnsQuery(
        chooser,
        shown.map((choice) => choice.name),
      );
}

/** In which order the rows stand, in words: a column that is sorted by may be out of view. */
function orderText({ sort }: TableRequest, columns: readonly ColumnInfo[], unasked: string): string {
  if (sort.length === 0) return unasked;
  const keys = sort.map(({ column, descending }) => {
    const known = columns.find(({ name }) => name === column);
    return `${known?.title ?? column}, ${orderWords(known, descending)}`;
  });
  return `Sorted by ${keys.join("; then ")}.`;
}

/** Everything that a table's page shows. */
export function presentDataset(input: DatasetInput) {
  const { table, query, facets, histograms, labels, bytes, withheld, locale } = input;
  const { request } = query;
  const parameters = chosenParameters(input.parameters);
  const known = withUnits(table, request, input.measureOf);
  const describe = describeCells(table, labels);
  const said = { ...input.page, rows: withCutsSaid(input.page, locale) };
  const { page, shared, empty } = withoutConstants(said, input.constants, known, { describe, locale });
  const columns = page.columns.flatMap((name) => known.find((column) => column.name === name) ?? []);
  const name = shownValue(table.columns, labels, locale);
  const label = labelOf(table.columns, labels);
  const fields = filterFields({ table, request, facets, histograms, query: parameters, label });
  const chooser = presentColumns(table.columns, request, parameters, shared.length + empty.length);
  const { filteredRows, totalRows } = page;
  const all = rowsInWords(totalRows, locale);
  return {
    table: {
      name: table.name,
      title: table.title,
      description: table.description,
      reach: table.reach.from === "" ? "" : `${table.reach.from} to ${table.reach.to}`,
    },
    view: presentTable({
      columns,
      rows: page.rows,
      origins: page.origins,
      rowHref: ({ file, line }) => datasetRowPath(table.name, file, line),
      request,
      query: parameters,
      describe,
      locale,
      key: table.primaryKey,
      hideQuery: (column) => withoutColumn(chooser, column),
    }),
    shared,
    empty,
    /** Who looks at the whole table has not asked about any of them. */
    measures: request.filters.length === 0 ? [] : explainedMeasures(table, input.page, input.measureOf),
    fields,
    chips: filterChips(table.columns, request, parameters, name),
    search: request.search,
    order: orderText(request, table.columns, input.order),
    suggestions: [
      ...filterSuggestions(table.columns, labels, request.filters, parameters),
      ...valueSuggestions(table.columns, fields, request.search, parameters),
      ...labelSuggestions(table.columns, labels, request.search, parameters),
    ].slice(0, MOST_SUGGESTIONS),
    keep: keptParameters(parameters, fields),
    resetQuery: resetQuery(parameters, table),
    chooser,
    all: `${all}, ${localCounted(table.columns.length, locale, "column")}`,
    status: filteredRows === totalRows ? all : `${localCount(filteredRows, locale)} of ${all} match`,
    rows: filteredRows,
    pageNumber: request.page,
    pages: Math.max(1, Math.ceil(filteredRows / request.size)),
    sizes: sizeLinks(parameters, request.size),
    query: parameters.toString(),
    /** The same rows for a chart: without sort, columns and page. */
    chartQuery: formatTableQuery(
      { ...request, sort: [], columns: [], facets: [], page: 1, size: DEFAULT_PAGE_SIZE },
      table,
    ),
    filtered: request.filters.length > 0 || request.search !== "",
    downloads: datasetDownloads(table, query, filteredRows, bytes, locale),
    /** "481 rows, 15 columns": what files of the choice hold, columns that are said once above the table included. */
    size: `${rowsInWords(filteredRows, locale)}, ${localCounted(chooser.choices.filter(({ shown }) => shown).length, locale, "column")}`,
    withheld: [...withheld],
    locale,
  };
}

export type DatasetView = ReturnType<typeof presentDataset>;
