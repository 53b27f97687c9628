import type { ChartPoint, Series } from "../chart-model.ts";
import { articleMarks, lookOf, measuredOf, modelOf, panelOf, seriesOf } from "../build.ts";
import { converter } from "../conversion.ts";
import type { ChartTemplate } from "../definition.ts";
import { formatPeriod, formatValue } from "../number-format.ts";
import { admitted, groupRows, knownAt, measureNeeds, openAreas } from "../select.ts";
import { valueAxis } from "../scale.ts";
import { padTime, periodEnd, timeAxis } from "../time-axis.ts";
import { memberRows } from "./members.ts";

/** The same running total in every release of a publisher: how the past was rewritten from edition to edition. */
export const releases: ChartTemplate = {
  needs: (context, definition, controls) =>
    measureNeeds(
      context,
      definition,
      controls,
      controls.areas.length === 0 ? null : openAreas(context, controls.areas, true),
    ),
  present(context, definition, controls, observations, locale) {
    const unit = controls.unit || (context.indicator(controls.measure)?.unit ?? "");
    const convert = converter(context, observations, unit);
    const rows = admitted(context, definition, controls, observations).filter(
      (row) => row.indicator === controls.measure,
    );
    const editions = [...groupRows(rows, (row) => row.publication)]
      .map(([edition, own]) => ({
        edition,
        months: new Set(own.map((row) => row.period)).size,
        known: knownAt(context, edition) ?? 0,
      }))
      .sort((a, b) => a.known - b.known);
    const series: Series[] = editions.slice(-10).map(({ edition }, index) => {
      const own = memberRows(context, definition, { ...controls, edition }, observations).rows;
      const months = new Map<string, number>();
      for (const row of own) months.set(row.period, (months.get(row.period) ?? 0) + (convert(row) ?? 0));
      let sum = 0;
      const points: ChartPoint[] = [...months]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([period, amount]) => {
          sum += amount;
          return {
            x: periodEnd(period) ?? 0,
            y: sum,
            label: `to the end of ${formatPeriod(period.split("/").at(-1) ?? period, locale)}`,
            publication: edition,
            status: "",
            area: controls.areas[0] ?? "",
          };
        });
      const label = context.publication(edition)?.edition || edition;
      return seriesOf(edition, label, points, { ...lookOf(index), drawing: points.length < 2 ? "dots" : "line" });
    });
    const points = series.flatMap((entry) => entry.points);
    const times = points.map(({ x }) => x);
    const x = timeAxis(...padTime(Math.min(...times, Infinity), Math.max(...times, -Infinity)));
    const y = valueAxis(
      points.map((point) => point.y),
      unit,
      { zero: true },
    );
    const full = series.filter((entry) => entry.points.length > 1);
    const first = full[0];
    const last = full.at(-1);
    const common = first?.points.findLast((point) => last?.points.some((other) => other.x === point.x));
    const later = last?.points.find((point) => point.x === common?.x);
    const show = (value: number | null | undefined) => formatValue(value ?? 0, unit, 1, locale);
    const label = context.indicator(controls.measure)?.label ?? controls.measure;
    return modelOf(context, {
      chart: definition.chart,
      kind: "line",
      title:
        common && later && first && last && first !== last
          ? `${label} ${common.label}: ${show(common.y)} in ${first.label}, ${show(later.y)} in ${last.label}.`
          : `${label} by release.`,
      measured: measuredOf(context, definition, controls),
      unit,
      howToRead: definition.howToRead,
      panels: points.length === 0 ? [] : [panelOf("lines", x, y, series, { marks: articleMarks(context, x, locale) })],
      truncated: editions.length > 10 ? `The newest 10 of ${editions.length} releases are drawn.` : "",
      locale,
    });
  },
};
