import type { Publication } from "../../domain/evidence.ts";
import type { TableInfo } from "../../domain/tables.ts";
import type { ChartContext } from "../../wording/context.ts";
import { unitName } from "../../wording/number-format.ts";
import { citation, publisherLabel } from "../../wording/sources.ts";
import { describeCells, type Labels } from "./describe-cell.ts";
import { presentCell, type CellView } from "./table-view.ts";

export interface RowInput {
  table: TableInfo;
  row: { cells: readonly string[]; file: string; line: number };
  labels: Labels;
  context: ChartContext;
  locale: string;
}

export interface RowField {
  name: string;
  title: string;
  description: string;
  unit: string;
  stored: string;
  cell: CellView;
  /** What a code is called, "" if it is not in a catalog. */
  label: string;
}

/** Where a row comes from, as far as its publication is known. */
export interface RowSource extends Pick<
  Publication,
  "publication" | "title" | "edition" | "publishedOn" | "url" | "licence" | "redistributable"
> {
  publisher: string;
  citation: string;
}

function sourceOf(context: ChartContext, id: string): RowSource[] {
  const known = context.publication(id);
  if (known === undefined) return [];
  const { publication, title, edition, publishedOn, url, licence, redistributable } = known;
  const about = { publisher: publisherLabel(context, id), citation: citation(context, id) };
  return [{ publication, title, edition, publishedOn, url, licence, redistributable, ...about }];
}

/** One row with all its columns and its provenance. */
export function presentRow({ table, row, labels, context, locale }: RowInput) {
  const describe = describeCells(table, labels, { asStored: true });
  const stored = new Map(table.columns.map((column, index) => [column.name, row.cells[index] ?? ""]));
  const indicator = table.columns.find(({ references }) => references?.table === "indicators")?.name ?? "";
  const rowUnit = context.indicator(stored.get(indicator) ?? "")?.unit ?? "";
  const fields = table.columns.map((column): RowField => {
    const value = stored.get(column.name) ?? "";
    // A figure without a unit of its own has its indicator's.
    const unit = column.unit || (column.type === "number" ? rowUnit : "");
    return {
      name: column.name,
      title: column.title,
      description: column.description,
      unit: unit === "" ? "" : unitName(unit),
      stored: value,
      cell: presentCell(column, value, describe, locale),
      label: column.references === null ? "" : (labels.get(column.references.table)?.get(value) ?? ""),
    };
  });
  const named = table.columns.filter(({ references }) => references?.table === "publications");
  const ids = table.name === "publications" ? [row.cells[0] ?? ""] : named.map(({ name }) => stored.get(name) ?? "");
  const sources = [...new Set(ids)].flatMap((id) => sourceOf(context, id));
  const ofPublication = sources[0] === undefined ? "" : (context.publication(sources[0].publication)?.confidence ?? "");
  return {
    table: { name: table.name, title: table.title },
    key: table.primaryKey.map((name) => stored.get(name) ?? "").join(", "),
    fields,
    file: row.file,
    line: row.line,
    /** What a row is called by where it stands: "Line 12". */
    place: `${table.parquet ? "Row" : "Line"} ${row.line}`,
    sources,
    /** The row's own where it states one, else its publication's. */
    confidence: stored.get("confidence") || ofPublication,
    seenAt: /^https?:/.test(stored.get("seen_at") ?? "") ? (stored.get("seen_at") ?? "") : "",
  };
}
