import countries from "i18n-iso-countries";
import { nearest } from "../../package/nearest.ts";
import { KNOWN_AREAS } from "../reading/known-rows.ts";

export interface AreaRow {
  area: string;
  label: string;
  kind: string;
}

export interface AreaCodes {
  /** The area that a cell means: a code of the package, ISO 3166-1 alpha-3 or alpha-2, or a name in English; null if none. */
  find(cell: string): AreaRow | null;
  /** What may have been meant by a cell that is no area: "did you mean UKR (Ukraine)?"; "" if nothing is near. */
  hint(cell: string): string;
}

/** Codes and names, those of the package before all others. */
export function areaCodes(own: readonly AreaRow[]): AreaCodes {
  const byCode = new Map<string, AreaRow>();
  const byName = new Map<string, AreaRow>();
  const english = new Intl.DisplayNames(["en"], { type: "region" });
  for (const [two, three] of Object.entries(countries.getAlpha2Codes())) {
    const name = english.of(two) ?? three;
    const row = knownArea(three) ?? { area: three, label: name, kind: "country" };
    byCode.set(three, row).set(two, row);
    byName.set(plainName(name), row);
  }
  for (const row of [...KNOWN_AREAS, ...own]) {
    byCode.set(row.area, row);
    byName.set(plainName(row.label), row);
  }
  return {
    find: (cell) => byCode.get(cell) ?? byCode.get(cell.toUpperCase()) ?? byName.get(plainName(cell)) ?? null,
    hint(cell) {
      const name = nearest(plainName(cell), byName.keys());
      const code = name === null && /^[A-Z_]{3,}$/.test(cell) ? nearest(cell, byCode.keys()) : null;
      const row = name === null ? byCode.get(code ?? "") : byName.get(name);
      return row === undefined ? "" : `did you mean ${row.area} (${row.label})?`;
    },
  };
}

function knownArea(code: string): AreaRow | undefined {
  return KNOWN_AREAS.find(({ area }) => area === code);
}

function plainName(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/&/g, "and")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/^the | the$/g, "")
    .trim();
}
