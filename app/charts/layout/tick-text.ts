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
  return unit === "" || unit === "count" || unit in ON_TICKS ? "" : unitName(unit);
}

/** Text of one tick. */
export function formatTick(axis: Axis, tick: number, locale: string): string {
  if (axis.labels.length > 0) return axis.labels[tick] ?? "";
  if (axis.type === "time") return formatTime(tick, axis.grain, locale);
  const [before, after] = ON_TICKS[axis.unit] ?? ["", ""];
  // Ticks of a logarithmic axis are 1, 2 or 5 times a power of ten: each has as many places as it needs.
  const places = axis.type === "log" && tick < 1 ? Math.ceil(-Math.log10(tick)) : axis.decimals;
  const text = formatNumber(Math.abs(tick), places, locale);
  return `${tick < 0 ? "−" : ""}${before}${text}${after}`;
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
