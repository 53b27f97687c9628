import type { ChartColumns, Grain } from "../../domain/chart-columns.ts";
import type { QueryError } from "../model/query.ts";

/** Parameters of a chart of a table's rows, beside the table's own; with "_", as columns may be called anything else. */
export const ROWS_CHART = ["_x", "_y", "_colour", "_draw", "_by", "_of"] as const;

export type Drawing = "line" | "bars" | "dots";
export type Together = "sum" | "mean";

/** What is drawn of the rows; "" where the rows themselves decide (`settle`). */
export interface RowsChoice {
  /** Column of days or periods. */
  along: string;
  /** Column of numbers. */
  value: string;
  /** Column that a colour is given to; "" = one colour. */
  colour: string;
  draw: Drawing | "";
  by: Grain;
  of: Together | "";
}

const DRAWINGS: readonly Drawing[] = ["line", "bars", "dots"];
const GRAINS: readonly Grain[] = ["stored", "month", "year"];
const TOGETHER: readonly Together[] = ["sum", "mean"];
/** In an address: no colour, where one is given by default. */
const NO_COLOUR = "none";

/** What is drawn where the address says nothing: the column that dates the rows, the first of numbers, the colour suggested. */
export function defaultChoice(columns: ChartColumns, colour: string): RowsChoice {
  return { along: columns.along[0] ?? "", value: columns.values[0] ?? "", colour, draw: "", by: "stored", of: "" };
}

/** Reads the chart's part of an address; anything it does not know is an error that names what is valid. */
export function parseRowsChoice(
  query: URLSearchParams,
  columns: ChartColumns,
  plain: RowsChoice,
): { ok: true; choice: RowsChoice } | { ok: false; errors: QueryError[] } {
  const errors: QueryError[] = [];
  function read<T extends string>(name: string, valid: readonly T[], otherwise: T): T {
    const value = query.get(name) ?? "";
    if (value === "") return otherwise;
    const found = valid.find((one) => one === value);
    if (found !== undefined) return found;
    errors.push({ parameter: name, message: `“${value.slice(0, 80)}” is not known here`, valid: [...valid] });
    return otherwise;
  }
  const colour = read("_colour", [...columns.colours, NO_COLOUR], plain.colour);
  const choice: RowsChoice = {
    along: read("_x", columns.along, plain.along),
    value: read("_y", columns.values, plain.value),
    colour: colour === NO_COLOUR && !columns.colours.includes(NO_COLOUR) ? "" : colour,
    draw: read<Drawing | "">("_draw", DRAWINGS, ""),
    by: read("_by", GRAINS, "stored"),
    of: read<Together | "">("_of", TOGETHER, ""),
  };
  return errors.length === 0 ? { ok: true, choice } : { ok: false, errors };
}

/** Only what differs from the default, in a fixed order: equal charts have equal addresses. */
export function formatRowsChoice(choice: RowsChoice, plain: RowsChoice): URLSearchParams {
  const query = new URLSearchParams();
  if (choice.along !== plain.along) query.set("_x", choice.along);
  if (choice.value !== plain.value) query.set("_y", choice.value);
  if (choice.colour !== plain.colour) query.set("_colour", choice.colour || NO_COLOUR);
  if (choice.draw !== "") query.set("_draw", choice.draw);
  if (choice.by !== "stored") query.set("_by", choice.by);
  if (choice.of !== "") query.set("_of", choice.of);
  return query;
}

export interface SettledChoice extends RowsChoice {
  draw: Drawing;
  of: Together;
}

function isRate(unit: string): boolean {
  return unit.includes("percent") || unit.includes("_per_") || unit === "index";
}

/**
 * What the address leaves to the rows: a line, or dots where several rows share a place and a colour, so that none is hidden; more rows than dots can
 * show are put together, amounts added up, rates averaged.
 */
export function settle(choice: RowsChoice, rows: { shared: number; many: boolean }, unit: string): SettledChoice {
  const raw = rows.shared > 0 && !rows.many && choice.of === "" ? "dots" : "line";
  return { ...choice, draw: choice.draw || raw, of: choice.of || (isRate(unit) ? "mean" : "sum") };
}
