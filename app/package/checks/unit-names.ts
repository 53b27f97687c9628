import { isKnownUnit, KNOWN_UNITS } from "../../domain/units.ts";
import { type Issue, warningAt } from "../issues.ts";
import { didYouMean } from "../nearest.ts";
import { cell } from "../rows.ts";
import type { PackageCheck } from "./check.ts";

/** Shorter codes are too near to one another. */
const LEAST = 4;

/** Units are free; one that is nearly a unit that can be converted, and is none, is a slip most often. */
export function createUnitNamesCheck(): PackageCheck {
  return {
    finish: ({ rows }) =>
      (rows.get("indicators") ?? []).flatMap((row): Issue[] => {
        const unit = cell(row, "unit");
        const near = unit.length < LEAST || isKnownUnit(unit) ? "" : didYouMean(unit, KNOWN_UNITS);
        const expected = `a unit that is known (${KNOWN_UNITS.slice(0, 3).join(", ")} …) or is like no known one; ${near}`;
        return near === "" ? [] : [warningAt(row.file, row.line, "unit", unit, "unknown-unit", expected)];
      }),
  };
}
