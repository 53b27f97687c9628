import { exact, over, type Exact } from "./exact.ts";
import type { Row } from "./package-files.ts";

/** From an indicator's unit to the one asked for: a factor, with the two currencies where a rate is needed besides. */
export interface Conversion {
  factor: Exact;
  from: string;
  to: string;
}

const SCALES: Record<string, string> = { "": "1", k: "1e3", mn: "1e6", bn: "1e9", tn: "1e12" };
const NUMBERS: Record<string, string> = { count: "1", thousands: "1e3", millions: "1e6", billions: "1e9" };
const ONE: Conversion = { factor: { top: 1n, bottom: 1n }, from: "", to: "" };
/** Their targets are steps, multiples, places and members, not amounts. */
const WITHOUT_AMOUNTS = ["trend", "ratio", "rank", "count"];

/** null where the figures cannot be put into the unit that the reading asks for. */
export function conversionFor(reading: Row, unit: string): Conversion | null {
  const { form = "", unit: asked = "" } = reading;
  const isPoints = asked === "percentage_points" && unit.startsWith("percent");
  if (WITHOUT_AMOUNTS.includes(form) || (isPoints && (form === "compare" || form === "change"))) return ONE;
  const conversion = between(unit, asked);
  return conversion && conversion.from !== "" && form !== "total" ? null : conversion;
}

function between(from: string, to: string): Conversion | null {
  if (to === "" || from === to) return ONE;
  const [a, b] = [partsOf(from), partsOf(to)];
  const factor = over(exact(a.scale) as Exact, exact(b.scale) as Exact);
  if (a.kind === b.kind) return { ...ONE, factor };
  return a.currency && b.currency ? { factor, from: a.currency, to: b.currency } : null;
}

function partsOf(unit: string): { kind: string; scale: string; currency: string } {
  const number = NUMBERS[unit];
  if (number) return { kind: "a number", scale: number, currency: "" };
  const [, currency, scale = ""] = /^([A-Z]{3})(?:_(k|mn|bn|tn))?$/.exec(unit) ?? [];
  return currency
    ? { kind: currency, scale: SCALES[scale] ?? "1", currency }
    : { kind: unit, scale: "1", currency: "" };
}
