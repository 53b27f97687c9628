import type { Axis } from "../model/chart-model.ts";
import { formatDate, formatNumber } from "../../wording/number-format.ts";

/** Short units that fit on an axis; the long ones are named in the subtitle. */
const ON_AXIS: Record<string, string> = { percent: " %", percent_gdp: " %" };

/** Text of one tick. */
export function formatTick(axis: Axis, tick: number, locale: string): string {
  if (axis.labels.length > 0) return axis.labels[tick] ?? "";
  if (axis.type === "time") return formatTime(tick, axis.grain, locale);
  const short = ON_AXIS[axis.unit];
  // Ticks of a logarithmic axis are 1, 2 or 5 times a power of ten: each has as many places as it needs.
  const places = axis.type === "log" && tick < 1 ? Math.ceil(-Math.log10(tick)) : axis.decimals;
  const text = formatNumber(Math.abs(tick), places, locale);
  return `${tick < 0 ? "−" : ""}${text}${short ?? ""}`;
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
