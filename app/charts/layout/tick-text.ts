import type { Axis } from "../model/chart-model.ts";
import { formatDate, formatNumber, unitName } from "../../wording/number-format.ts";

/** Units that are short enough to stand at every tick; the others are named beside the axis. */
const ON_TICKS: Record<string, [before: string, after: string]> = {
  percent: ["", " %"],
  percent_gdp: ["", " %"],
  EUR_bn: ["€", " bn"],
  USD_bn: ["$", " bn"],
  EUR_mn: ["€", " mn"],
  USD_mn: ["$", " mn"],
  USD_per_barrel: ["$", ""],
  km2: ["", " km²"],
  millions: ["", " million"],
};

/** The unit as the name of an axis: "" where the ticks carry it, or where there is none. */
export function axisUnit({ type, unit, labels }: Axis): string {
  if (type === "time" || type === "rows" || labels.length > 0) return "";
  return unit === "" || unit === "count" || Object.hasOwn(ON_TICKS, unit) ? "" : unitName(unit);
}

/** Text of one tick. */
export function formatTick(axis: Axis, tick: number, locale: string): string {
  if (axis.labels.length > 0) return axis.labels[tick] ?? "";
  if (axis.type === "time") return formatTime(tick, axis.grain, locale);
  const [before, after] = (Object.hasOwn(ON_TICKS, axis.unit) ? ON_TICKS[axis.unit] : undefined) ?? ["", ""];
  // Ticks of a logarithmic axis are 1, 2 or 5 times a power of ten: each has as many places as it needs.
  const places = axis.type === "log" && tick < 1 ? Math.ceil(-Math.log10(tick)) : axis.decimals;
  const scale = scaleOf(axis);
  const shown = Math.abs(tick) / scale.size;
  const text = formatNumber(shown, scale.size === 1 ? places : placesOf(shown), locale);
  return `${tick < 0 ? "−" : ""}${before}${text}${tick === 0 ? "" : scale.word}${after}`;
}

const SCALES = [
  { size: 1e12, word: " tn" },
  { size: 1e9, word: " bn" },
  { size: 1e6, word: " mn" },
];
const PLAIN = { size: 1, word: "" };

/** Bare numbers of eight digits and more are told in millions and up: their zeros would not find room beside the axis. */
function scaleOf({ unit, domain, type }: Axis): { size: number; word: string } {
  if ((unit !== "" && unit !== "count") || type === "log") return PLAIN;
  const most = Math.max(...domain.map(Math.abs));
  return most < 1e7 ? PLAIN : (SCALES.find(({ size }) => most >= size) ?? PLAIN);
}

/** Ticks are round: a few places say all of them. */
function placesOf(value: number): number {
  return String(Number(value.toPrecision(6))).split(".")[1]?.length ?? 0;
}

function formatTime(at: number, grain: Axis["grain"], locale: string): string {
  const date = new Date(at);
  if (grain === "year") return String(date.getUTCFullYear());
  const options =
    grain === "month"
      ? { month: "short" as const, year: "numeric" as const }
      : { day: "numeric" as const, month: "short" as const };
  return formatDate(date, locale, options);
}
