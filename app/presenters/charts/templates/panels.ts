import { articleMarks, modelOf, observationPoint, panelOf, seriesOf } from "../build.ts";
import type { Panel } from "../chart-model.ts";
import type { ChartTemplate } from "../definition.ts";
import { formatPeriod, formatValue } from "../number-format.ts";
import { admitted, groupRows, newestByPeriod, openAreas } from "../select.ts";
import { valueAxis } from "../scale.ts";
import { padTime, periodStart, timeAxis } from "../time-axis.ts";
import { counted, listWords } from "../words.ts";

/**
 * A small chart for every area (or for every indicator, where the definition names several), on one time axis but each with its own
 * scale: for counts that are shaped alike but must not be added up or compared in height.
 */
export const smallPanels: ChartTemplate = {
  needs: (context, definition, controls) => {
    const areas = controls.areas.length === 0 ? null : openAreas(context, controls.areas, false);
    return definition.indicators.map((indicator) => ({ indicator, areas }));
  },
  present(context, definition, controls, observations, locale) {
    const usable = admitted(context, definition, controls, observations).filter((row) =>
      definition.indicators.includes(row.indicator),
    );
    const byIndicator = definition.indicators.length > 1 && new Set(usable.map((row) => row.area)).size <= 1;
    const groups = [...groupRows(usable, (row) => (byIndicator ? row.indicator : row.area))];
    const order = byIndicator ? definition.indicators : openAreas(context, controls.areas, false);
    groups.sort((a, b) => place(order, a[0]) - place(order, b[0]));
    const times = usable.map((row) => periodStart(row.period) ?? 0);
    const x = timeAxis(
      ...padTime(
        times.reduce((a, b) => Math.min(a, b), Infinity),
        times.reduce((a, b) => Math.max(a, b), -Infinity),
        0.04,
      ),
      4,
    );
    const unit = context.indicator(definition.indicators[0] ?? "")?.unit ?? "";
    const bars = definition.drawing !== "line" && definition.drawing !== "step";
    const panels: Panel[] = groups.slice(0, 12).map(([key, rows]) => {
      const rowsByPeriod = newestByPeriod(context, rows);
      let sum = 0;
      const points = rowsByPeriod.map((row) => {
        const point = observationPoint(row, locale);
        if (controls.running && point.y !== null) point.y = sum += point.y;
        return point;
      });
      const label = byIndicator ? (context.indicator(key)?.label ?? key) : context.areaLabel(key);
      const drawing = bars && !controls.running ? "bar" : definition.drawing === "step" ? "step" : "line";
      const y = valueAxis([0, ...points.map((point) => point.y)], unit, { zero: true, wanted: 2 });
      const marks = articleMarks(context, x, locale).map((mark) => ({ ...mark, label: "" }));
      return panelOf(drawing === "bar" ? "bars" : "lines", x, y, [seriesOf(key, label, points, { drawing })], {
        title: label,
        marks,
      });
    });
    const peaks = panels.flatMap((panel) => {
      const points = panel.series[0]?.points ?? [];
      const peak = points.reduce(
        (best, point) => ((point.y ?? -Infinity) > (best?.y ?? -Infinity) ? point : best),
        points[0],
      );
      return peak?.y ? [{ name: panel.title, label: peak.label, x: peak.x, y: peak.y }] : [];
    });
    const shared = [...groupRows(peaks, (peak) => peak.label)].sort((a, b) => b[1].length - a[1].length)[0];
    const title =
      shared && shared[1].length > 1
        ? `${shared[0]} was the highest month in ${counted(shared[1].length, "panel")} of ${peaks.length}: ${listWords(shared[1].map((peak) => `${peak.name} (${formatValue(peak.y, unit, 0, locale)})`))}.`
        : `Highest: ${listWords(peaks.slice(0, 4).map((peak) => `${peak.name} in ${peak.label} (${formatValue(peak.y, unit, 0, locale)})`))}.`;
    return modelOf(context, {
      chart: definition.chart,
      kind: "small-multiples",
      title,
      measured: definition.measured,
      unit,
      howToRead:
        definition.howToRead ||
        `Every panel has its own scale; the dotted line is the article's day, ${formatPeriod(context.articleDays[0]?.day ?? "", locale)}.`,
      panels,
      truncated: groups.length > 12 ? `12 of ${groups.length} panels are drawn.` : "",
      locale,
    });
  },
};

function place(order: string[], key: string): number {
  const at = order.indexOf(key);
  return at < 0 ? order.length : at;
}
