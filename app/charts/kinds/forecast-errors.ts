import { groupRows } from "../../domain/group-rows.ts";
import type { Observation } from "../../domain/evidence.ts";
import type { ChartPoint, Series } from "../model/chart-model.ts";
import { lookOf, measuredOf, modelOf, panelOf, seriesOf, zeroMark } from "../model/build.ts";
import type { ChartTemplate } from "../model/definition.ts";
import { formatPeriod, formatSigned, unitName } from "../../wording/number-format.ts";
import { madeFrom } from "../model/origins.ts";
import { outcomesByPeriod } from "../model/outcomes.ts";
import { admitted, knownAt } from "../model/select.ts";
import { publisherShort } from "../../wording/sources.ts";
import { valueAxis } from "../layout/scale.ts";
import { periodEnd } from "../../domain/period-times.ts";
import { counted, lowerFirst } from "../../wording/words.ts";

/** Forecasters with a colour of their own; the others share one. */
const NAMED = 7;
const MONTH = 30.4375 * 86_400_000;

/**
 * Forecast minus outcome (percentage points) by how many months before the end of the year the forecast was published. The outcome of a
 * year is the newest figure that verdicts take for one, whoever publishes it; it is named in the tooltip.
 */
export const forecastErrors: ChartTemplate = {
  needs: (_context, _definition, controls) => [{ indicator: controls.measure, areas: controls.areas.slice(0, 1) }],
  present(context, definition, controls, observations, locale) {
    const area = controls.areas[0] ?? "";
    const indicator = context.indicator(controls.measure);
    const unit = indicator?.unit === "percent" ? "percentage_points" : (indicator?.unit ?? "");
    const rows = observations.filter((row) => row.area === area && row.indicator === controls.measure);
    const wanted = admitted(context, definition, controls, rows);
    const outcomes = outcomesByPeriod(context, rows);
    const forecasts = wanted.filter((row) => row.status === "F" && outcomes.has(row.period));
    const ranges = forecasts.filter((row) => row.value === null && (row.low ?? row.high) !== null).length;
    // Published some time in a year: how many months before its end cannot be told.
    const timeless = (row: Observation) => (context.publication(row.publication)?.publishedOn ?? "").length < 7;
    const undated = forecasts.filter((row) => row.value !== null && timeless(row)).length;
    const points = wanted.flatMap((row) => {
      const outcome = outcomes.get(row.period);
      const known = knownAt(context, row.publication);
      const end = periodEnd(row.period);
      if (
        row.status !== "F" ||
        row.value === null ||
        !outcome ||
        known === null ||
        end === null ||
        known > end ||
        timeless(row)
      )
        return [];
      const point: ChartPoint = {
        x: Math.round(((end - known) / MONTH) * 10) / 10,
        y: Math.round((row.value - (outcome.value ?? 0)) * 1000) / 1000,
        label: `${row.period}, forecast of ${formatPeriod(context.publication(row.publication)?.publishedOn ?? "", locale)}`,
        publication: row.publication,
        status: "F",
        area,
        origin: madeFrom([row, outcome]),
        note: `Forecast ${row.value}, outcome ${outcome.value} (${publisherShort(context, outcome.publication)})`,
      };
      return [{ point, publisher: publisherShort(context, row.publication) }];
    });
    const groups = [...groupRows(points, ({ publisher }) => publisher)].sort((a, b) => b[1].length - a[1].length);
    const series: Series[] = groups.slice(0, NAMED).map(([label, entries], index) =>
      seriesOf(
        label,
        label,
        entries.map(({ point }) => point).sort((a, b) => b.x - a.x),
        {
          ...lookOf(index),
          drawing: "dots",
        },
      ),
    );
    const rest = groups.slice(NAMED).flatMap(([, entries]) => entries.map(({ point }) => point));
    if (rest.length > 0) {
      series.push(
        seriesOf("others", counted(groups.length - NAMED, "other"), rest, {
          drawing: "dots",
          shape: "cross",
          role: "comparison",
          colour: 0,
        }),
      );
    }
    const errors = points.map(({ point }) => point.y ?? 0);
    const mean = errors.reduce((sum, error) => sum + Math.abs(error), 0) / (errors.length || 1);
    const low = errors.filter((error) => error < 0).length;
    const high = errors.filter((error) => error > 0).length;
    const right = errors.length - low - high;
    const exact = right === 0 ? "" : `, ${right} exactly right`;
    const months = Math.max(12, ...points.map(({ point }) => point.x));
    const x = { ...valueAxis([0, months + 1], "", { wanted: 6 }) };
    const ticks: number[] = [];
    for (let month = 0; month <= months + 1; month += months > 40 ? 12 : 6) ticks.push(month);
    const y = valueAxis([0, ...errors], unit);
    return modelOf(context, {
      chart: definition.chart,
      kind: "line",
      title: `${counted(points.length, "forecast")} of ${lowerFirst(indicator?.label ?? controls.measure)} in ${context.areaLabel(area)} missed by ${formatSigned(mean, unit, 1, locale).replace("+", "")} on average; ${low} were too low, ${high} too high${exact}.`,
      measured: `${measuredOf(context, definition, controls)} (${context.areaLabel(area)})`,
      unit,
      howToRead: definition.howToRead,
      panels:
        points.length === 0
          ? []
          : [
              panelOf(
                "lines",
                {
                  ...x,
                  domain: [-1, months + 2],
                  ticks,
                  decimals: 0,
                  name: "Months before the end of the year forecast",
                },
                { ...y, name: `Forecast less outcome, ${unitName(unit)}; 0 = the outcome` },
                series,
                {
                  marks: zeroMark(y),
                },
              ),
            ],
      truncated: [
        ranges > 0
          ? `${counted(ranges, "forecast")} given only as ${ranges === 1 ? "a range is" : "ranges are"} left out.`
          : "",
        undated > 0
          ? `${counted(undated, "forecast")} of which only the year of publication is known ${undated === 1 ? "is" : "are"} left out.`
          : "",
      ]
        .filter(Boolean)
        .join(" "),
      publications: [...outcomes.values()].map((row) => row.publication),
      locale,
    });
  },
};
