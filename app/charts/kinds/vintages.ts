import type { ChartPoint, Series } from "../model/chart-model.ts";
import { articleMarks, eventMarks, lookOf, measuredOf, modelOf, panelOf, seriesOf, zeroMark } from "../model/build.ts";
import type { ChartTemplate } from "../model/definition.ts";
import { formatPeriod, formatValue } from "../../wording/number-format.ts";
import { originOf } from "../model/origins.ts";
import { admitted, groupRows, knownAt } from "../model/select.ts";
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
      const outturns = points.filter((point) => point.status !== "F");
      const look = { ...lookOf(index), role: index === 0 ? ("subject" as const) : ("main" as const) };
      const bridge = forecasts.at(-1);
      const first = forecasts[0];
      return [
        first
          ? seriesOf(label, label, forecasts, { ...look, dashedFrom: first.x, named: outturns.length === 0 })
          : null,
        outturns.length > 0
          ? seriesOf(`${label} outturn`, label, outturns, { ...look, dashedFrom: null, named: true })
          : null,
        bridge && outturns[0]
          ? seriesOf(`${label} between`, label, [bridge, outturns[0]], { ...look, dashedFrom: bridge.x, named: false })
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
    // What was only estimated, however lately, is not what came out.
    const actual = withValue.findLast(({ row }) => row.status === "A" || row.status === "P");
    const newest = actual ?? withValue.findLast(({ row }) => row.status !== "F");
    const about = `${lowerFirst(indicator?.label ?? controls.measure)} in ${context.areaLabel(area)} for ${controls.to}`;
    const spread =
      forecasts.length === 0
        ? `Figures of ${about}`
        : `Forecasts of ${about} ran from ${show(Math.min(...forecasts))} to ${show(Math.max(...forecasts))}`;
    const outturn = newest?.row.value;
    return modelOf(context, {
      chart: definition.chart,
      kind: "line",
      title:
        outturn === undefined || outturn === null
          ? `${spread}.`
          : `${spread}; the newest ${actual ? "outturn" : "estimate"} is ${show(outturn)}.`,
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
