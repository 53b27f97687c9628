import { groupRows } from "../../domain/group-rows.ts";
import { MAX_SERIES, type ChartPoint, type Series } from "../model/chart-model.ts";
import {
  articleMarks,
  eventMarks,
  forecastFrom,
  measuredOf,
  modelOf,
  panelOf,
  seriesOf,
  zeroMark,
} from "../model/build.ts";
import { looksOf } from "../model/looks.ts";
import type { ChartTemplate } from "../model/definition.ts";
import { formatPeriod, formatSigned, formatValue } from "../../wording/number-format.ts";
import { admitted, countedPublications, fullestNewest, knownAt, newestByPeriod, openAreas } from "../model/select.ts";
import { linePoints, oneKind } from "../model/series-points.ts";
import { publicationName, publisherShort } from "../../wording/sources.ts";
import { newerEditions } from "./newer-editions.ts";
import { valueAxis } from "../layout/scale.ts";
import { spanOfPeriods, timeAxis } from "../layout/time-axis.ts";
import { counted, listWords } from "../../wording/words.ts";
import { datesInWords } from "../../wording/dates-in-words.ts";

/** With more points than this, the areas behind are three quantile lines instead of one line each. */
const CROWD = 1200;

/**
 * One indicator through time for several areas, all from one edition. The first areas have lines of their own; the many others
 * of a group are one thin grey tangle behind them, drawn as a single path.
 */
export const byArea: ChartTemplate = {
  needs: (context, _definition, controls) => [
    {
      indicator: controls.measure,
      areas: controls.areas.length === 0 ? null : openAreas(context, controls.areas, true),
    },
  ],
  present(context, definition, controls, observations, locale) {
    const indicator = context.indicator(controls.measure);
    const unit = indicator?.unit ?? "";
    const decimals = indicator?.decimals ?? 1;
    const usable = countedPublications(
      context,
      admitted(context, definition, controls, observations).filter((row) => row.indicator === controls.measure),
    );
    const edition = controls.edition || fullestNewest(context, usable);
    const rows = usable.filter((row) => row.publication === edition);
    const byName = groupRows(rows, (row) => row.area);
    const wanted = openAreas(context, controls.areas, true).filter(
      (area) =>
        !controls.areas.includes(area) ||
        context.members(area).length === 1 ||
        !context.members(area).some((member) => byName.has(member)),
    );
    const single = controls.areas.filter((area) => context.members(area).length === 1);
    const absent = single.filter((area) => !byName.has(area));
    const order = (wanted.length === 0 ? [...byName.keys()] : wanted).filter((area) => byName.has(area));
    const alone = single.filter((area) => byName.has(area));
    // In the order chosen, the first single area in front: one that is added comes after the members of a group that was there.
    const front = [...new Set([...alone.slice(0, 1), ...order])];
    const own = order.length <= MAX_SERIES ? front : alone.length > 0 ? alone : front.slice(0, 1);
    const behind = order.filter((area) => !own.includes(area));
    const pointsOf = (area: string) =>
      linePoints(context, oneKind(newestByPeriod(context, byName.get(area) ?? [])), locale);
    const looks = looksOf(own, definition.areas);
    const series: Series[] = own.map((area, index) => {
      const points = pointsOf(area);
      return seriesOf(area, context.areaLabel(area), points, {
        ...looks.get(area),
        role: index === 0 ? "subject" : "main",
        dashedFrom: forecastFrom(points),
      });
    });
    const others = behind.map((area) =>
      pointsOf(area).map((point) => ({ ...point, label: `${context.areaLabel(area)}, ${point.label}` })),
    );
    const crowd = others.reduce((sum, line) => sum + line.length, 0) > CROWD;
    if (behind.length > 0) series.unshift(backdrop(others, counted(behind.length, "other area")));
    const points = series.flatMap((entry) => entry.points).filter((point) => point.y !== null);
    const x = timeAxis(...spanOfPeriods(order.flatMap((area) => (byName.get(area) ?? []).map((row) => row.period))));
    const y = valueAxis(framing(series, behind.length > 0), unit, { log: controls.log });
    const named = series.filter((entry) => entry.role !== "context");
    const drawn = crowd
      ? [...quantiles(others, edition), ...named]
      : series.map((entry) => (entry.role === "context" ? within(entry, y.domain) : entry));
    const beyond = crowd
      ? 0
      : points.length - drawn.flatMap((entry) => entry.points).filter((point) => point.y !== null).length;
    const known = knownAt(context, edition);
    const editionMark =
      known !== null && known >= x.domain[0] && known <= x.domain[1]
        ? [
            {
              axis: "x" as const,
              at: known,
              label: `Edition, ${formatPeriod(context.publication(edition)?.publishedOn ?? "", locale, "short")}`,
              role: "edition" as const,
            },
          ]
        : [];
    const newer = newerEditions(context, controls, usable, edition, locale);
    const title = takeaway(
      series,
      (value) => formatValue(value, unit, decimals, locale),
      (value) => formatSigned(value, unit === "percent" ? "percentage_points" : unit, decimals, locale),
    );
    return modelOf(context, {
      chart: definition.chart,
      kind: "line",
      title: `${indicator?.label ?? controls.measure} (${publisherShort(context, edition)}, ${datesInWords(context.publication(edition)?.edition ?? "") || edition}): ${title}`,
      measured: `${measuredOf(context, definition, controls)}; ${publicationName(context, edition)}`,
      unit,
      howToRead: definition.howToRead,
      aside: newer,
      panels:
        points.length === 0
          ? []
          : [
              panelOf("lines", x, y, drawn, {
                marks: [
                  ...zeroMark(y),
                  ...editionMark,
                  ...articleMarks(context, x, locale),
                  ...eventMarks(context, definition.events, x),
                ],
              }),
            ],
      tabled: points.length === 0 ? [] : [panelOf("lines", x, y, series)],
      truncated: [
        newer,
        absent.length === 0 ? "" : `No figure here for ${listWords(absent.map((area) => context.areaLabel(area)))}.`,
        behind.length > 0
          ? `${behind.length} areas are drawn as ${crowd ? "the lines that a tenth, a half and nine tenths of them lie below" : "thin grey lines"}${beyond > 0 ? `, without ${counted(beyond, "figure")} that would stretch the axis` : ""}; choose areas to name them. The table has them all.`
          : "",
      ]
        .filter(Boolean)
        .join(" "),
      locale,
    });
  },
};

