/** Columns of a Parquet file as the application writes their cells: the same text for the check and for the load. */
import { sql } from "kysely";
import type { Kind } from "../../package/cells/rules.ts";
import { list, type Sql } from "../sql.ts";

const WHOLE = /^U?(?:TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)$/u;

/** The engine's type of a column → what its cells are; null for bytes and other things that no table shows. */
export function kindOfType(type: string): Kind | null {
  if (WHOLE.test(type) || /^DECIMAL\(\d+,0\)$/u.test(type)) return "integer";
  if (type === "FLOAT" || type === "DOUBLE" || type.startsWith("DECIMAL")) return "number";
  if (type === "BOOLEAN") return "boolean";
  if (type === "DATE") return "date";
  if (isMoment(type)) return "datetime";
  if (type === "TIME" || type === "TIME_NS") return "time";
  if (type.endsWith("[]")) return "array";
  if (/^(?:STRUCT|MAP)\(/u.test(type)) return "object";
  return /^(?:VARCHAR|UUID|JSON|INTERVAL|"NULL")$|^ENUM/u.test(type) ? "string" : null;
}

export function isMoment(type: string): boolean {
  return type.startsWith("TIMESTAMP");
}

/** Text whose length is the file's affair: cells of it may be long, or hold what no cell may. */
export function isText(type: string): boolean {
  const kind = kindOfType(type);
  return kind === "array" || kind === "object" || /^(?:VARCHAR|JSON)$|^ENUM/u.test(type);
}

/**
 * A cell as text, null where there is no value: numbers with a point, whole ones without; days as YYYY-MM-DD; moments as
 * YYYY-MM-DDThh:mm:ss, with a Z where the file counts from a known zone; lists and records as JSON. `asDay`: a moment that is the
 * beginning of a day is that day, as many programs have no other way to write one.
 */
export function parquetCell(column: Sql, type: string, asDay: boolean): Sql {
  const kind = kindOfType(type);
  if (type === "FLOAT" || type === "DOUBLE") {
    return sql`case when isnan(${column}) then null when ${column} = trunc(${column}) and abs(${column}) < 1e15 then ${column}::bigint::varchar else ${column}::varchar end`;
  }
  if (isMoment(type)) {
    const moment = type === "TIMESTAMP WITH TIME ZONE" ? sql`make_timestamp(epoch_us(${column}))` : column;
    const zone = type === "TIMESTAMP WITH TIME ZONE" ? sql`concat(${moment}::varchar, 'Z')` : sql`${moment}::varchar`;
    const text = sql`replace(${zone}, ' ', 'T')`;
    return asDay
      ? sql`case when ${column} is null then null when ${startsDay(moment)} then ${moment}::date::varchar else ${text} end`
      : sql`case when ${column} is null then null else ${text} end`;
  }
  if (kind === "array" || kind === "object") return sql`to_json(${column})::varchar`;
  return kind === "string" ? sql`nullif(${column}::varchar, '')` : sql`${column}::varchar`;
}

export function startsDay(moment: Sql): Sql {
  return sql`(${moment} = date_trunc('day', ${moment}))`;
}

/** Whether a cell is one that no table takes (`ParquetColumn.odd`); null where the type has none. */
export function oddCell(column: Sql, type: string): Sql | null {
  if (type === "FLOAT" || type === "DOUBLE") return sql`isinf(${column})`;
  if (type === "DATE" || isMoment(type)) {
    return sql`not (isfinite(${column}) and ${column} >= '0001-01-01' and ${column} < '10000-01-01')`;
  }
  return isText(type) ? sql`contains(${parquetCell(column, type, false)}, chr(0))` : null;
}

/** The columns of a Parquet file by names made here: `c0`, `c1` … */
export function parquetSource(copy: string, columns: number): Sql {
  const names = Array.from({ length: columns }, (_, place) => columnAt(place));
  return sql`read_parquet(${sql.lit(copy)}) as p(${list(names)})`;
}

export function columnAt(place: number): Sql {
  return sql.ref(`c${place}`);
}
