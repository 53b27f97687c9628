import { judge, pointSpan, targetBand, type Span } from "../bands.ts";
import type { Observation } from "../evidence.ts";
import { endDay, granularityOf, monthOf, startDay, stepsAs } from "../periods.ts";
import { settle } from "../rounding.ts";
import { undatedSibling } from "../undated.ts";
import { isNothing } from "./listed.ts";
import { fittingSteps, isOccasional, rowsWithin, untold } from "./quantity.ts";
import { found, inputOf, inUnit, isUsable, note, spanOf, type Attempt, type Trial } from "./trial.ts";
import { nearestTarget } from "./value.ts";

/** Running sum over parts, with what could not be added. */
interface Sum {
  low: number;
  high: number;
  isPoint: boolean;
  known: number;
  missing: string[];
  missingRates: Set<string>;
}

/**
 * `total`: the sum over the members of `area` (or the area) and over the interval stands in `operator` to `target`.
 * Amounts in another currency are converted month by month at the package's own rates; an amount known only for the
 * whole interval lies between its conversions at the interval's lowest and highest rate. Observed: the sum, null while
 * parts are missing; threshold and margin as for `value`. With parts missing, or where the publication says that its series
 * leave things out (coverage `partial`), the sum of the known ones is a floor, if the
 * publication has no negative figure of this indicator for these areas: it decides where no addition could turn it, and only there.
 * What a publication that lists only what happened leaves out adds nothing and is not missing (`isNothing`).
 */
export function tryTotal(trial: Trial): Attempt | null {
  const { reading, base } = trial;
  const band = targetBand(reading);
  if (!band) return null;
  const areas = totalAreas(trial);
  const sum = sumOver(trial, areas);
  if (sum.known === 0) return null;
  const isPartial = trial.edition.publication.coverage === "partial";
  const isComplete = sum.missing.length === 0 && sum.missingRates.size === 0 && !isPartial;
  const span: Span = { low: settle(sum.low), high: settle(sum.high), point: sum.isPoint ? settle(sum.low) : null };
  const isQuantity = isComplete || base.smallest(trial.edition.publication.publication, reading.indicator, areas) >= 0;
  const floor: Span = { low: isQuantity ? span.low : -Infinity, high: Infinity, point: null };
  const observed = isComplete ? span : floor;
  const { outcome, margin } = judge(band, observed);
  const open =
    sum.missing.length > 0
      ? "members-missing"
      : sum.missingRates.size > 0
        ? "rate-missing"
        : isPartial
          ? "items-missing"
          : "range-straddles-target";
  const finding = found(trial, {
    outcome,
    margin,
    observed,
    threshold: nearestTarget(observed.point, reading.target, reading.targetHigh),
    unit: reading.unit || base.indicator(reading.indicator)?.unit || "",
    undated: trial.detail ? undatedIn(trial, areas) : 0,
    missing: [...sum.missing, ...sum.missingRates].sort(),
    reason: outcome === "undetermined" ? open : "",
  });
  return { full: sum.missing.length === 0 && sum.missingRates.size === 0, finding };
}

/** What the edition has of the areas without a month, by whatever day. */
function undatedIn({ base, edition, reading }: Trial, areas: readonly string[]): number {
  const sibling = undatedSibling(base.catalog, reading.indicator);
  const rows = sibling === "" ? undefined : base.rowsOf(sibling).get(edition.publication.publication);
  let sum = 0;
  for (const area of areas) for (const { value } of rows?.get(area)?.values() ?? []) sum += value ?? 0;
  return settle(sum);
}

/** The group's members, or the area itself: where it is no group, or where the edition has figures only for the group as a whole. */
export function totalAreas(trial: Trial): readonly string[] {
  const { area } = trial.reading;
  const members = trial.base.members(area);
  const known = members.some((member) => trial.rows.has(member));
  return known || (members.length > 0 && !trial.rows.has(area)) ? members : [area];
}

