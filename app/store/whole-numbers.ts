/** Filters on whole numbers, exact to the last digit: a double has room for sixteen of them. */
import { sql } from "kysely";
import type { Filter } from "../domain/tables.ts";
import type { Dialect } from "./dialect/dialect.ts";
import { some, type Sql } from "./sql.ts";

/** The engine's largest whole number. */
const MOST = 2n ** 127n - 1n;

const NUMBER = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d{1,3}))?$/u;

interface Bound {
  /** The largest whole number that is not above the value, within what the engine holds. */
  floor: bigint;
  /** Whether the value is that number itself. */
  whole: boolean;
}

/** Null where the text is no number: it compares as missing. */
function boundOf(text: string): Bound | null {
  const [match, sign = "", before = "", after = "", exponent = "0"] = NUMBER.exec(text) ?? [];
  if (match === undefined || before + after === "") return null;
  const shift = Number(exponent) - after.length;
  const digits = BigInt(before + after) * (sign === "-" ? -1n : 1n);
  if (shift >= 0) return within({ floor: digits * 10n ** BigInt(shift), whole: true });
  const unit = 10n ** BigInt(-shift);
  const cut = digits / unit;
  const whole = cut * unit === digits;
  return within({ floor: whole || digits >= 0n ? cut : cut - 1n, whole });
}

/** Beyond the engine's numbers no cell lies, so that the outermost one stands for all that is further out. */
function within({ floor, whole }: Bound): Bound {
  if (floor > MOST) return { floor: MOST, whole: false };
  return floor < -MOST ? { floor: -MOST, whole: false } : { floor, whole };
}

/**
 * A filter on a column of whole numbers (engine type HUGEINT). `3.5` is no whole number: no cell equals it, and "above 3.5" is "above 3".
 */
export function wholeCondition(dialect: Dialect, column: Sql, { operator, values }: Filter): Sql {
  const [first = null, ...others] = values.map(boundOf);
  if (operator === "in") return some([first, ...others].map((bound) => equals(dialect, column, bound)));
  if (first === null) return operator === "not" ? sql`true` : sql`false`;
  const { whole } = first;
  const number = literal(dialect, first);
  switch (operator) {
    case "not":
      return whole ? dialect.isDistinct(column, number) : sql`true`;
    case "gt":
      return sql`${column} > ${number}`;
    case "gte":
      return whole ? sql`${column} >= ${number}` : sql`${column} > ${number}`;
    case "lt":
      return whole ? sql`${column} < ${number}` : sql`${column} <= ${number}`;
    case "lte":
      return sql`${column} <= ${number}`;
    default:
      return equals(dialect, column, first);
  }
}

function equals(dialect: Dialect, column: Sql, bound: Bound | null): Sql {
  return bound?.whole === true ? sql`${column} = ${literal(dialect, bound)}` : sql`false`;
}

function literal(dialect: Dialect, { floor }: Bound): Sql {
  return dialect.wholeNumber(String(floor));
}
