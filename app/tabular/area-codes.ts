import countries from "i18n-iso-countries";
import { nearest } from "../package/nearest.ts";
import { countryInAnyLanguage, englishNames, plainName } from "./country-names.ts";

export interface AreaRow {
  area: string;
  label: string;
  kind: string;
}

export interface AreaCodes {
  /** The area that a cell means: a code of the package, ISO 3166-1 alpha-3 or alpha-2, or a name in English or any other language; null if none. */
  find(cell: string): AreaRow | null;
  /** What may have been meant by a cell that is no area; null if nothing is near. */
  near(cell: string): AreaRow | null;
}

/** "did you mean UKR (Ukraine)?"; "" if nothing is near. */
export function areaHint(near: AreaRow | null): string {
  return near === null ? "" : `did you mean ${near.area} (${near.label})?`;
}

/** Codes of Eurostat that ISO 3166-1 has for no country. */
const EUROSTAT: Readonly<Record<string, string>> = { EL: "GRC", UK: "GBR" };

/** Codes and names: countries, and before them the areas given, the last of the same name before all. */
export function areaCodes(known: readonly AreaRow[]): AreaCodes {
  const givenCodes = new Map(known.map((row) => [row.area, row]));
  const byCode = new Map<string, AreaRow>();
  const byName = new Map<string, AreaRow>();
  const alpha3 = countries.getAlpha2Codes();
  for (const [two, names] of englishNames()) {
    const three = alpha3[two] ?? two;
    const row = givenCodes.get(three) ?? { area: three, label: names[0] ?? three, kind: "country" };
    byCode.set(three, row).set(two, row);
    for (const name of names) byName.set(plainName(name), row);
  }
  for (const [code, three] of Object.entries(EUROSTAT)) byCode.set(code, byCode.get(three)!);
  for (const row of known) {
    byCode.set(row.area, row);
    byName.set(plainName(row.label), row);
  }
  return {
    find(cell) {
      const known = byCode.get(cell) ?? byCode.get(cell.toUpperCase());
      if (known !== undefined) return known;
      const name = plainName(cell);
      return byName.get(name) ?? byCode.get(countryInAnyLanguage(name) ?? "") ?? null;
    },
    near(cell) {
      const name = nearest(plainName(cell), byName.keys());
      const code = name === null && /^[A-Z_]{3,}$/.test(cell) ? nearest(cell, byCode.keys()) : null;
      return (name === null ? byCode.get(code ?? "") : byName.get(name)) ?? null;
    },
  };
}
