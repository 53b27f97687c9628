import { isCountry } from "../reading/known-rows.ts";

/** IMF codes that differ from ISO 3166: Kosovo is UVK in the databases and KOS elsewhere. */
const COUNTRY_CODES: Record<string, string> = { UVK: "XKX", KOS: "XKX", WBG: "PSE" };

/** Country groups by the IMF's number, and by the letters that copies of the database use. */
const GROUPS: Record<string, string> = {
  "1": "WLD",
  "110": "IMF_ADVANCED",
  "119": "G7",
  "163": "EURO_AREA",
  "200": "IMF_EMERGING",
  "998": "EU",
  WLD: "WLD",
  ADV: "IMF_ADVANCED",
  EUR: "EURO_AREA",
  EMD: "IMF_EMERGING",
  EUU: "EU",
};

/** Groups of the IMF that this package has no use for: regions, and the advanced economies outside the G7 and the euro area. */
const UNUSED_GROUPS = new Set(["123", "X123", "205", "400", "505", "510", "511", "603", "903"]);

/** Area code of an ISO-like code of the IMF; null if it is not a country known here. */
export function countryArea(code: string): string | null {
  const iso = COUNTRY_CODES[code] ?? code;
  return isCountry(iso) ? iso : null;
}

/** Area code of a group ("001", "G110", "ADV"), "unused" for a regional group, null for anything else. */
export function groupArea(code: string): string | "unused" | null {
  const plain = code.replace(/^G(?=[\dX])/, "").replace(/^0+/, "");
  if (UNUSED_GROUPS.has(plain)) return "unused";
  return GROUPS[plain] ?? null;
}

/** Area code of a code that is a country's or, with a G before the number ("G110"), a group's. */
export function areaOf(code: string): string | "unused" | null {
  return /^G[\dX]/.test(code) ? groupArea(code) : countryArea(code);
}
