/** From the tables that the built-in engine has loaded and measured to a server: the same rows, the same typed values. */
import { rm } from "node:fs/promises";
import { DuckDBInstance, type DuckDBConnection, type DuckDBValue } from "@duckdb/node-api";
import { sql } from "kysely";
import { KEPT } from "../dialect/clickhouse.ts";
import { compileForDuckDb } from "../dialect/duckdb.ts";
import { inRange, isHeavy, type Slice } from "../heavy.ts";
import { loadedType, tableRef, written, type TableLayout } from "../layout.ts";
import type { LoadLimits } from "../load-engine.ts";
import { list, type Sql } from "../sql.ts";
import { ReadersDisagree } from "../table-load.ts";
import type { Server } from "./server.ts";

const MOST_ROWS = 500_000;
const MOST_BYTES = 16 << 20;
/** Of this process, while it sends: a few times the part in hand. Each column takes a block for each thread, so that wide tables need more. */
const MEMORY = { usual: "256MB", wide: "1GB" };
const WIDE = 100;

/** Every row has its number; cells as written, and typed beside them. */
function columnsOf(layout: TableLayout, { few }: Texts): string {
  const columns = layout.info.columns.flatMap((_, index) => {
    const type = loadedType(layout, index);
    const text = `v${index} ${few.includes(index) ? "LowCardinality(Nullable(String))" : "Nullable(String)"}`;
    return type === null ? [text] : [text, `t${index} Nullable(${KEPT[type]})`];
  });
  return ["rowid UInt64", ...columns].join(", ");
}

/** What is known of a table's texts, by column number. */
interface Texts {
  /** So few different ones that the server keeps each once, and asks each once: a search takes a seventh of the time. */
  few: number[];
  /** No letter beyond ASCII. */
  plain: number[];
}

/** Beyond these a part of a table has no room in its list, and the list costs more than it saves. */
const MOST_FEW = 5_000;
const ROWS_EACH = 10;
/** Columns asked about at once: planning more takes long. */
const AT_ONCE = 50;

async function textsOf(connection: DuckDBConnection, layout: TableLayout): Promise<Texts> {
  const texts: Texts = { few: [], plain: [] };
  // Of long texts as many would be read at once as the engine has no memory for.
  if (isHeavy(layout)) return texts;
  const all = layout.info.columns.map((_, index) => index);
  for (let first = 0; first < all.length; first += AT_ONCE) {
    const some = all.slice(first, first + AT_ONCE);
    const asked = some.flatMap((index) => {
      const cell = written(index);
      return [sql`approx_count_distinct(${cell})`, sql`coalesce(max(strlen(${cell}) - length(${cell})), 0)`];
    });
    const { sql: text } = compileForDuckDb(sql`select ${list(asked)} from ${tableRef(layout)}`);
    const cells = (await connection.runAndReadAll(text)).getRows()[0] ?? [];
    for (const [place, index] of some.entries()) {
      const [different, beyond] = [Number(cells[place * 2]), Number(cells[place * 2 + 1])];
      if (different <= Math.min(MOST_FEW, layout.info.rows / ROWS_EACH)) texts.few.push(index);
      if (beyond === 0) texts.plain.push(index);
    }
  }
  return texts;
}

/** Parquet has no whole numbers of 38 digits, and the server no days before 1900: both go as text. */
function typedCell(layout: TableLayout, index: number): Sql[] {
  const shadow = sql.ref(`t${index}`);
  switch (loadedType(layout, index)) {
    case null:
      return [];
    case "HUGEINT":
      return [sql`${shadow}::varchar as ${shadow}`];
    case "DATE":
      return [sql`strftime(${shadow}, '%Y-%m-%d') as ${shadow}`];
    default:
      return [shadow];
  }
}

function slicesOf({ columnBytes, info }: TableLayout): Slice[] {
  const bytes = columnBytes.reduce((sum, one) => sum + one, 0) / Math.max(1, info.rows);
  const most = Math.max(1, Math.min(MOST_ROWS, Math.floor(MOST_BYTES / Math.max(1, bytes))));
  return Array.from({ length: Math.ceil(info.rows / most) }, (_, place) => ({
    from: place * most,
    to: (place + 1) * most,
  }));
}

/**
 * Makes the tables on the server and fills them, by way of `{file}.parquet`. `names`: of the tables there, in the layouts' order. Each layout gets what is
 * found out about its texts.
 * Throws ReadersDisagree where the server counts other rows or bytes than were sent, and what either engine says.
 */
export async function transfer(
  file: string,
  layouts: readonly TableLayout[],
  names: readonly string[],
  limits: Omit<LoadLimits, "memoryLimit">,
  server: Server,
): Promise<void> {
  const part = `${file}.parquet`;
  const instance = await DuckDBInstance.create(file, {
    access_mode: "READ_ONLY",
    memory_limit: layouts.some(({ info }) => info.columns.length > WIDE) ? MEMORY.wide : MEMORY.usual,
    threads: String(limits.threads),
    temp_directory: limits.spillDir,
  });
  const connection = await instance.connect();
  try {
    for (const [place, layout] of layouts.entries()) {
      const name = names[place] ?? "";
      const texts = await textsOf(connection, layout);
      layout.plain = texts.plain;
      for (const make of server.places.makeRows(name, columnsOf(layout, texts))) await server.change(make);
      for (const slice of slicesOf(layout)) {
        const cells = layout.info.columns.flatMap((_, index) => [written(index), ...typedCell(layout, index)]);
        const rows = sql`select ${list([sql`rowid`, ...cells])} from ${tableRef(layout)} where ${inRange(slice)}`;
        const copy = compileForDuckDb(sql`copy (${rows}) to ${sql.lit(part)} (format parquet)`);
        await connection.run(copy.sql, [...copy.parameters] as DuckDBValue[]);
        await server.insert(name, part);
      }
      for (const wait of server.places.settle(name, true)) await server.change(wait);
      await compare(layout, name, server);
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
    await rm(part, { force: true });
  }
}

/** What arrived is what was sent: rows, and bytes of each column. */
async function compare({ columnBytes, info }: TableLayout, name: string, server: Server): Promise<void> {
  const bytes = columnBytes.map((_, index) => `ifNull(sum(length(v${index})), 0)`);
  const [[rows, ...found] = []] = await server.ask(`select ${["count()", ...bytes].join(", ")} from ${name}`);
  const whole = Number(rows) === info.rows && found.every((one, index) => Number(one) === columnBytes[index]);
  if (!whole) throw new ReadersDisagree(info.name, Number(rows), info.rows);
}
