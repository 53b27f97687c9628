import { groupRows } from "../../domain/group-rows.ts";
import type { Observation } from "../../domain/evidence.ts";
import type { ChartContext } from "../../wording/context.ts";
import type { ChartPoint, Series } from "../model/chart-model.ts";
import { articleMarks, eventMarks, lookOf, measuredOf, modelOf, panelOf, seriesOf, zeroMark } from "../model/build.ts";
import type { ChartTemplate } from "../model/definition.ts";
import { formatPeriod, formatValue } from "../../wording/number-format.ts";
import { originOf } from "../model/origins.ts";
import { admitted, knownAt } from "../model/select.ts";
import { publisherShort } from "../../wording/sources.ts";
import { valueAxis } from "../layout/scale.ts";
import { padTime, timeAxis } from "../layout/time-axis.ts";
import { lowerFirst } from "../../wording/words.ts";

/** One figure (area and period) as every publisher gave it, edition by edition: days of publication across, the figure up. */
export const vintages: ChartTemplate = {
  needs: (_context, _definition, controls) => [
    {
      indicator: controls.measure,
      areas: controls.areas.slice(0, 1),
      periods: controls.to === "" ? null : [controls.to],
    },
  ],
  present(context, definition, controls, observations, locale) {
    const area = controls.areas[0] ?? "";
    const indicator = context.indicator(controls.measure);
    const unit = indicator?.unit ?? "";
    const decimals = indicator?.decimals ?? 1;
    const rows = admitted(context, definition, { ...controls, from: controls.to }, observations).filter(
      (row) => row.area === area && row.indicator === controls.measure && row.period === controls.to,
    );
    const timed = rows
      .flatMap((row) => {
        const at = knownAt(context, row.publication);
        return at === null ? [] : [{ row, at }];
      })
      .sort((a, b) => a.at - b.at);
    const show = (value: number) => formatValue(value, unit, decimals, locale);
    const groups = groupRows(timed, ({ row }) => publisherShort(context, row.publication));
    const bySize = [...groups].sort((a, b) => b[1].length - a[1].length);
    const series: Series[] = bySize.flatMap(([label, entries], index) => {
      const points: ChartPoint[] = entries.map(({ row, at }) => ({
        x: at,
        y: row.value,
        low: row.low,
        high: row.high,
        label: formatPeriod(context.publication(row.publication)?.publishedOn ?? "", locale),
        publication: row.publication,
        status: row.status,
        area,
        origin: originOf(row),
        note: `${indicator?.label ?? controls.measure}, ${context.areaLabel(area)}, ${row.period}`,
      }));
      const forecasts = points.filter((point) => point.status === "F");
      const outcomes = points.filter((point) => point.status !== "F");
      const look = { ...lookOf(index), role: index === 0 ? ("subject" as const) : ("main" as const) };
      const bridge = forecasts.at(-1);
      const first = forecasts[0];
      return [
        first
          ? seriesOf(label, label, forecasts, { ...look, dashedFrom: first.x, named: outcomes.length === 0 })
          : null,
        outcomes.length > 0
          ? seriesOf(`${label} outcome`, label, outcomes, { ...look, dashedFrom: null, named: true })
          : null,
        bridge && outcomes[0]
          ? seriesOf(`${label} between`, label, [bridge, outcomes[0]], { ...look, dashedFrom: bridge.x, named: false })
          : null,
      ].filter((entry) => entry !== null);
    });
    const drawn = series.filter((entry) => !entry.id.endsWith(" between"));
    const times = timed.map(({ at }) => at);
    const x = timeAxis(...padTime(Math.min(...times, Infinity), Math.max(...times, -Infinity)));
    const values = rows.flatMap((row) => [row.value, row.low, row.high]);
    const y = valueAxis(values, unit);
    const withValue = timed.filter(({ row }) => row.value !== null);
    const forecasts = timed
      .filter(({ row }) => row.status === "F")
      .flatMap(({ row }) => [row.value, row.low, row.high])
      .filter((value) => value !== null);
    const newest = newestCounted(
      context,
      withValue.map(({ row }) => row),
    );
    const about = `${lowerFirst(indicator?.label ?? controls.measure)} in ${context.areaLabel(area)} for ${controls.to}`;
    const spread =
      forecasts.length === 0
        ? `Figures of ${about}`
        : `Forecasts of ${about} ran from ${show(Math.min(...forecasts))} to ${show(Math.max(...forecasts))}`;
    return modelOf(context, {
      chart: definition.chart,
      kind: "line",
      title: newest === null ? `${spread}.` : `${spread}; ${newestText(context, newest, show, locale)}.`,
      measured: `${measuredOf(context, definition, controls)} (${context.areaLabel(area)}, ${controls.to})`,
      unit,
      howToRead: definition.howToRead,
      panels:
        timed.length === 0
          ? []
          : [
              panelOf("lines", x, y, drawn, {
                marks: [
                  ...zeroMark(y),
                  ...articleMarks(context, x, locale),
                  ...eventMarks(context, definition.events, x),
                ],
              }),
            ],
      locale,
    });
  },
};

interface Newest {
  row: Observation;
  /** Figures that every publisher gives in its newest edition, outcomes and estimates. */
  values: number[];
  /** Whether one of these is an estimate. */
  withEstimates: boolean;
}

/** The newest figure that was counted, or the newest estimate where none was; rows stand in order of publication. */
function newestCounted(context: ChartContext, rows: readonly Observation[]): Newest | null {
  const past = rows.filter(({ status }) => status !== "F");
  const row = past.findLast(({ status }) => status !== "E") ?? past.at(-1);
  if (!row) return null;
  const last = new Map(past.map((one) => [context.publication(one.publication)?.publisher ?? one.publication, one]));
  const newest = [...last.values()];
  const withEstimates = newest.some(({ status }) => status === "E");
  return { row, values: newest.flatMap(({ value }) => value ?? []), withEstimates };
}

/** "the newest outcome is 4.3 % (IMF, October 2025); with estimates the sources’ newest editions give 4.1 % to 4.9 %". */
function newestText(
  context: ChartContext,
  { row, values, withEstimates }: Newest,
  show: (value: number) => string,
  locale: string,
): string {
  const day = formatPeriod(context.publication(row.publication)?.publishedOn ?? "", locale);
  const what = row.status === "E" ? "the newest estimate" : "the newest outcome";
  const said = `${what} is ${show(row.value ?? 0)} (${publisherShort(context, row.publication)}, ${day})`;
  const [low, high] = [show(Math.min(...values)), show(Math.max(...values))];
  return low === high
    ? said
    : `${said}; ${withEstimates ? "with estimates " : ""}the sources’ newest editions give ${low} to ${high}`;
}
