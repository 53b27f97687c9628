import { hostOf } from "../sentences/read-elsewhere.ts";
import { datasetRowPath, sourcePath } from "../../paths.ts";
import type { TableQuery } from "../../domain/table-query.ts";
import type { ColumnInfo } from "../../domain/tables.ts";
import type { ChartContext } from "../../wording/context.ts";
import { formatPeriod } from "../../wording/number-format.ts";
import { publicationName } from "../../wording/sources.ts";
import type { NameOf, RowSet } from "../../tables/rows/select-rows.ts";
import { evidenceFields } from "../../tables/model/evidence-filters.ts";
import { filterChips } from "../../tables/model/filter-chips.ts";
import { keptParameters, resetQuery } from "../../tables/model/filter-fields.ts";
import { bytesInWords } from "../../tables/model/local-cell.ts";
import { presentTable } from "../../tables/model/table-view.ts";

const STATUS_WORDS: Record<string, string> = { A: "actual", E: "estimate", F: "forecast", P: "provisional" };

/** Columns that the page shows; the download has all. */
const SHOWN = [
  "publication",
  "published_on",
  "area",
  "period",
  "value",
  "value_low",
  "value_high",
  "unit",
  "status",
  "text",
  "used",
  "confidence",
  "seen_at",
];

interface EvidenceViewInput {
  evidence: RowSet;
  selected: string[][];
  query: TableQuery;
  context: ChartContext;
  parameters: URLSearchParams;
  pageSize: number;
  /** The table that a file of the package belongs to. */
  tableOf: (file: string) => string;
  /** Parameters of the page itself, even where a column is called like one. */
  reserved: readonly string[];
  locale: string;
}

/** What a stored code of a column is called: what filters and search match as well. */
export function evidenceNames(context: ChartContext): NameOf {
  return function name(column, value) {
    if (column === "publisher") return context.publisher(value)?.label ?? value;
    if (column === "publication") return publicationName(context, value);
    if (column === "area") return context.areaLabel(value);
    if (column === "indicator") return context.indicator(value)?.label ?? value;
    return column === "status" ? (STATUS_WORDS[value] ?? value) : value;
  };
}

/** The same, with days and periods in the reader's words. */
function nameIn(context: ChartContext, locale: string): NameOf {
  const names = evidenceNames(context);
  return function name(column, value) {
    if (column === "published_on" || column === "period") return formatPeriod(value, locale, "short");
    return names(column, value);
  };
}

/** One page of the evidence with its filters, chips and downloads. */
export function presentEvidence({
  evidence,
  selected,
  query,
  context,
  parameters,
  pageSize,
  tableOf,
  reserved,
  locale,
}: EvidenceViewInput) {
  const { request } = query;
  const name = nameIn(context, locale);
  const present = new Set(
    evidence.columns.flatMap((column, index) => (evidence.rows.some((row) => row[index] !== "") ? [column.name] : [])),
  );
  const places = evidence.columns.flatMap((column, index) =>
    SHOWN.includes(column.name) && (present.has(column.name) || column.name === "value") ? [index] : [],
  );
  const start = (request.page - 1) * request.size;
  const page = selected.slice(start, start + request.size);
  const fileAt = evidence.columns.findIndex((column) => column.name === "file");
  const columns = places.flatMap((place) => evidence.columns[place] ?? []);
  const describe = (column: ColumnInfo, value: string) => {
    if (column.name === "publication") return { text: name(column.name, value), href: sourcePath(value) };
    if (column.name === "seen_at") return { text: hostOf(value) || value, href: value };
    return ["area", "status", "published_on", "period"].includes(column.name)
      ? { text: name(column.name, value) }
      : null;
  };
  const view = presentTable({
    columns,
    rows: page.map((row) => places.map((place) => row[place] ?? "")),
    origins: page.map((row) => ({ file: row[fileAt] ?? "", line: Number(row[fileAt + 1]) })),
    rowHref: ({ file, line }) => datasetRowPath(tableOf(file), file, line),
    request,
    query: parameters,
    describe,
    locale,
  });
  const filters = evidenceFields(evidence, request, name);
  return {
    view,
    fields: filters,
    chips: filterChips(evidence.columns, request, parameters, name, reserved),
    search: request.search,
    keep: keptParameters(parameters, filters, reserved),
    resetQuery: resetQuery(parameters, evidence, reserved),
    /** Of the CSV, about: quotes that some cells need are left out. */
    bytes: bytesInWords(
      selected.reduce((sum, row) => sum + row.join(",").length + 2, 0),
      locale,
    ),
    total: evidence.rows.length,
    filtered: selected.length,
    page: request.page,
    pages: Math.max(1, Math.ceil(selected.length / request.size)),
    pageSize,
    query: parameters.toString(),
  };
}

export type EvidenceView = ReturnType<typeof presentEvidence>;
