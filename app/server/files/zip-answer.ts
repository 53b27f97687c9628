import { createHash } from "node:crypto";
import type { Context } from "hono";
import type { TableInfo, TableRequest } from "../../domain/tables.ts";
import type { ChartContext } from "../../wording/context.ts";
import { extractParts } from "../../tables/extracts/extract-metadata.ts";
import { csvText } from "../../tables/extracts/csv-text.ts";
import { countValues, type RowSet } from "../../tables/rows/select-rows.ts";
import { bundleBytes } from "../../store/bundle.ts";
import type { PublicationUse } from "../../store/store.ts";
import { send } from "../send.ts";
import { attachment } from "./answer.ts";

export interface ZipAnswer {
  table: TableInfo;
  /** What was chosen of the table; left out = all of it. */
  request?: TableRequest;
  rows: RowSet;
  /** File name without extension. */
  name: string;
  output: { bom: boolean; raw: boolean };
  /** Absolute address of the same rows as CSV. */
  url: string;
  context: ChartContext;
  /** Publications that the rows rest on, where no column `publication` names them. */
  used?: readonly PublicationUse[];
}

/** The publications that the column `publication` names, with how many rows do. */
export function publicationsIn(rows: RowSet): PublicationUse[] {
  if (!rows.columns.some((column) => column.name === "publication")) return [];
  return countValues(rows, "publication")
    .filter(({ value }) => value !== "")
    .map(({ value, count }) => ({ publication: value, rows: count }));
}

/** What a table is that is made for an answer and stands in no package. Single facts, always to be had. */
export function memoryTable(about: { name: string; title: string; description: string; rows: RowSet }): TableInfo {
  const { name, title, description, rows } = about;
  return {
    name,
    title,
    description,
    files: [],
    columns: [...rows.columns],
    primaryKey: [],
    rows: rows.rows.length,
    reach: { column: "", from: "", to: "" },
    redistribution: "facts",
  };
}

function wholeOf({ name, rows }: TableInfo): TableRequest {
  return { table: name, filters: [], search: "", sort: [], columns: [], facets: [], size: Math.max(1, rows), page: 1 };
}

/** A table held in memory as a bundle: the CSV, its metadata, its data package and a README with the citations. */
export async function zipAnswer(context: Context, answer: ZipAnswer): Promise<Response> {
  const { table, request = wholeOf(table), rows, name, output, url } = answer;
  const { text, escapedCells } = csvText(rows, output);
  const bytes = new TextEncoder().encode(text);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const facts = {
    table,
    request,
    filteredRows: rows.rows.length,
    file: { bytes: bytes.length, sha256, escapedCells, ...output },
    used: answer.used ?? publicationsIn(rows),
    withheld: [],
    url,
  };
  const zip = await bundleBytes({ name: `${table.name}.csv`, bytes }, extractParts(facts, answer.context));
  return send(context, {
    content: { bytes: zip },
    contentType: "application/zip",
    headers: { "Content-Disposition": attachment(`${name}.zip`), "X-Total-Rows": String(rows.rows.length) },
  });
}
