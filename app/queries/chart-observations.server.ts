import { LRUCache } from "lru-cache";
import type { Observation } from "../domain/evidence.ts";
import { rowsOf } from "../domain/tables.ts";
import type { IndicatorNeed } from "../charts/model/definition.ts";
import { rowRoom } from "../store/row-room.ts";
import { StoreError, type Store } from "../store/store.ts";

/** An indicator with more rows than this, or than may be kept, is asked of the store by area every time. */
const LARGEST = Math.min(120_000, rowRoom());

/** Observations for charts: the same indicators are drawn again and again with other areas and periods. */
export interface ChartEvidence {
  rows(needs: readonly IndicatorNeed[]): Promise<Observation[]>;
}

type ByArea = ReadonlyMap<string, Observation[]>;

/** Keeps whole indicators by area, the least used dropped first, in front of the store. */
export function chartEvidence(store: Store): ChartEvidence {
  const kept = new LRUCache<string, ByArea>({ maxSize: rowRoom(), sizeCalculation: (areas) => countRows(areas) + 1 });
  const underWay = new Map<string, Promise<ByArea | null>>();

  async function load(indicator: string): Promise<ByArea | null> {
    if (await isLarge(store, indicator)) return null;
    const areas = byArea(await store.observations([{ indicator, areas: null }]));
    kept.set(indicator, areas);
    return areas;
  }

  /** All rows of an indicator; null if there are too many to keep. */
  function whole(indicator: string): Promise<ByArea | null> {
    const known = kept.get(indicator);
    if (known) return Promise.resolve(known);
    const loading = underWay.get(indicator) ?? load(indicator).finally(() => underWay.delete(indicator));
    underWay.set(indicator, loading);
    return loading;
  }

  async function rowsFor(need: IndicatorNeed): Promise<Observation[]> {
    // In the same order from either: what is drawn from them is the same to the byte, whichever server has room for what.
    const rows = (await whole(need.indicator)) ?? byArea(await store.observations([need]));
    const { areas, periods } = need;
    const wanted = areas === null ? [...rows.values()] : [...new Set(areas)].map((area) => rows.get(area) ?? []);
    return periods ? wanted.flat().filter((row) => periods.includes(row.period)) : wanted.flat();
  }

  return {
    async rows(needs) {
      const found = await Promise.all(needs.map(rowsFor));
      return [...new Set(found.flat())];
    },
  };
}

/** Throws StoreError where it cannot be counted just now: taken for large, its rows might come in another order than a moment later. */
async function isLarge(store: Store, indicator: string): Promise<boolean> {
  const filters = [{ column: "indicator", operator: "exact" as const, values: [indicator] }];
  const counted = await store.count(rowsOf("observations", filters));
  if (!counted.ok) throw new StoreError(counted.failure);
  return counted.value > LARGEST;
}

function byArea(rows: readonly Observation[]): ByArea {
  const areas = new Map<string, Observation[]>();
  for (const row of rows) {
    const own = areas.get(row.area);
    if (own) own.push(row);
    else areas.set(row.area, [row]);
  }
  return areas;
}

function countRows(areas: ByArea): number {
  let count = 0;
  for (const rows of areas.values()) count += rows.length;
  return count;
}
