import { countryArea, groupArea } from "../imf-weo/areas.ts";

/** Area code of the sheets' country column: ISO codes, the IMF's groups, and the World Bank's own advanced economies. */
export function sheetArea(code: string): string | null {
  if (code === "WB_ADV") return "WB_ADVANCED";
  const area = countryArea(code) ?? groupArea(code);
  return area === "unused" ? null : area;
}
