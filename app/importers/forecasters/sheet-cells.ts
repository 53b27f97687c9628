import type { Row } from "../reading/row.ts";
import { countryArea, groupArea } from "../imf-weo/areas.ts";
import { indicatorOf } from "./indicators.ts";
import { CONFIDENCES, type Confidence } from "./sheet-figure.ts";

type Shared = "country_iso3" | "indicator" | "unit" | "confidence";

/** What the sheets of forecasts and of outturns say alike; null with issues where one of them is not known. */
export function sharedCells(row: Row<Shared>): { indicator: string; area: string; confidence: Confidence } | null {
  const { cells } = row;
  const written = `${cells.indicator} (${cells.unit})`;
  const [code, unit] = ["unknown-value", "Expected a known indicator with its unit."];
  const indicator = indicatorOf(cells.indicator, cells.unit) ?? row.refuse("indicator", code, unit, written);
  const place = "Expected a country or a known group.";
  const area = sheetArea(cells.country_iso3) ?? row.refuse("country_iso3", code, place);
  const confidence =
    CONFIDENCES.find((known) => known === cells.confidence) ??
    row.refuse("confidence", code, "Expected low, medium or high.");
  return indicator === null || area === null || confidence === null ? null : { indicator, area, confidence };
}

/** Area code of the sheets' country column: ISO codes, the IMF's groups, and the World Bank's own advanced economies. */
function sheetArea(code: string): string | null {
  if (code === "WB_ADV") return "WB_ADVANCED";
  const area = countryArea(code) ?? groupArea(code);
  return area === "unused" ? null : area;
}