/** The figures that a tenth, half and nine tenths of many areas lie below, period by period: three lines for any number of areas. */
function quantiles(lines: ChartPoint[][], publication: string): Series[] {
  const byTime = groupRows(
    lines.flat().filter((point) => point.y !== null),
    (point) => String(point.x),
  );
  return [0.1, 0.5, 0.9].map((share) => {
    const points = [...byTime.values()].map((column) => {
      const values = column.map((point) => point.y ?? 0).sort((a, b) => a - b);
      const y = values[Math.round((values.length - 1) * share)] ?? null;
      return {
        x: column[0]?.x ?? 0,
        y,
        label: column[0]?.label.split(", ").at(-1) ?? "",
        publication,
        status: "" as const,
        area: "",
      };
    });
    const label = share === 0.5 ? "middle of the others" : `${share * 100} % of the others lie below`;
    const sorted = points.sort((a, b) => a.x - b.x);
    return seriesOf(`below ${share}`, label, sorted, { role: "context", named: false, colour: 0 });
  });
}

/** Figures that the axis must reach: all of the named lines, and of the many behind all but the outermost two in a hundred. */
function framing(series: Series[], crowded: boolean): (number | null)[] {
  const front = series
    .filter((entry) => entry.role !== "context")
    .flatMap((entry) => entry.points.map((point) => point.y));
  const behind = series
    .filter((entry) => entry.role === "context")
    .flatMap((entry) => entry.points.flatMap((point) => (point.y === null ? [] : [point.y])))
    .sort((a, b) => a - b);
  if (!crowded) return [...front, ...behind];
  const cut = Math.ceil(behind.length * 0.02);
  return [...front, ...behind.slice(cut, behind.length - cut)];
}

/** A crowd of lines with gaps where a figure would lie outside the axis. */
function within(series: Series, [low, high]: [number, number]): Series {
  const points = series.points.map((point) =>
    point.y !== null && (point.y < low || point.y > high) ? { ...point, y: null, low: null, high: null } : point,
  );
  return { ...series, points };
}

/** Many lines as one series with gaps between them: one path to draw, however many areas. */
function backdrop(lines: ChartPoint[][], label: string): Series {
  const points = lines.flatMap((line) => {
    const last = line.at(-1);
    return last ? [...line, { ...last, y: null, low: null, high: null }] : [];
  });
  return seriesOf("others", label, points, { role: "context", named: false, colour: 0 });
}

function takeaway(series: Series[], show: (value: number) => string, difference: (value: number) => string): string {
  const named = series.filter((entry) => entry.role !== "context");
  const subject = named[0];
  const focus = subject?.points.findLast((point) => point.status !== "F" && point.y !== null) ?? subject?.points.at(-1);
  if (!subject || !focus || focus.y === null) return "no figures for this choice.";
  const others = named.slice(1).flatMap((entry) => {
    const value = entry.points.find((point) => point.x === focus.x)?.y ?? null;
    return value === null ? [] : [{ label: entry.label, value }];
  });
  const said = `${subject.label} ${show(focus.y)} in ${focus.label}`;
  const tail = `${higherBehind(series, focus.x, focus.y)}.`;
  if (others.length === 0) return `${said}${tail}`;
  const above = others.filter((other) => other.value > (focus.y ?? 0)).length;
  const level = others.filter((other) => other.value === focus.y).length;
  if (others.length === 1 && others[0])
    return `${said}, ${difference(focus.y - others[0].value)} against ${others[0].label}${tail}`;
  if (level === 0 && (above === 0 || above === others.length))
    return `${said}, ${above === 0 ? "above" : "below"} all ${others.length} others named${tail}`;
  const beside = level === 0 ? "" : `, level with ${level}`;
  return `${said}, below ${above}${beside} and above ${others.length - above - level} of the ${others.length} others named${tail}`;
}

/** "; 9 of 37 in grey are higher": who is above those that are named is not above all. "" where nothing is drawn in grey. */
function higherBehind(series: readonly Series[], x: number, value: number): string {
  const figures = series
    .filter(({ role }) => role === "context")
    .flatMap(({ points }) => points.flatMap((point) => (point.x === x && point.y !== null ? [point.y] : [])));
  if (figures.length === 0) return "";
  const higher = figures.filter((one) => one > value).length;
  return `; ${higher === 0 ? "none" : higher} of ${figures.length} in grey ${higher === 1 ? "is" : "are"} higher`;
}
