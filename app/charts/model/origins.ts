import type { Observation } from "../../domain/evidence.ts";
import { tableOfFile } from "../../domain/tables.ts";
import { intervalOf } from "../../domain/periods.ts";
import { datasetPath, datasetRowPath } from "../../paths.ts";
import type { PointOrigin } from "./chart-model.ts";

type Row = { file: string; line: number; period?: string; happenedOn?: string };
/** A row of evidence by its key, and where it stands. */
export type Placed = Pick<Observation, "publication" | "indicator" | "area" | "period" | "file" | "line">;

/** A figure that stands in one row. An event's period is its day. */
export function originOf({ file, line, period, happenedOn }: Row): PointOrigin {
  return { file, line, rows: "", period: period ?? happenedOn ?? "" };
}

function filter(query: URLSearchParams, column: string, values: readonly string[]): void {
  const distinct = [...new Set(values)].sort();
  query.set(distinct.length > 1 ? `${column}__in` : `${column}__exact`, distinct.join(","));
}

/**
 * A figure worked out from several rows: the address of those rows in their table, by publication, indicator, area and the periods from the
 * first to the last. One row is its own origin; undefined for none.
 */
export function madeFrom(rows: readonly Placed[]): PointOrigin | undefined {
  const [first] = rows;
  if (first === undefined) return undefined;
  if (rows.length === 1) return originOf(first);
  const periods = rows.map(({ period }) => period).sort();
  const [from = "", to = ""] = [periods[0], periods.at(-1)];
  const query = new URLSearchParams();
  filter(
    query,
    "publication",
    rows.map(({ publication }) => publication),
  );
  filter(
    query,
    "indicator",
    rows.map(({ indicator }) => indicator),
  );
  filter(
    query,
    "area",
    rows.map(({ area }) => area),
  );
  if (from === to) query.set("period__exact", from);
  else {
    query.set("period__gte", from);
    query.set("period__lte", to);
  }
  return { file: "", line: 0, rows: datasetPath(tableOfFile(first.file), query), period: intervalOf(from, to) };
}

/** Where a reader finds what a figure was made of. */
export function originAddress({ file, line, rows }: Omit<PointOrigin, "period">): string {
  return file === "" ? rows : datasetRowPath(tableOfFile(file), file, line);
}
