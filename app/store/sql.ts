/** kysely as the SQL compiler; the engine runs what it compiles, with every value bound. */
import { type CompiledQuery, DummyDriver, Kysely, type RawBuilder, sql } from "kysely";
import { DuckDbDialect } from "kysely-duckdb";

// Only the dialect's compiler is used: its driver can neither interrupt a query nor stream a file.
const dialect = new DuckDbDialect({ database: () => Promise.reject(new Error("compile only")), tableMappings: {} });
const compiler = new Kysely<Record<string, never>>({
  dialect: {
    createAdapter: () => dialect.createAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => dialect.createIntrospector(database),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  },
});

export type Sql = RawBuilder<unknown>;

export function compile(query: Sql): CompiledQuery {
  return query.compile(compiler);
}

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
