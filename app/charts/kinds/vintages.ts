import { groupRows } from "../../domain/group-rows.ts";
import type { Observation } from "../../domain/evidence.ts";
import type { ChartContext } from "../../wording/context.ts";
import type { ChartPoint, Series } from "../model/chart-model.ts";
import { articleMarks, eventMarks, lookOf, measuredOf, modelOf, panelOf, seriesOf, zeroMark } from "../model/build.ts";
import type { ChartTemplate } from "../model/definition.ts";
import { formatPeriod, formatValue } from "../../wording/number-format.ts";
import { originOf } from "../model/origins.ts";
import { admitted, knownAt, preferCounted } from "../model/select.ts";
import { publisherShort } from "../../wording/sources.ts";
import { valueAxis } from "../layout/scale.ts";
import { padTime, timeAxis } from "../layout/time-axis.ts";
import { listWords, lowerFirst } from "../../wording/words.ts";

/** Areas that are drawn, each in a panel of its own. */
const MOST_AREAS = 6;

/** A figure (one period, an area or several) as every publisher gave it, edition by edition: days of publication across, the figure up. */
export const vintages: ChartTemplate = {
  needs: (_context, _definition, controls) => [
    {
      indicator: controls.measure,
      areas: controls.areas.slice(0, MOST_AREAS),
      periods: controls.to === "" ? null : [controls.to],
    },
  ],
  present(context, definition, controls, observations, locale) {
    const indicator = context.indicator(controls.measure);
    const unit = indicator?.unit ?? "";
    const decimals = indicator?.decimals ?? 1;
    const rows = admitted(context, definition, { ...controls, from: controls.to }, observations).filter(
      (row) => row.indicator === controls.measure && row.period === controls.to,
    );
    const timed = rows
      .flatMap((row) => {
        const at = knownAt(context, row.publication);
        return at === null ? [] : [{ row, at }];
      })
      .sort((a, b) => a.at - b.at);
    const drawn = controls.areas.slice(0, MOST_AREAS);
    const areas = drawn.filter((area) => timed.some(({ row }) => row.area === area));
    const places = byAreaAndSize(context, timed, areas);
    const times = timed.map(({ at }) => at);
    const x = timeAxis(...padTime(Math.min(...times, Infinity), Math.max(...times, -Infinity)));
    const y = valueAxis(
      rows.flatMap((row) => [row.value, row.low, row.high]),
      unit,
    );
    const show = (value: number) => formatValue(value, unit, decimals, locale);
    const panels = areas.map((area) => {
      const own = timed.filter(({ row }) => row.area === area);
      return panelOf("lines", x, y, publisherSeries(context, own, places, locale), {
        title: areas.length > 1 ? context.areaLabel(area) : "",
        marks: [...zeroMark(y), ...articleMarks(context, x, locale), ...eventMarks(context, definition.events, x)],
      });
    });
    const named = listWords((areas.length === 0 ? drawn : areas).map((area) => context.areaLabel(area)));
    const absent = drawn.filter((area) => !areas.includes(area));
    const parts = areas.map((area) => ({
      name: context.areaLabel(area),
      rows: timed.filter(({ row }) => row.area === area).map(({ row }) => row),
    }));
    return modelOf(context, {
      chart: definition.chart,
      kind: panels.length > 1 ? "compared" : "line",
      title: takeaway(context, `${lowerFirst(indicator?.label ?? controls.measure)}`, controls.to, parts, show, locale),
      measured: `${measuredOf(context, definition, controls)} (${named}, ${controls.to})`,
      unit,
      howToRead: [definition.howToRead, newestSpread(context, parts, show)].filter(Boolean).join(" "),
      panels,
      truncated: [
        absent.length === 0 ? "" : `No figure here for ${listWords(absent.map((area) => context.areaLabel(area)))}.`,
        controls.areas.length > MOST_AREAS
          ? `The first ${MOST_AREAS} of ${controls.areas.length} areas are drawn.`
          : "",
      ]
        .filter(Boolean)
        .join(" "),
      locale,
    });
  },
};

interface Timed {
  row: Observation;
  at: number;
}

/**
 * Publishers, the one with most editions of the first area first, then those of the other areas: the same look for each in every panel, which an
 * area that is added does not change.
 */
function byAreaAndSize(context: ChartContext, timed: readonly Timed[], areas: readonly string[]): string[] {
  const each = areas.flatMap((area) => {
    const own = timed.filter(({ row }) => row.area === area);
    const groups = groupRows(own, ({ row }) => publisherShort(context, row.publication));
    return [...groups].sort((a, b) => b[1].length - a[1].length).map(([label]) => label);
  });
  return [...new Set(each)];
}

/** Each publisher's editions of one area: its forecasts dashed, what came after them solid. */
function publisherSeries(
  context: ChartContext,
  timed: readonly Timed[],
  places: readonly string[],
  locale: string,
): Series[] {
  const groups = groupRows(timed, ({ row }) => publisherShort(context, row.publication));
  return places.flatMap((label, index) => {
    const points = (groups.get(label) ?? []).map((entry) => editionPoint(context, entry, locale));
    const forecasts = points.filter((point) => point.status === "F");
    const outcomes = points.filter((point) => point.status !== "F");
    const look = { ...lookOf(index), role: index === 0 ? ("subject" as const) : ("main" as const) };
    const [first] = forecasts;
    return [
      first ? seriesOf(label, label, forecasts, { ...look, dashedFrom: first.x, named: outcomes.length === 0 }) : null,
      outcomes.length > 0 ? seriesOf(`${label} outcome`, label, outcomes, { ...look, dashedFrom: null }) : null,
    ].filter((entry) => entry !== null);
  });
}

