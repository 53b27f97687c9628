import { chartContext, type ChartContext } from "../wording/context.ts";
import type { Labels } from "../tables/model/describe-cell.ts";
import type { TableInfo } from "../domain/tables.ts";
import type { Store } from "../store/store.ts";
import type { Site } from "./site.server.ts";

/** Rows never change while a store is open. */
const known = new WeakMap<Store, ChartContext>();

/** The catalog's lookups, made once. */
export function contextOf(site: Site): ChartContext {
  const held = known.get(site.store);
  if (held !== undefined) return held;
  const made = chartContext(site.catalog, site.package.descriptor.title ?? "");
  known.set(site.store, made);
  return made;
}

/** What the codes in a table's columns are called, of every table that its foreign keys name: the names that filters match as well. */
export function labelsFor({ store }: Pick<Site, "store">, table: TableInfo): Labels {
  const names = new Set(table.columns.flatMap(({ references }) => (references === null ? [] : [references.table])));
  return new Map([...names].map((name) => [name, store.codeNames(name)]));
}
