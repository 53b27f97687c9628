/** Parts of SQL, put together by kysely: every value is bound. How an engine is spoken to is in dialect/. */
import { type RawBuilder, sql } from "kysely";

export type Sql = RawBuilder<unknown>;

/** A whole number as a literal: the planner sees LIMIT and OFFSET. */
export function whole(value: number): Sql {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`Not a row count: ${value}`);
  return sql.lit(value);
}

export function list(parts: readonly Sql[]): Sql {
  return sql.join(parts);
}

/** All conditions together; no condition is "true". */
export function every(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}

/** Any of the conditions; no condition is "false". */
export function some(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`false` : sql`(${sql.join(conditions, sql` or `)})`;
}
