import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { periodOf, type Period } from "./calendar.ts";
import { exact, order, type Exact } from "./exact.ts";

/** A row of a table as written: an absent column reads as empty. */
export type Row = Readonly<Record<string, string>>;

export interface Figure {
  area: string;
  period: Period;
  status: string;
  value: Exact | null;
  low: Exact | null;
  high: Exact | null;
}

/** Figures of one publication and indicator: area → period as written → figure. */
export type Series = Map<string, Map<string, Figure>>;

export interface Tables {
  articles: Row[];
  claims: Row[];
  readings: Row[];
  statements: Row[];
  scenarios: Row[];
  indicators: Row[];
  memberships: Row[];
  publishers: Row[];
  publications: Row[];
  events: Row[];
  /** Indicator → publication → figures. */
  observations: Map<string, Map<string, Series>>;
}

/** Reads a data package by the paths that every package has; `datapackage.json` itself is not asked. */
export function readTables(folder: string): Tables {
  const catalog = (name: string): Row[] => readRows(join(folder, "catalog", `${name}.csv`));
  const observations: Tables["observations"] = new Map();
  const indicators = catalog("indicators");
  const readings = catalog("readings");
  const rates = indicators.filter(({ unit = "" }) => unit.includes("_per_"));
  // Half a million numbers that nothing asks for are not taken apart.
  const asked = new Set([...readings, ...rates].map(({ indicator }) => indicator));
  const files = readdirSync(join(folder, "observations")).filter((name) => name.endsWith(".csv"));
  for (const file of files) {
    for (const row of readRows(join(folder, "observations", file))) {
      if (asked.has(row.indicator)) addFigure(observations, row, file);
    }
  }
  return {
    articles: catalog("articles"),
    claims: catalog("claims"),
    readings,
    statements: catalog("statements"),
    scenarios: catalog("scenarios"),
    indicators,
    memberships: catalog("memberships"),
    publishers: catalog("publishers"),
    publications: catalog("publications"),
    events: readRows(join(folder, "events", "events.csv")),
    observations,
  };
}

function readRows(path: string): Row[] {
  const text = readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  const { data, errors } = Papa.parse<Row>(text, { header: true, skipEmptyLines: true });
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  return data;
}

export function addFigure(observations: Tables["observations"], row: Row, file: string): void {
  const period = periodOf(row.period ?? "");
  if (!period) throw new Error(`${file}: ${row.period} is no period`);
  const publications = entry(observations, row.indicator ?? "", () => new Map<string, Series>());
  const series = entry(publications, row.publication ?? "", (): Series => new Map());
  entry(series, row.area ?? "", () => new Map<string, Figure>()).set(period.written, {
    area: row.area ?? "",
    period,
    status: row.status ?? "",
    value: exact(row.value ?? ""),
    low: exact(row.value_low ?? ""),
    high: exact(row.value_high ?? ""),
  });
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

/** Whether any figure of these areas lies below 0. */
export function hasNegative(series: Series, areas: readonly string[]): boolean {
  const zero: Exact = { top: 0n, bottom: 1n };
  for (const area of areas) {
    for (const { value, low } of series.get(area)?.values() ?? []) {
      if ((value && order(value, zero) < 0) || (low && order(low, zero) < 0)) return true;
    }
  }
  return false;
}
