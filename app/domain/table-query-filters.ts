/** What a filter's value may be, by the column's type. */
import { LIMITS } from "./table-query-limits.ts";
import type { ColumnInfo, FilterOperator } from "./tables.ts";

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?$/u;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;
const BOOLEANS = ["true", "false"];

/** Null when the values suit the column. */
export function checkFilter(
  column: ColumnInfo,
  operator: FilterOperator,
  values: readonly string[],
): { message: string; valid: string[] } | null {
  if (values.length > LIMITS.listed) return { message: `At most ${LIMITS.listed} values can be listed.`, valid: [] };
  if (values.length === 0) return { message: "A value is needed.", valid: column.choices ?? [] };
  if (operator === "contains") return null;
  const picks = operator === "exact" || operator === "not" || operator === "in";
  if (picks && column.choices && values.some((value) => !column.choices?.includes(value))) {
    return { message: `${column.title} has other values.`, valid: column.choices };
  }
  if (column.type === "number" || column.type === "integer") {
    return values.every((value) => NUMBER.test(value) && Number.isFinite(Number(value)))
      ? null
      : { message: "A number is needed, with a point for decimals.", valid: ["3.2", "-5", "1e6"] };
  }
  if (column.type === "date") {
    return values.every(isDay) ? null : { message: "A day is needed, as YYYY-MM-DD.", valid: ["2024-04-16"] };
  }
  if (column.type === "boolean") {
    return values.every((value) => BOOLEANS.includes(value))
      ? null
      : { message: "True or false is needed.", valid: BOOLEANS };
  }
  return null;
}

function isDay(text: string): boolean {
  const [, year = "", month = "", day = ""] = DAY.exec(text) ?? [];
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return year !== "" && Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= last;
}

/** `a,b,c`; values that hold commas come as a JSON array, as in Datasette: `["a,b","c"]`. */
export function splitList(text: string): string[] {
  return fromJson(text) ?? text.split(",").filter((value) => value !== "");
}

function fromJson(text: string): string[] | null {
  if (!text.startsWith("[")) return null;
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.map(String).filter((one) => one !== "") : null;
  } catch {
    return null;
  }
}

/** The inverse of `splitList`. */
export function inList(values: readonly string[]): string {
  const plain = values.every((value) => !value.includes(",")) && !values[0]?.startsWith("[");
  return plain ? values.join(",") : JSON.stringify(values);
}
