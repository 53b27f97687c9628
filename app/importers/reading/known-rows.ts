import { keptTable } from "./kept-table.ts";

type Rows = ReadonlyMap<string, Record<string, string>>;

/** Catalog rows that several importers may name, one for each id, so that all of them write the same. */
const KNOWN = {
  areas: byId(keptTable("known/areas.csv", "area,label,kind")),
  publishers: byId(keptTable("known/publishers.csv", "publisher,label,kind,party,url")),
  indicators: byId(keptTable("known/indicators.csv", "indicator,label,definition,unit,decimals,topic,frequency")),
} satisfies Record<string, Rows>;

function byId(rows: readonly Record<string, string>[]): Rows {
  return new Map(rows.map((row) => [Object.values(row)[0] ?? "", row]));
}

/** Every area that is known here. */
export const KNOWN_AREAS = [...KNOWN.areas.values()].map((row) => ({
  area: row["area"] ?? "",
  label: row["label"] ?? "",
  kind: row["kind"] ?? "",
}));

/** Whether the code is a country's, in ISO 3166-1 alpha-3 (or XKX). */
export function isCountry(code: string): boolean {
  return KNOWN.areas.get(code)?.["kind"] === "country";
}

/** The row of a catalog table for an id known here; null for one of an importer's own. */
export function knownRow(table: keyof typeof KNOWN, id: string): Record<string, string> | null {
  return KNOWN[table].get(id) ?? null;
}

/** Rows for the ids that are known, without repeats, sorted. */
export function knownRows(table: keyof typeof KNOWN, ids: Iterable<string>): Record<string, string>[] {
  return [...new Set(ids)]
    .sort()
    .map((id) => knownRow(table, id))
    .filter((row) => row !== null);
}

/** A publisher's own address; "" for one that is not known. */
export function siteOf(publisher: string): string {
  return knownRow("publishers", publisher)?.["url"] ?? "";
}

/** The unit that an indicator is kept in; "" for one that is not known. */
export function unitOf(indicator: string): string {
  return knownRow("indicators", indicator)?.["unit"] ?? "";
}
