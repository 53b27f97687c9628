import { keptTable } from "../reading/kept-table.ts";

/** Indicators as the sheets write them, each with the unit that it must have there. */
const INDICATORS = new Map(
  keptTable("forecasters/indicators.csv", "name,unit,indicator").map((row) => [
    `${row.name} ${row.unit}`,
    row.indicator,
  ]),
);

/** Our indicator for one of the sheets'; null where the name or its unit is not known. */
export function indicatorOf(name: string, unit: string): string | null {
  return INDICATORS.get(`${name} ${unit}`) ?? null;
}
