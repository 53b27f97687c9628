import type { Reading } from "../../domain/claims.ts";
import type { ChartContext } from "../../wording/context.ts";
import { formatPeriod, formatValue } from "../../wording/number-format.ts";
import { lowerFirst } from "../../wording/words.ts";
import type { ClaimedBand } from "./change-figure.ts";

/**
 * What the deciding figure of a reading is: "Real GDP growth, 2024: Russia minus the nearest of Advanced economies".
 *
 * @param isOnePeriod whether all figures shown are of the reading's periods; else each has to say its own beside it
 */
export function measureText(context: ChartContext, reading: Reading, locale: string, isOnePeriod = true): string {
  const { form, indicator, area, comparator, quantifier, period, basePeriod } = reading;
  const label = context.indicator(indicator)?.label ?? indicator;
  const name = (id: string) => context.areaLabel(id);
  const when = isOnePeriod ? `, ${formatPeriod(period, locale)}` : ", each over its own period";
  const base = isOnePeriod ? formatPeriod(basePeriod, locale) : "its base period";
  switch (form) {
    case "compare": {
      const isGroup = quantifier === "all" || quantifier === "any";
      const own = comparator === "" || comparator === area;
      const whose = own ? "its own mean" : isGroup ? `the nearest of ${name(comparator)}` : name(comparator);
      const mean = basePeriod === "" ? "" : own ? ` of ${base}` : `, mean of ${base}`;
      return `${label}${when}: ${name(area)} minus ${whose}${mean}`;
    }
    case "change":
      return isOnePeriod
        ? `${label}, ${name(area)}: change from ${base} to ${formatPeriod(period, locale)}`
        : `${label}, ${name(area)}: change, each over its own period`;
    case "trend":
      return `Share of steps in which ${lowerFirst(label)} of ${name(area)} ${reading.operator === "falling" ? "fell" : "rose"}${when}`;
    case "rank":
      return `${label}${when}: place of ${name(area)} among ${name(comparator)}`;
    case "count":
      return `${label}${when}: members of ${name(area)} that count`;
    case "ratio": {
      const other = comparator === "" ? "its own figure" : name(comparator);
      return `${label}${when}: ${name(area)} divided by ${other}${basePeriod === "" ? "" : ` of ${base}`}`;
    }
    default:
      return label.includes(name(area)) ? `${label}${when}` : `${label}, ${name(area)}${when}`;
  }
}

/** What the claim needs: "needs 1.0 points or more", "needs 3.15 % to 3.25 %"; "" where no band says it. */
export function bandText(band: ClaimedBand | null, unit: string, decimals: number, locale: string): string {
  if (band === null) return "";
  const show = (value: number) => formatValue(value, unit, value === 0 ? 0 : decimals, locale);
  if (band.low === null) return band.high === null ? "" : `needs at most ${show(band.high)}`;
  if (band.high === null) return band.low === 0 ? "needs more than 0" : `needs at least ${show(band.low)}`;
  return band.low === band.high ? `needs ${show(band.low)}` : `needs ${show(band.low)} to ${show(band.high)}`;
}
