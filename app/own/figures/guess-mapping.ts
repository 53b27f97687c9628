import { layoutBy } from "./read-figures.ts";
import { EMPTY_MAPPING, type OwnMapping } from "./own-mapping.ts";
import type { Sheet } from "../../tabular/sheet.ts";

/** What a table says of itself by the names of its columns; the indicator and, without a column of areas, the area are those asked for. */
export function guessedMapping(sheet: Sheet, asked: { indicator: string; area: string; name: string }): OwnMapping {
  const mapping = { ...EMPTY_MAPPING, name: asked.name, indicator: asked.indicator, power: "0" };
  const layout = layoutBy(sheet, mapping);
  if (layout === null) return mapping;
  const named = (place: number) => layout.header[place] ?? "";
  return {
    ...mapping,
    areaColumn: named(layout.area),
    area: layout.area === -1 ? asked.area : "",
    periodColumn: named(layout.period),
    valueColumn: named(layout.value),
    statusColumn: named(layout.status),
  };
}
