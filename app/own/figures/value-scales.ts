import { unitRelation, unitsLike } from "../../domain/units.ts";
import { unitName } from "../../wording/number-format.ts";

export interface ValueScale {
  /** Power of ten, as a mapping has it. */
  power: string;
  label: string;
}

/** In what a reader's values may be given for an indicator of this unit; the unit itself first. */
export function valueScales(unit: string): ValueScale[] {
  if (unit === "percent" || unit === "percent_gdp")
    return [
      { power: "0", label: `${unitName(unit)} (5 is 5 %)` },
      { power: "2", label: "shares of one (0.05 is 5 %)" },
    ];
  return unitsLike(unit).flatMap((from) => {
    const relation = unitRelation(from, unit);
    return relation.kind === "exact"
      ? [{ power: String(Math.round(Math.log10(relation.factor))), label: unitName(from) }]
      : [];
  });
}
