import type { ChartPoint, Series } from "../model/chart-model.ts";

/** Letters that a title may have. */
const LENGTH = 170;

/**
 * Title of a chart of several series: what is measured (`noun`; "" where the series' names say it) and each one's last figure with its day.
 * Series of areas are told side by side, the largest first; a single series that has fallen since also says when it was highest. A series that only
 * ever grows (a count that runs on) is highest at its end by its nature, so nothing is said of it.
 * Where the chart goes on after a series' last figure, that is its last known one.
 */
export function lastFigures(
  series: readonly Series[],
  noun: string,
  byArea: boolean,
  show: (value: number, entry: Series) => string,
): string {
  const lasts = series.flatMap((entry) => {
    const valued = entry.points.filter((point) => point.y !== null);
    const last = valued.findLast((point) => point.status !== "F") ?? valued.at(-1);
    return last ? [{ entry, last, value: last.y ?? 0 }] : [];
  });
  const told = series.flatMap(({ points }) => points.filter(({ status }) => status !== "F"));
  const end = told.reduce((latest, { x }) => Math.max(latest, x), -Infinity);
  const days = new Set(lasts.map(({ last }) => last.label));
  const together = byArea && lasts.length > 1;
  if (together) lasts.sort((a, b) => b.value - a.value);
  if (together) {
    const byDay = [...days].map((day) => {
      const figures = lasts
        .filter(({ last }) => last.label === day)
        .map(({ entry, value }) => `${entry.label} ${show(value, entry)}`);
      return `${fitting(figures, ", ")} (${day})`;
    });
    return `${headed(noun, fitting(byDay, "; "))}.`;
  }
  const said = lasts.map(({ entry, last, value }) => {
    const known = entry.points.slice(0, entry.points.indexOf(last) + 1);
    // Beside others of the same measure, one series' highest would pass for that of all.
    const high = noun !== "" && lasts.length > 1 ? null : highestBefore(known, last);
    const figure = `${show(value, entry)} (${last.label})`;
    const isEarlier = last.x < end ? "last known" : "last";
    const before = high ? `highest ${show(high.y ?? 0, entry)} (${high.label}), ${isEarlier} ` : "";
    const joint = noun === "" ? ": " : before === "" ? " " : ", ";
    return `${entry.label === "" ? "" : `${entry.label}${joint}`}${before}${figure}`;
  });
  return `${headed(noun, fitting(said, "; "))}.`;
}

/**
 * Title of piled bars: what each series adds up to over the months drawn, the largest first. The last month alone would read as an end where a
 * part has nothing in it. `show` writes a sum in the chart's unit.
 */
export function addedUp(series: readonly Series[], noun: string, show: (value: number) => string): string {
  const points = series.flatMap((entry) => entry.points).filter((point) => point.y !== null);
  const [first, last] = [
    points.reduce((best, point) => (point.x < best.x ? point : best)),
    points.reduce((best, point) => (point.x > best.x ? point : best)),
  ];
  const sums = series.map((entry) => ({
    label: entry.label,
    sum: entry.points.reduce((total, { y }) => total + (y ?? 0), 0),
  }));
  sums.sort((a, b) => b.sum - a.sum);
  const said = sums.map(({ label, sum }) => `${label === "" ? noun : label} ${show(sum)}`);
  const span = first.label === last.label ? first.label : `${first.label} to ${last.label}`;
  return `${headed(`Added up, ${span}`, fitting(said, "; "))}.`;
}

/** The highest figure, if it is an earlier one that lies above the last. */
function highestBefore(points: readonly ChartPoint[], last: ChartPoint): ChartPoint | null {
  const high = points.reduce((best, point) => ((point.y ?? -Infinity) > (best.y ?? -Infinity) ? point : best), last);
  return high === last ? null : high;
}

function headed(noun: string, text: string): string {
  return noun === "" ? text : `${noun}: ${text}`;
}

/** As many of the parts as a title has room for; the first in any case. */
function fitting(parts: readonly string[], between: string): string {
  let text = parts[0] ?? "";
  for (const part of parts.slice(1)) {
    if (text.length + between.length + part.length > LENGTH) break;
    text += between + part;
  }
  return text;
}
