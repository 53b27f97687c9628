import type { Context } from "hono";
import { csvText } from "../../tables/extracts/csv-text.ts";
import type { RowSet } from "../../tables/rows/select-rows.ts";
import { CSV_TYPE, send } from "../send.ts";
import { attachment } from "./answer.ts";

interface CsvAnswer {
  rows: RowSet;
  /** File name without extension. */
  name: string;
  bom: boolean;
  raw: boolean;
}

/** A table held in memory as a CSV download, with the headers of a table's extract except `Link`: only tables have a `.metadata.json`. */
export function csvAnswer(context: Context, { rows, name, bom, raw }: CsvAnswer): Response {
  const { text, escapedCells } = csvText(rows, { bom, raw });
  return send(context, {
    content: { bytes: new TextEncoder().encode(text) },
    contentType: CSV_TYPE,
    headers: {
      "Content-Disposition": attachment(`${name}.csv`),
      "X-Total-Rows": String(rows.rows.length),
      "X-Escaped-Cells": String(escapedCells),
    },
  });
}
