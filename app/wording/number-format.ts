import { intervalOf } from "../domain/periods.ts";

/** How each unit code is written around its number; a code not listed here is written out after the number. */
const UNITS = new Map<string, { before?: string; after?: string; name: string }>(
  Object.entries({
    percent: { after: " %", name: "percent" },
    percent_gdp: { after: " % of GDP", name: "percent of GDP" },
    percentage_points: { after: " points", name: "percentage points" },
    EUR_bn: { before: "€", after: " bn", name: "billion euros" },
    USD_bn: { before: "$", after: " bn", name: "billion US dollars" },
    EUR_mn: { before: "€", after: " mn", name: "million euros" },
    USD_mn: { before: "$", after: " mn", name: "million US dollars" },
    USD_per_barrel: { before: "$", name: "US dollars per barrel" },
    RUB_per_USD: { after: " roubles per dollar", name: "roubles per US dollar" },
    USD_per_EUR: { after: " dollars per euro", name: "US dollars per euro" },
    km2: { after: " km²", name: "square kilometres" },
    count: { name: "number" },
    days: { after: " days", name: "days" },
    millions: { after: " million", name: "millions" },
    index: { name: "index" },
  }),
);

/** Name of a unit in words ("billion euros"). */
export function unitName(unit: string): string {
  return UNITS.get(unit)?.name ?? unit.replaceAll("_", " ");
}

/** A number with its unit in the reader's locale: "3.2 %", "€12.4 bn", "−1.2 %". Up to `decimals` places, a true minus sign. */
export function formatValue(value: number, unit: string, decimals: number, locale: string): string {
  const known = UNITS.get(unit) ?? { after: unit === "" ? "" : ` ${unit.replaceAll("_", " ")}`, name: unit };
  const places = placesOf(Math.abs(value), decimals);
  const number = formatNumber(Math.abs(value), places, locale);
  const sign = value < 0 && Number(Math.abs(value).toFixed(places)) !== 0 ? "−" : "";
  return `${sign}${known.before ?? ""}${number}${known.after ?? ""}`;
}

/** What sums of binary fractions leave of nothing. */
const NOTHING = 1e-9;

/** Places that a figure is written with: the usual ones, unless it would then read as zero and is not: then two digits at most. */
function placesOf(size: number, decimals: number): number {
  if (size <= NOTHING || Number(size.toFixed(decimals)) !== 0) return decimals;
  const first = Math.ceil(-Math.log10(size));
  const two = Number(size.toPrecision(2));
  return Number(two.toFixed(first)) === two ? first : first + 1;
}

/** A number in the reader's locale with exactly `decimals` places (none for whole counts). */
export function formatNumber(value: number, decimals: number, locale: string): string {
  const key = `${locale} ${decimals}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    formats.set(key, format);
  }
  return format.format(value).replace("-", "−");
}

/** Making a formatter costs more than using it a hundred times; there are few locales, places and kinds of day. */
const formats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** A day (UTC) in the reader's locale with the parts asked for. */
export function formatDate(
  date: Date,
  locale: string,
  parts: { day?: "numeric"; month: "short" | "long"; year?: "numeric" },
): string {
  const key = `${locale} ${parts.day ?? ""} ${parts.month} ${parts.year ?? ""}`;
  const format = dateFormats.get(key) ?? new Intl.DateTimeFormat(locale, { ...parts, timeZone: "UTC" });
  dateFormats.set(key, format);
  return format.format(date);
}

/** A difference with its sign: "+0.4 %". */
export function formatSigned(value: number, unit: string, decimals: number, locale: string): string {
  return value > 0 ? `+${formatValue(value, unit, decimals, locale)}` : formatValue(value, unit, decimals, locale);
}

/** A range, the unit only once where it can be; one that is open at an end says so; "" for none. `show` writes a figure. */
export function rangeText(low: number | null, high: number | null, show: (value: number) => string): string {
  if (low === null || high === null)
    return low !== null ? `from ${show(low)}` : high !== null ? `up to ${show(high)}` : "";
  const [from, to] = [show(low), show(high)];
  const unit = /[^\d.,]+$/.exec(to)?.[0] ?? "";
  const bare = low >= 0 && unit !== "" && from.endsWith(unit) ? from.slice(0, -unit.length) : "";
  return bare === "" ? `${from} to ${to}` : `${bare}–${to}`;
}

/** ISO day, month, quarter, year or interval in words: "16 April 2024", "April 2024", "Q1 2024", "2024". */
export function formatPeriod(period: string, locale: string, month: "long" | "short" = "long"): string {
  if (period.includes("/")) {
    const [from = "", to = ""] = period.split("/");
    return `${formatPeriod(from, locale, month)} to ${formatPeriod(to, locale, month)}`;
  }
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period);
  if (quarter) return `Q${quarter[2]} ${quarter[1]}`;
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(period);
  if (!parts) return period;
  if (!parts[2]) return parts[1] ?? period;
  const date = new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3] ?? 1)));
  const day = parts[3] ? { day: "numeric" as const } : {};
  return formatDate(date, locale, { ...day, month, year: "numeric" });
}

/** The first and the last of a row of periods in words, once if they are one; "" for none. */
export function formatSpan(from: string, to: string, locale: string): string {
  return formatPeriod(intervalOf(from, to), locale);
}
