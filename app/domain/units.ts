/**
 * Unit codes: `percent`, `percentage_points`, `EUR_bn`, `USD_mn`, `count`, `millions`, `km2`, `USD_per_barrel`,
 * `USD_per_EUR` … A currency is any three capitals, a rate any `X_per_Y`; any other text is a unit of its own, which stands
 * behind numbers as it is written (`°C`, `µg/m³`). Nothing here names an indicator.
 */

/** How a number in one unit becomes a number in another. */
export type UnitRelation =
  | { kind: "exact"; factor: number }
  /** Needs the exchange rate of the amount's own month on top of the factor. */
  | { kind: "by-rate"; factor: number; from: string; to: string }
  | { kind: "incomparable"; reason: string };

interface UnitParts {
  /** Units of one dimension convert by their scales alone. */
  dimension: string;
  scale: number;
  currency: string;
}

const SCALES: Readonly<Record<string, number>> = { "": 1, k: 1e3, mn: 1e6, bn: 1e9, tn: 1e12 };
const COUNTS: Readonly<Record<string, number>> = { count: 1, thousands: 1e3, millions: 1e6, billions: 1e9 };
const LABELS: Readonly<Record<string, string>> = {
  percent: "%",
  percentage_points: "percentage points",
  percent_gdp: "% of GDP",
  count: "",
  thousands: "thousand",
  millions: "million",
  billions: "billion",
  km2: "km²",
  days: "days",
  index: "index points",
  share: "of steps",
};
const SCALE_LABELS: Readonly<Record<string, string>> = {
  "": "",
  k: " thousand",
  mn: " million",
  bn: " billion",
  tn: " trillion",
};

/** Units with a name of their own; beside them stand currencies (EUR_bn) and rates (USD_per_EUR). */
export const KNOWN_UNITS: readonly string[] = Object.keys(LABELS);

/** Whether it is one of them, an amount of money or a rate. */
export function isKnownUnit(unit: string): boolean {
  return Object.hasOwn(LABELS, unit) || moneyParts(unit) !== null || unit.includes("_per_");
}

/** What people read after a number: "EUR billion", "%", "km²". A code that is not known is shown with spaces. */
export function unitLabel(unit: string): string {
  if (Object.hasOwn(LABELS, unit)) return LABELS[unit] ?? "";
  const money = moneyParts(unit);
  if (money) return `${money.currency}${SCALE_LABELS[money.scale] ?? ""}`;
  return unit.replaceAll("_", " ");
}

/** Unit of the difference of two numbers of a unit: percents differ by percentage points. Margins are in this unit. */
export function differenceUnit(unit: string): string {
  return unit === "percent" || unit === "percent_gdp" ? "percentage_points" : unit;
}

/** Relation between the unit of a figure and the unit asked for. An empty unit asked for takes the figure's own. */
export function unitRelation(from: string, to: string): UnitRelation {
  if (to === "" || from === to) return { kind: "exact", factor: 1 };
  const source = parts(from);
  const target = parts(to);
  const factor = source.scale / target.scale;
  if (source.dimension === target.dimension) return { kind: "exact", factor };
  if (source.currency !== "" && target.currency !== "") {
    return { kind: "by-rate", factor, from: source.currency, to: target.currency };
  }
  return { kind: "incomparable", reason: `${from} against ${to}` };
}

/** Units that convert into one by their scales alone, itself first. */
export function unitsLike(unit: string): string[] {
  const money = moneyParts(unit);
  const others = money
    ? Object.keys(SCALES).map((scale) => (scale === "" ? money.currency : `${money.currency}_${scale}`))
    : Object.hasOwn(COUNTS, unit)
      ? Object.keys(COUNTS)
      : [];
  return [...new Set([unit, ...others])];
}

/** A number in another unit; null where that needs a rate or cannot be done. */
export function convert(value: number, from: string, to: string): number | null {
  const relation = unitRelation(from, to);
  if (relation.kind !== "exact") return null;
  return rescale(value, relation.factor);
}

/** Multiplies by a power of ten without the noise of inexact fractions (0.001): divides where the factor is below one. */
export function rescale(value: number, factor: number): number {
  return factor >= 1 ? value * factor : value / Math.round(1 / factor);
}

/** The two currencies of an exchange rate's unit (`USD_per_EUR`: dollars for one euro); null for any other unit. */
export function rateCurrencies(unit: string): { quote: string; base: string } | null {
  const match = /^([A-Z]{3})_per_([A-Z]{3})$/.exec(unit);
  return match?.[1] && match[2] ? { quote: match[1], base: match[2] } : null;
}

function parts(unit: string): UnitParts {
  const count = Object.hasOwn(COUNTS, unit) ? COUNTS[unit] : undefined;
  if (count !== undefined) return { dimension: "count", scale: count, currency: "" };
  const money = moneyParts(unit);
  if (money) return { dimension: `money ${money.currency}`, scale: SCALES[money.scale] ?? 1, currency: money.currency };
  // Signs that look alike are one: the micro sign and the Greek letter, ℃ and °C.
  return { dimension: `unit ${unit.normalize("NFKC")}`, scale: 1, currency: "" };
}

function moneyParts(unit: string): { currency: string; scale: string } | null {
  const match = /^([A-Z]{3})(?:_(k|mn|bn|tn))?$/.exec(unit);
  return match?.[1] ? { currency: match[1], scale: match[2] ?? "" } : null;
}