function sumOver(trial: Trial, areas: readonly string[]): Sum {
  const { reading } = trial;
  const occasional = isOccasional(trial.base.indicator(reading.indicator)?.frequency ?? "");
  const sum: Sum = { low: 0, high: 0, isPoint: true, known: 0, missing: [], missingRates: new Set() };
  const parts: Parts = { rows: [], missing: [] };
  for (const area of areas) {
    parts.rows.length = 0;
    parts.missing.length = 0;
    if (occasional) occasionalParts(trial, area, parts);
    else steppedParts(trial, area, parts);
    // No figure and no gap: the edition lists nothing for the area.
    const isNone = !occasional && parts.rows.length === 0 && parts.missing.length === 0 && trial.rows.has(area);
    if (isNone) sum.known += 1;
    else if (parts.rows.length === 0) sum.missing.push(area);
    else for (const step of parts.missing) sum.missing.push(areas.length > 1 ? `${area} ${step}` : step);
    for (const row of parts.rows) add(trial, sum, row);
  }
  return sum;
}

/** Rows of one area and what lacks; filled anew for each area, as a total asks for thousands. */
interface Parts {
  rows: Observation[];
  missing: string[];
}

function steppedParts(trial: Trial, area: string, { rows, missing }: Parts): void {
  const periods = trial.rows.get(area);
  if (!periods) return;
  for (const step of fittingSteps(trial, area, trial.reading.period)) {
    const row = periods.get(step);
    if (row && isUsable(trial, row, true)) rows.push(row);
    else if (!isNothing(trial, area, step)) missing.push(step);
  }
  const whole = missing.length > 0 ? wholeRow(trial, area) : null;
  if (!whole) return;
  rows.splice(0, rows.length, whole);
  missing.length = 0;
}

function occasionalParts(trial: Trial, area: string, { rows, missing }: Parts): void {
  rows.push(...rowsWithin(trial, area, trial.reading.period, true));
  const whole = rows.length === 0 ? wholeRow(trial, area) : null;
  const rest = whole ? "" : untold(trial, trial.reading.period);
  if (whole) rows.push(whole);
  if (rest !== "") missing.push(rest);
}

/** A row published for the interval as a whole, however its ends are written. */
function wholeRow(trial: Trial, area: string): Observation | null {
  const { period } = trial.reading;
  for (const row of trial.rows.get(area)?.values() ?? []) {
    if (!row.period.includes("/") || !isUsable(trial, row, true)) continue;
    if (startDay(row.period) === startDay(period) && endDay(row.period) === endDay(period)) return row;
  }
  return null;
}

function add(trial: Trial, sum: Sum, row: Observation): void {
  note(trial, "part", row);
  sum.known += 1;
  if (trial.unit.kind === "exact" && row.value !== null) {
    // The common case, without an object a row.
    const amount = inUnit(row.value, trial.unit.factor);
    sum.low += amount;
    sum.high += amount;
    return;
  }
  const amount = spanOf(row, trial.unit.factor);
  if (!amount) return;
  if (trial.unit.kind === "exact") {
    sum.low += amount.low;
    sum.high += amount.high;
    sum.isPoint &&= amount.point !== null;
    return;
  }
  const rates = ratesFor(trial, sum, row);
  if (!rates) return;
  const products = [amount.low * rates.low, amount.low * rates.high, amount.high * rates.low, amount.high * rates.high];
  sum.low += Math.min(...products);
  sum.high += Math.max(...products);
  sum.isPoint &&= amount.point !== null && rates.point !== null;
}

/** Lowest and highest rate of the months that the row's period runs through; null, with the month noted, if one is unknown. */
function ratesFor(trial: Trial, sum: Sum, row: Observation): Span | null {
  const { unit, base } = trial;
  if (unit.kind === "exact") return pointSpan(1);
  const kind = granularityOf(row.period);
  const months =
    kind === "month" ? [row.period] : kind === "day" ? [monthOf(row.period)] : stepsAs(row.period, "month");
  let low = Infinity;
  let high = -Infinity;
  for (const month of months) {
    const known = base.rates.of(unit.from, unit.to, month);
    if (!known) {
      sum.missingRates.add(month);
      return null;
    }
    if (trial.detail && !trial.detail.inputs.some((input) => input.role === "rate" && input.period === month)) {
      trial.detail.inputs.push(inputOf("rate", known.row));
    }
    low = Math.min(low, known.rate);
    high = Math.max(high, known.rate);
  }
  return { low, high, point: low === high ? low : null };
}
