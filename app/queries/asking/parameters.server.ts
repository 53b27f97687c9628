import { OPERATORS, parseTableQuery, type ParsedTableQuery, type TableQueryOptions } from "../../domain/table-query.ts";
import { SETTINGS } from "../../domain/table-query-limits.ts";
import type { TableInfo } from "../../domain/tables.ts";
import type { ErrorDetail } from "../../domain/error-detail.ts";
import { refuse } from "./refuse.server.ts";

/** What an address takes: the values of each parameter, or null where any text may stand because its reader checks it. */
export type Parameters = Readonly<Record<string, readonly string[] | null>>;

/** How a CSV is written; other formats of the same rows take the flags and have no use for them. */
export const EXTRACT_FLAGS: Parameters = { _bom: ["1"], _raw: ["1"] };

const MOST_ERRORS = 10;
const LONGEST_SHOWN = 80;

/** Parameters that take any text here. */
export function anyText(names: readonly string[]): Parameters {
  return Object.fromEntries(names.map((name) => [name, null]));
}

function problemOf(name: string, value: string, taken: Parameters): ErrorDetail["errors"][number] | null {
  const parameter = name.slice(0, LONGEST_SHOWN);
  if (!Object.hasOwn(taken, name)) {
    const valid = Object.keys(taken);
    const message = valid.length === 0 ? "This address takes no parameters." : "There is no such parameter.";
    return { parameter, message, valid };
  }
  const values = taken[name] ?? null;
  // A form sends the fields that were left alone as empty ones.
  if (value === "" || values === null || values.includes(value)) return null;
  return { parameter, message: `“${value.slice(0, LONGEST_SHOWN)}” is not known here.`, valid: [...values] };
}

/** Throws a 400 that names the valid parameters or values where the query has others. An empty value counts as not chosen. */
export function checkParameters(query: URLSearchParams, taken: Parameters): void {
  const errors = [...query].flatMap(([name, value]) => problemOf(name, value, taken) ?? []);
  if (errors.length > 0) throw refuse(400, "The address could not be understood.", errors.slice(0, MOST_ERRORS));
}

function isTableParameter(name: string, table: TableInfo, { otherParameters = [] }: TableQueryOptions): boolean {
  if (SETTINGS.includes(name) || otherParameters.includes(name)) return true;
  const cut = name.lastIndexOf("__");
  const isColumn = (column: string) => table.columns.some((one) => one.name === column);
  if (cut > 0 && OPERATORS.some((one) => one === name.slice(cut + 2)) && isColumn(name.slice(0, cut))) return true;
  return isColumn(name) && !name.startsWith("_");
}

/** `parseTableQuery`, which passes over empty values, with their names checked as well. */
export function checkedTableQuery(
  parameters: URLSearchParams,
  table: TableInfo,
  options: TableQueryOptions = {},
): ParsedTableQuery {
  const parsed = parseTableQuery(parameters, table, options);
  if (!parsed.ok) return parsed;
  const strange = [...parameters].filter(([name, value]) => value === "" && !isTableParameter(name, table, options));
  // With a value they get the words that any unknown name gets.
  const named = parseTableQuery(new URLSearchParams(strange.map(([name]) => [name, "1"])), table, options);
  return named.ok ? parsed : named;
}
