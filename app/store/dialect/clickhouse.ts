/** ClickHouse's way to say it. */
import {
  type CompiledQuery,
  DefaultQueryCompiler,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  sql,
} from "kysely";
import { PLAIN_NUMBER } from "../formula.ts";
import { list, type Sql } from "../sql.ts";
import type { Dialect, ShadowType } from "./dialect.ts";
import { doubleText } from "./double-text.ts";

/** Values as `{p1:String}`, which the server fills in; in literals a backslash begins an escape. */
class Compiler extends DefaultQueryCompiler {
  protected override getCurrentParameterPlaceholder(): string {
    return `{p${this.numParameters}:String}`;
  }

  protected override appendStringLiteral(value: string): void {
    this.append(`'${value.replace(/['\\]/gu, "\\$&")}'`);
  }
}

const compiler = new Kysely<Record<string, never>>({
  dialect: {
    // Of these nothing but the compiler is used.
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new PostgresIntrospector(database),
    createQueryCompiler: () => new Compiler(),
  },
});

export function compileForClickHouse(query: Sql): CompiledQuery {
  return query.compile(compiler);
}

/** A line of text of which no cell is null. */
function joined(parts: readonly Sql[]): Sql {
  return parts.length === 1 ? sql`${parts[0]}` : sql`concat(${list(parts)})`;
}

function matches(cell: Sql, expression: string): Sql {
  return sql`match(${cell}, ${sql.lit(`^(?:${expression})\\z`)})`;
}

/**
 * Small letters, one for each letter: the engine's own function also minds the place of a sigma in its word, and makes two letters of a
 * capital i with a dot, which DuckDB does not.
 */
export function small(text: Sql): Sql {
  return sql`lowerUTF8(replaceAll(replaceAll(${text}, 'Σ', 'σ'), 'İ', 'i'))`;
}

/** RFC 4180; a missing cell and an empty one are told apart as DuckDB does it: `""` is empty. */
function csvCell(cell: Sql): Sql {
  const quoted = sql`concat('"', replaceAll(${cell}, '"', '""'), '"')`;
  return sql`coalesce(if(${cell} = '' or match(${cell}, '[",\\\\r\\\\n]'), ${quoted}, ${cell}), '')`;
}

/** The engine escapes the two line separators of Unicode, DuckDB does not: they are taken out and put back. */
function jsonText(cell: Sql): Sql {
  const inner = (text: Sql) => sql`substring(toJSONString(${text}), 2, length(toJSONString(${text})) - 2)`;
  const around = (text: Sql, separator: string, name: string, part: Sql) =>
    sql`arrayStringConcat(arrayMap(${sql.raw(name)} -> ${part}, splitByString(${sql.lit(separator)}, assumeNotNull(${text}))), ${sql.lit(separator)})`;
  const rare = around(cell, "\u2028", "a", around(sql`a`, "\u2029", "b", inner(sql`b`)));
  const escaped = sql`if(match(${cell}, '[\u2028\u2029]'), concat('"', ${rare}, '"'), toJSONString(${cell}))`;
  return sql`if(match(${cell}, ${sql.lit('["\\\\\\x00-\\x1f\u2028\u2029]')}), ${escaped}, concat('"', ${cell}, '"'))`;
}

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/u;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** How a type is kept. Days as text: the engine's own begin in 1900. */
export const KEPT: Record<ShadowType, string> = {
  HUGEINT: "Int128",
  DOUBLE: "Float64",
  DATE: "String",
  BOOLEAN: "Bool",
};

function value(type: ShadowType, text: string): Sql {
  const trimmed = text.trim();
  const missing = sql`cast(null as Nullable(${sql.raw(type === "HUGEINT" ? "Float64" : KEPT[type])}))`;
  if (type === "DATE") return DAY.test(trimmed) ? sql`${trimmed}` : missing;
  if (type === "BOOLEAN") {
    const said = trimmed.toLowerCase();
    return said === "true" ? sql`true` : said === "false" ? sql`false` : missing;
  }
  const number = NUMBER.test(trimmed) ? Number(trimmed) : NaN;
  return Number.isFinite(number) ? sql`toFloat64(${String(number)})` : missing;
}

export const clickHouse: Dialect = {
  compile: compileForClickHouse,
  // Several threads read a table, each its own part.
  tableOrder: sql` order by rowid`,
  readable: (cell) => cell,
  composed: (cell) => sql`normalizeUTF8NFC(${cell})`,
  contains(cell, text, plain) {
    const wanted = small(sql`${text}`);
    if (plain) return sql`positionCaseInsensitive(${cell}, ${wanted}) > 0`;
    // Three times as fast for cells of plain letters, which most are.
    const isPlain = sql`length(${cell}) = lengthUTF8(${cell})`;
    return sql`if(${isPlain}, positionCaseInsensitive(${cell}, ${wanted}), position(${small(cell)}, ${wanted})) > 0`;
  },
  beginning: (cell, characters) => sql`leftUTF8(${cell}, ${characters})`,
  characters: (cell) => sql`lengthUTF8(${cell})`,
  formulaLike(cell) {
    const starts = sql`match(${cell}, ${sql.lit("^[=+\\-@\\t\\r\\n\\x00]")})`;
    return sql`(${starts} and not ${matches(cell, PLAIN_NUMBER)})`;
  },
  matches,
  jsonText,
  joined,
  csvLine(cells) {
    const parts = cells.flatMap((cell, place) => (place === 0 ? [csvCell(cell)] : [sql`','`, csvCell(cell)]));
    // The line feed is the engine's.
    return sql`concat(${list([...parts, sql.lit("\r")])})`;
  },
  value,
  wholeNumber: (digits) => sql`toInt128(${digits})`,
  double: (number) => sql`toFloat64(${number})`,
  isDistinct: (column, other) => sql`ifNull(${column} <> ${other}, isNull(${column}) <> isNull(${other}))`,
  place(cell, texts) {
    const [names, places] = [texts.map((text) => sql`${text}`), texts.map((_, place) => sql.lit(place))];
    return sql`transform(ifNull(${cell}, ''), [${list(names)}], [${list(places)}], ${sql.lit(texts.length)})`;
  },
  any: (condition) => sql`ifNull(max(${condition}), false)`,
  one: (condition) => sql`toUInt8(ifNull(${condition}, false))`,
  each: (cells) => sql`arrayJoin(arrayDistinct([${list(cells)}]))`,
  middle: (number, condition) => sql`quantileExactLow(0.5)(toFloat64(${number})) filter (where ${condition})`,
  sum: (number) => sql`sumKahan(${number})`,
  // A number of 38 digits would be rounded on its way.
  end: (type, found) => (type === "HUGEINT" ? sql`toString(${found})` : found),
  endText(type, cell) {
    if (cell === null || cell === undefined) return "";
    return type === "DOUBLE" && typeof cell === "number" ? doubleText(cell) : String(cell);
  },
};