function editionPoint(context: ChartContext, { row, at }: Timed, locale: string): ChartPoint {
  return {
    x: at,
    y: row.value,
    low: row.low,
    high: row.high,
    label: formatPeriod(context.publication(row.publication)?.publishedOn ?? "", locale),
    publication: row.publication,
    status: row.status,
    area: row.area,
    origin: originOf(row),
    note: `${context.indicator(row.indicator)?.label ?? row.indicator}, ${context.areaLabel(row.area)}, ${row.period}`,
  };
}

/** How far the forecasts lay apart and what came out: for one area with its source, for several side by side, each figure with its source; what is an estimate says so. */
function takeaway(
  context: ChartContext,
  what: string,
  year: string,
  parts: readonly { name: string; rows: readonly Observation[] }[],
  show: (value: number) => string,
  locale: string,
): string {
  const [only] = parts;
  if (!only) return `Figures of ${what} for ${year}.`;
  const about = parts.length === 1 ? `${what} in ${only.name} for ${year}` : `${what} for ${year}`;
  const said = parts.map(({ name, rows }) => {
    const counted = preferCounted(context, rows);
    const values = counted
      .filter(({ status }) => status === "F")
      .flatMap(({ value, low, high }) => [value, low, high])
      .filter((value) => value !== null);
    const newest = newestCounted(
      context,
      counted.filter(({ value }) => value !== null),
    );
    const spread = values.length === 0 ? "" : `${show(Math.min(...values))} to ${show(Math.max(...values))}`;
    return { name, spread, newest };
  });
  if (said.length === 1 && said[0]) {
    const { spread, newest } = said[0];
    const start = spread === "" ? `Figures of ${about}` : `Forecasts of ${about} ran from ${spread}`;
    return newest === null ? `${start}.` : `${start}; ${newestText(context, newest, show, locale)}.`;
  }
  const each = said.map(({ name, spread, newest }) => {
    const came = newest === null ? "" : cameText(context, newest, show);
    return `${name} ${[spread, came].filter(Boolean).join(", ")}`;
  });
  return `Forecasts of ${about} and what came out: ${each.join("; ")}.`;
}

interface Newest {
  row: Observation;
  /** Figures that every publisher gives in its newest edition, outcomes and estimates. */
  values: number[];
  /** Whether one of these is an estimate. */
  withEstimates: boolean;
  /** An estimate that was published after `row`, which was counted; null where there is none. */
  estimate: Observation | null;
}

/** The newest figure that was counted, or the newest estimate where none was; rows stand in order of publication. */
function newestCounted(context: ChartContext, rows: readonly Observation[]): Newest | null {
  const past = rows.filter(({ status }) => status !== "F");
  const row = past.findLast(({ status }) => status !== "E") ?? past.at(-1);
  if (!row) return null;
  const last = new Map(past.map((one) => [context.publication(one.publication)?.publisher ?? one.publication, one]));
  const newest = [...last.values()];
  const withEstimates = newest.some(({ status }) => status === "E");
  const dayOf = ({ publication }: Observation) => knownAt(context, publication) ?? -Infinity;
  const after = past.findLast((one) => one.status === "E" && dayOf(one) > dayOf(row)) ?? null;
  return { row, values: newest.flatMap(({ value }) => value ?? []), withEstimates, estimate: after };
}

/** "the newest outcome is 4.3 % (Bank of Russia, February 2026), a later estimate 4.9 % (IMF, 14 April 2026)". */
function newestText(
  context: ChartContext,
  { row, estimate }: Newest,
  show: (value: number) => string,
  locale: string,
): string {
  const figure = ({ value, publication }: Observation) =>
    `${show(value ?? 0)} (${publisherShort(context, publication)}, ${formatPeriod(context.publication(publication)?.publishedOn ?? "", locale)})`;
  const what = row.status === "E" ? "the newest estimate" : "the newest outcome";
  const later = estimate === null ? "" : `, a later estimate ${figure(estimate)}`;
  return `${what} is ${figure(row)}${later}`;
}

/** Of one area among several: "then 4.3 % (Bank of Russia), estimated later at 4.9 % (IMF)"; the days are left to the chart. */
function cameText(context: ChartContext, { row, estimate }: Newest, show: (value: number) => string): string {
  const figure = ({ value, publication }: Observation) =>
    `${show(value ?? 0)} (${publisherShort(context, publication)})`;
  const came = row.status === "E" ? `estimated at ${figure(row)}` : `then ${figure(row)}`;
  return estimate === null ? came : `${came}, estimated later at ${figure(estimate)}`;
}

/** Of one area, how far the newest figures of its sources lie apart: "With estimates, the sources’ newest editions give 4.1 % to 4.9 %." */
function newestSpread(
  context: ChartContext,
  parts: readonly { rows: readonly Observation[] }[],
  show: (value: number) => string,
): string {
  const counted = parts.length === 1 ? preferCounted(context, parts[0]?.rows ?? []) : [];
  const newest = newestCounted(
    context,
    counted.filter(({ value }) => value !== null),
  );
  if (newest === null) return "";
  const [low, high] = [show(Math.min(...newest.values)), show(Math.max(...newest.values))];
  if (low === high) return "";
  const start = newest.withEstimates ? "With estimates, the" : "The";
  return `${start} sources’ newest editions give ${low} to ${high}.`;
}
