/** The observations that readings and charts need, as the domain knows them. */
import { LRUCache } from "lru-cache";
import { sql } from "kysely";
import type { Observation, Status } from "../domain/evidence.ts";
import { valueOf, type StoreContext } from "./context.ts";
import type { Cell } from "./engine.ts";
import { columnIndex, readable, tableRef, written, type TableLayout } from "./layout.ts";
import { originOf } from "./origins.ts";
import { rowRoom } from "./row-room.ts";
import { every, list, some, type Sql } from "./sql.ts";
import type { ObservationNeed, Store } from "./store.ts";

const TABLE = "observations";
const COLUMNS = [
  "publication",
  "indicator",
  "area",
  "period",
  "value",
  "value_low",
  "value_high",
  "status",
  "seen_at",
  "note",
] as const;

export function makeObservations(context: StoreContext): Pick<Store, "observations"> {
  const remembered = new LRUCache<string, Observation[]>({
    // A page asks for the same evidence once per scenario.
    maxSize: rowRoom(),
    sizeCalculation: (observations) => observations.length + 1,
  });
  return {
    async observations(needs, signal) {
      const layout = context.layouts.get(TABLE);
      if (!layout || needs.length === 0) return [];
      const key = JSON.stringify(needs.map((need) => [need.indicator, need.areas, need.periods ?? null]));
      const known = remembered.get(key);
      if (known) return [...known];
      const same = sharedTexts();
      const rows = valueOf(
        await context.engine.run(query(layout, needs), context.limits(signal), (cells) => ({
          number: Number(cells[0]),
          observation: toObservation(layout, cells, same),
        })),
      );
      // Areas and periods are lists, which engines look up in any order. Sorted by the engine, all of them would have to stand in its memory.
      const observations = rows.sort((a, b) => a.number - b.number).map(({ observation }) => observation);
      remembered.set(key, observations);
      return [...observations];
    },
  };
}

function query(layout: TableLayout, needs: ObservationNeed[]): Sql {
  const column = (name: string) => written(columnIndex(layout.info, name));
  const shown = COLUMNS.map((name) => readable(layout, columnIndex(layout.info, name)));
  const wanted = needs.map(({ indicator, areas, periods }) =>
    every([
      sql`${column("indicator")} = ${indicator}`,
      ...(areas ? [oneOf(column("area"), areas)] : []),
      ...(periods ? [oneOf(column("period"), periods)] : []),
    ]),
  );
  return sql`select ${list([sql`rowid`, ...shown])} from ${tableRef(layout)} where ${some(wanted.map((one) => sql`(${one})`))}`;
}

function oneOf(column: Sql, values: string[]): Sql {
  return values.length === 0 ? sql`false` : sql`${column} in (${sql.join(values)})`;
}

/** Each text once: thousands of rows name the same publication, and the engine hands over a new string for each. */
function sharedTexts(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before === undefined) known.set(text, text);
    return before ?? text;
  };
}

function toObservation(layout: TableLayout, [number, ...cells]: Cell[], same: (text: string) => string): Observation {
  const [publication, indicator, area, period, value, low, high, status, seenAt, note] = cells.map((cell) =>
    cell === null ? "" : same(String(cell)),
  );
  return {
    publication: publication ?? "",
    indicator: indicator ?? "",
    area: area ?? "",
    period: period ?? "",
    value: toNumber(value),
    low: toNumber(low),
    high: toNumber(high),
    // The package's schema allows no other.
    status: status as Status,
    seenAt: seenAt ?? "",
    note: note ?? "",
    ...originOf(layout, Number(number)),
  };
}

function toNumber(cell: string | undefined): number | null {
  return cell ? Number(cell) : null;
}
