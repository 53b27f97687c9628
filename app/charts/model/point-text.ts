import type { ChartModel, ChartPoint, Panel, Series } from "./chart-model.ts";
import { formatPeriod, formatValue, rangeText } from "../../wording/number-format.ts";
import { STATUS_WORDS } from "../../wording/words.ts";

/** What a point says, line by line: the tooltip shows it and the keyboard reader hears exactly the same. */
export interface PointText {
  heading: string;
  lines: string[];
}

/** Whether a point belongs to one of many areas that are drawn as a single series behind the others: it is named by itself. */
export function isOneOfMany({ id, role, named }: Series, { area }: Pick<ChartPoint, "area">): boolean {
  return id === "others" && role === "context" && !named && area !== "";
}

/** Words of one point. `locale` is the reader's. The value axis is y, or x in a panel of rows. */
export function pointText(
  model: ChartModel,
  panel: Panel,
  series: Series,
  point: ChartPoint,
  locale: string,
): PointText {
  const rows = panel.y.type === "rows";
  const unit = rows ? panel.x.unit : panel.y.unit;
  const value = rows ? (point.ranged ? null : point.x) : point.y;
  const isTime = rows && panel.x.type === "time";
  const heading = [panel.title, isOneOfMany(series, point) ? "" : series.label, point.label]
    .filter((part, at, all) => part !== "" && all.indexOf(part) === at)
    .join(", ");
  const lines: string[] = [];
  if (!isTime && panel.y.type !== "rows" && panel.y.labels.length > 0 && value !== null) {
    lines.push(panel.y.labels[Math.round(value)] ?? "");
  } else if (!isTime && panel.x.labels.length === 0) {
    lines.push(valueText(value, point, unit, decimalsFor(value), locale));
  }
  if (point.note) lines.push(point.note);
  const source = model.sources.find((row) => row.publication === point.publication);
  if (source) {
    const known = source.publishedOn === "" ? "" : ` (${formatPeriod(source.publishedOn, locale)})`;
    lines.push(`Source: ${source.name}${known}${source.confidence === "low" ? ", low confidence" : ""}`);
  }
  return { heading, lines: lines.filter((line) => line !== "") };
}

/** The same words as one string, for the live region. */
export function spokenPoint(text: PointText): string {
  return [text.heading, ...text.lines].join(". ");
}

/** A figure with its unit, its range and what it is ("1.3 % (range 1 % to 2 %), forecast"). */
export function valueText(
  value: number | null,
  point: ChartPoint,
  unit: string,
  decimals: number,
  locale: string,
): string {
  const status = STATUS_WORDS[point.status] ?? "";
  const suffix = status === "" ? "" : `, ${status}`;
  const low = point.low ?? null;
  const high = point.high ?? null;
  const show = (end: number) => formatValue(end, unit, decimalsFor(end), locale);
  const range =
    low === null || high === null ? rangeText(low, high, show) : low === high ? "" : `${show(low)} to ${show(high)}`;
  if (value === null) return range === "" ? "no figure" : `${range}${suffix}`;
  const text = formatValue(value, unit, decimals, locale);
  return range === "" ? `${text}${suffix}` : `${text} (range ${range})${suffix}`;
}

/** Places that a stored number is read with: up to three, fewer for large ones. */
export function decimalsFor(value: number | null): number {
  if (value === null) return 0;
  const size = Math.abs(value);
  const most = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : 3;
  for (let places = 0; places < most; places++) {
    if (Math.abs(value - Number(value.toFixed(places))) < 1e-9) return places;
  }
  return most;
}
