import { chartContext, type ChartContext } from "../wording/context.ts";
import { unitName } from "../wording/number-format.ts";
import { shortPublication } from "../wording/sources.ts";
import type { Labels } from "../tables/model/describe-cell.ts";
import type { TableInfo } from "../domain/tables.ts";
import type { Store } from "../store/store.ts";
import type { Site } from "./site.server.ts";

/** Larger tables are linked to without the names of their rows. */
const MOST_ROWS = 20_000;
const NAMING = ["label", "title"];

interface Known {
  context: ChartContext;
  labels: Map<string, Promise<ReadonlyMap<string, string>>>;
}

/** Rows never change while a store is open. */
const known = new WeakMap<Store, Known>();

function knownOf(site: Site): Known {
  const held = known.get(site.store);
  if (held !== undefined) return held;
  const context = chartContext(site.catalog, site.package.descriptor.title ?? "");
  const made: Known = { context, labels: new Map() };
  known.set(site.store, made);
  return made;
}

/** The catalog's lookups, made once. */
export function contextOf(site: Site): ChartContext {
  return knownOf(site).context;
}

/** A column of figures has many units: each stands with its indicator. */
function indicatorWithUnit(context: ChartContext, id: string): string {
  const indicator = context.indicator(id);
  return indicator === undefined ? id : `${indicator.label} (${unitName(indicator.unit)})`;
}

async function labelsOfTable(site: Site, name: string): Promise<ReadonlyMap<string, string>> {
  const info = site.store.table(name);
  const key = info?.primaryKey.length === 1 ? info.primaryKey[0] : undefined;
  if (info === null || key === undefined || info.rows > MOST_ROWS) return new Map();
  const records = await site.store.records(name);
  const { context } = knownOf(site);
  if (name === "publications") {
    return new Map(records.map(({ values }) => [values[key] ?? "", shortPublication(context, values[key] ?? "")]));
  }
  if (name === "indicators") {
    return new Map(records.map(({ values }) => [values[key] ?? "", indicatorWithUnit(context, values[key] ?? "")]));
  }
  const naming = NAMING.find((column) => info.columns.some((one) => one.name === column));
  if (naming === undefined) return new Map();
  return new Map(records.map(({ values }) => [values[key] ?? "", values[naming] ?? ""]));
}

/** What the codes in a table's columns are called: of every table that its foreign keys name. */
export async function labelsFor(site: Site, table: TableInfo): Promise<Labels> {
  const { labels } = knownOf(site);
  const names = new Set(table.columns.flatMap(({ references }) => (references === null ? [] : [references.table])));
  const found = await Promise.all(
    [...names].map(async (name) => {
      const reading = labels.get(name) ?? labelsOfTable(site, name);
      labels.set(name, reading);
      reading.catch(() => labels.delete(name));
      return [name, await reading] as const;
    }),
  );
  return new Map(found);
}
