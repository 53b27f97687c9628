import { COUNTRY_NAMES } from "./country-names.ts";

/** Groups and institutions that several importers name, with one label each. */
const GROUPS: Record<string, string> = {
  WLD: "World",
  IMF_ADVANCED: "Advanced economies (IMF)",
  IMF_EMERGING: "Emerging market and developing economies (IMF)",
  WB_ADVANCED: "Advanced economies (World Bank)",
  G7: "G7",
  EURO_AREA: "Euro area",
  EU: "European Union",
  NATO: "NATO",
  // The aid tracker has no figures of Albania, Montenegro and North Macedonia.
  NATO_EUROPE: "NATO members in Europe (27 of 30)",
};

const INSTITUTIONS: Record<string, string> = {
  EU_INSTITUTIONS: "EU institutions",
};

const COUNTRIES: ReadonlyMap<string, string> = new Map(
  COUNTRY_NAMES.trim()
    .split("\n")
    .map((line) => [line.slice(0, 3), line.slice(4)]),
);

/** Whether the code is a country's, in ISO 3166-1 alpha-3 (or XKX). */
export function isCountry(code: string): boolean {
  return COUNTRIES.has(code);
}

/** The row of areas.csv for a code known here, so that all importers write the same; null for a code of an importer's own. */
export function areaRow(code: string): Record<string, string> | null {
  const country = COUNTRIES.get(code);
  if (country !== undefined) return { area: code, label: country, kind: "country" };
  const group = GROUPS[code];
  if (group !== undefined) return { area: code, label: group, kind: "group" };
  const institution = INSTITUTIONS[code];
  return institution === undefined ? null : { area: code, label: institution, kind: "institution" };
}

/** Rows of areas.csv for the codes that are known, without repeats, sorted. */
export function areaRows(codes: Iterable<string>): Record<string, string>[] {
  const rows: Record<string, string>[] = [];
  for (const code of [...new Set(codes)].sort()) {
    const row = areaRow(code);
    if (row !== null) rows.push(row);
  }
  return rows;
}
