/** DuckDB's way to say it. */
import { type CompiledQuery, DummyDriver, Kysely, sql } from "kysely";
import { DuckDbDialect } from "kysely-duckdb";
import { PLAIN_NUMBER } from "../formula.ts";
import { list, whole, type Sql } from "../sql.ts";
import type { Dialect } from "./dialect.ts";

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

export function compileForDuckDb(query: Sql): CompiledQuery {
  return query.compile(compiler);
}

/** Null where the first texts are, so that they compare as missing. */
const CASTS = { HUGEINT: sql`double`, DOUBLE: sql`double`, DATE: sql`date`, BOOLEAN: sql`boolean` } as const;

function matches(cell: Sql, expression: string): Sql {
  return sql`regexp_full_match(${cell}, ${sql.lit(expression)})`;
}

export const duckDb: Dialect = {
  compile: compileForDuckDb,
  tableOrder: sql``,
  // The driver's decoder swallows one U+FEFF in front, so two are sent.
  readable: (cell) => sql`if(ascii(${cell}) = 65279, concat(chr(65279), ${cell}), ${cell})`,
  composed: (cell) => sql`nfc_normalize(${cell})`,
  // Not LIKE: no character of the reader's text means anything but itself.
  contains: (cell, text) => sql`contains(lower(${cell}), lower(${text}))`,
  beginning: (cell, characters) => sql`left(${cell}, ${characters})`,
  characters: (cell) => sql`length(${cell})`,
  formulaLike(cell) {
    const starts = sql`ascii(${cell}) in (61, 43, 45, 64, 9, 13, 10, 0)`;
    return sql`(${starts} and ${cell} <> '' and not ${matches(cell, PLAIN_NUMBER)})`;
  },
  matches,
  jsonText: (cell) => sql`to_json(${cell})::varchar`,
  joined: (parts) => sql`concat(${list(parts)})`,
  csvLine: (cells) => list(cells),
  value: (type, text) => sql`try_cast(${text} as ${CASTS[type]})`,
  // Columns whose numbers are that short are of this type, and are compared as they are then.
  wholeNumber: (digits) => (digits.length <= 18 ? sql`cast(${digits} as bigint)` : sql`cast(${digits} as hugeint)`),
  double: (number) => sql`${number}::double`,
  isDistinct: (column, value) => sql`${column} is distinct from ${value}`,
  // A list of hundreds would be searched once a row; this is joined.
  place(cell, texts) {
    const places = list(texts.map((text, place) => sql`(${text}, ${whole(place)})`));
    return sql`(select min(place) from (values ${places}) as ranked(id, place) where ranked.id = ${cell})`;
  },
  any: (condition) => sql`coalesce(bool_or(${condition}), false)`,
  one: (condition) => sql`(${condition})::integer`,
  each: (cells) => sql`unnest(list_distinct([${list(cells)}]))`,
  middle: (number, condition) => sql`quantile_disc(${number}::double, 0.5) filter (${condition})`,
  sum: (number) => sql`fsum(${number})`,
  end: (_type, value) => sql`${value}::varchar`,
  endText: (_type, cell) => (cell === null || cell === undefined ? "" : String(cell)),
};
