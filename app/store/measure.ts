/** What estimates, extracts and line numbers need to know of the cells of a table, counted part by part while it is loaded. */
import type { DuckDBConnection } from "@duckdb/node-api";
import { sql } from "kysely";
import { duckDb } from "./dialect/duckdb.ts";
import { inRange, type Slice } from "./heavy.ts";
import type { TableLayout } from "./layout.ts";
import { run } from "./load-engine.ts";
import { list, type Sql } from "./sql.ts";

const FACTS = 6;

/** Columns measured in one query: the engine's planning takes memory and time by the square of their number. */
const MEASURED_TOGETHER = 50;

/** Columns in which something was found so far; kept by the layout once all rows are measured. */
export interface Found {
  broken: Set<number>;
  marked: Set<number>;
  decomposed: Set<number>;
  inexact: Set<number>;
}

export function nothingFound(): Found {
  return { broken: new Set(), marked: new Set(), decomposed: new Set(), inexact: new Set() };
}

/** Adds the facts of these rows to the layout's counts and to what was found, a group of columns in a scan. */
export async function measureRows(
  connection: DuckDBConnection,
  layout: TableLayout,
  rows: Slice,
  found: Found,
): Promise<void> {
  const { columns } = layout.info;
  for (let first = 0; first < columns.length; first += MEASURED_TOGETHER) {
    const some = columns.slice(first, first + MEASURED_TOGETHER);
    const facts = some.flatMap(({ type }, place) => {
      const cell = sql.ref(`v${first + place}`);
      return [
        sql`coalesce(sum(strlen(${cell})), 0)`,
        type === "string" ? sql`count(*) filter (${duckDb.formulaLike(sql`${cell}`)})` : sql`0`,
        sql`count(*) filter (contains(${cell}, chr(10)))`,
        sql`count(*) filter (ascii(${cell}) = 65279)`,
        type === "string" ? sql`count(*) filter (nfc_normalize(${cell}) <> ${cell})` : sql`0`,
        type === "integer" ? countNoWhole(first + place) : sql`0`,
      ];
    });
    const [row = []] = await run(
      connection,
      sql`select ${list(facts)} from ${sql.ref(layout.name)} where ${inRange(rows)}`,
    );
    some.forEach((_, place) => {
      const [bytes = 0, formulas = 0, breaks = 0, marks = 0, decomposed = 0, noWhole = 0] = row
        .slice(place * FACTS, (place + 1) * FACTS)
        .map(Number);
      const index = first + place;
      layout.columnBytes[index] = (layout.columnBytes[index] ?? 0) + bytes;
      layout.formulaCells[index] = (layout.formulaCells[index] ?? 0) + formulas;
      if (breaks > 0) found.broken.add(index);
      if (marks > 0) found.marked.add(index);
      if (decomposed > 0) found.decomposed.add(index);
      if (noWhole > 0) found.inexact.add(index);
    });
  }
}

/** When all rows are there: where lines break, and doubles in place of whole numbers that are none. */
export async function settleFacts(connection: DuckDBConnection, layout: TableLayout, found: Found): Promise<void> {
  const ascending = (columns: Set<number>) => [...columns].sort((a, b) => a - b);
  layout.marked = ascending(found.marked);
  layout.decomposed = ascending(found.decomposed);
  for (const index of ascending(found.inexact)) {
    // A few longer ones make all of them longer; one that is no whole number makes them fractions.
    if (await isWhole(connection, layout, index)) await retype(connection, layout, index, "hugeint");
    else layout.inexact.push(index);
  }
  const broken = ascending(found.broken).map((index) => sql`${sql.ref(`v${index}`)}`);
  if (broken.length > 0) await findBreaks(connection, layout, broken);
  for (const index of layout.inexact) await retype(connection, layout, index, "double");
}

/** Cells that are no whole number, or one of more digits than `whole`, which is what became of it. */
function countNoWhole(index: number, whole = sql`${sql.ref(`t${index}`)}`): Sql {
  const cell = sql.ref(`v${index}`);
  return sql`count(*) filter (${cell} is not null and (${whole} is null or not regexp_full_match(${cell}, '[+-]?[0-9]+')))`;
}

/** Whether all cells are whole numbers of no more digits than the engine's longest. */
async function isWhole(connection: DuckDBConnection, { name }: TableLayout, index: number): Promise<boolean> {
  const longest = sql`try_cast(${sql.ref(`v${index}`)} as hugeint)`;
  const [[found] = []] = await run(connection, sql`select ${countNoWhole(index, longest)} from ${sql.ref(name)}`);
  return Number(found) === 0;
}

async function retype(
  connection: DuckDBConnection,
  { name }: TableLayout,
  index: number,
  type: "double" | "hugeint",
): Promise<void> {
  const [cell, shadow, to] = [sql.ref(`v${index}`), sql.ref(`t${index}`), sql.raw(type)];
  await run(
    connection,
    sql`alter table ${sql.ref(name)} alter column ${shadow} set data type ${to} using try_cast(${cell} as ${to})`,
  );
}

async function findBreaks(connection: DuckDBConnection, layout: TableLayout, columns: Sql[]): Promise<void> {
  // A list has no depth, as a sum of hundreds of terms would.
  const counts = columns.map((cell) => sql`length(${cell}) - length(replace(${cell}, chr(10), ''))`);
  const breaks = sql`coalesce(list_sum([${list(counts)}]), 0)`;
  const rows = await run(
    connection,
    sql`select * from (select rowid as place, ${breaks} as breaks from ${sql.ref(layout.name)}) where breaks > 0 order by place`,
  );
  for (const file of layout.files) {
    if (file.placed) continue;
    let total = 0;
    for (const [place, count] of rows) {
      const row = Number(place);
      if (row < file.firstRow || row >= file.firstRow + file.rows) continue;
      total += Number(count);
      file.breaks.push([row, total]);
    }
  }
}
