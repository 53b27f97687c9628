import { groupRows } from "../../domain/group-rows.ts";
import type { Observation } from "../../domain/evidence.ts";
import type { ChartPoint, Mark } from "../model/chart-model.ts";
import { measuredOf, modelOf, panelOf, seriesOf, zeroMark } from "../model/build.ts";
import type { ChartTemplate } from "../model/definition.ts";
import { formatPeriod, formatValue, rangeText } from "../../wording/number-format.ts";
import { originOf } from "../model/origins.ts";
import { knownAt } from "../model/select.ts";
import { publisherShort } from "../../wording/sources.ts";
import { rowsAxis, valueAxis } from "../layout/scale.ts";
import { withinPeriod } from "../layout/time-axis.ts";
import { periodEnd } from "../../domain/period-times.ts";
import { periodWords } from "../../wording/period-words.ts";
import { counted, lowerFirst } from "../../wording/words.ts";

/** Most rows that a phone can read. */
const ROWS = 45;

/**
 * Forecasts of one year that were published within it (or in the period chosen), one row each, the lowest on top, against the newest outcome.
 * The year forecast is the first control period's year; `period` limits the days of publication.
 */
export const forecastsAgainstOutturn: ChartTemplate = {
  needs: (_context, _definition, controls) => [
    { indicator: controls.measure, areas: controls.areas.slice(0, 1), periods: [controls.from.slice(0, 4)] },
  ],
  present(context, definition, controls, observations, locale) {
    const area = controls.areas[0] ?? "";
    const year = controls.from.slice(0, 4);
    const indicator = context.indicator(controls.measure);
    const unit = indicator?.unit ?? "";
    const decimals = indicator?.decimals ?? 1;
    const rows = observations.filter(
      (row) => row.area === area && row.indicator === controls.measure && row.period === year,
    );
    const made = rows
      .filter(
        (row) =>
          row.status === "F" &&
          withinPeriod(context.publication(row.publication)?.publishedOn ?? "", controls.from, controls.to),
      )
      .sort((a, b) => figure(a) - figure(b));
    const shown = made.slice(0, ROWS);
    const told = rows
      .filter(
        (row) =>
          row.status !== "F" && row.value !== null && (knownAt(context, row.publication) ?? 0) > (periodEnd(year) ?? 0),
      )
      .sort((a, b) => (knownAt(context, b.publication) ?? 0) - (knownAt(context, a.publication) ?? 0));
    const actual = told.find(({ status }) => status !== "E");
    // What was only estimated, however lately, is not what came out.
    const outcome = actual ?? told[0];
    const outcomeWord = actual ? "outcome" : "estimate";
    const twice = new Set(
      [...groupRows(shown, (row) => publisherShort(context, row.publication))]
        .filter(([, list]) => list.length > 1)
        .map(([label]) => label),
    );
    const show = (value: number) => formatValue(value, unit, decimals, locale);
    const pointOf = (row: Observation, index: number): ChartPoint => ({
      x: figure(row),
      y: index,
      low: row.low,
      high: row.high,
      ranged: row.value === null,
      label: formatPeriod(context.publication(row.publication)?.publishedOn ?? "", locale),
      publication: row.publication,
      status: row.status,
      area,
      origin: originOf(row),
      callout: row.value === null ? rangeText(row.low, row.high, show) : show(row.value),
      note: `${indicator?.label ?? controls.measure}, ${context.areaLabel(area)}, ${year}`,
    });
    const points = shown.map(pointOf);
    const labels = shown.map((row) => {
      const label = publisherShort(context, row.publication);
      const day = formatPeriod(context.publication(row.publication)?.publishedOn ?? "", locale, "short");
      return twice.has(label) || shown.length <= ROWS ? `${label}, ${day}` : label;
    });
    const value = outcome?.value ?? null;
    const x = valueAxis([0, value, ...shown.flatMap((row) => [figure(row), row.low, row.high])], unit);
    const y = rowsAxis(labels);
    const marks: Mark[] = [...zeroMark(x, "x")];
    if (value !== null && outcome) {
      marks.push({
        axis: "x",
        at: value,
        label: `${actual ? "Outcome" : "Estimate"} ${show(value)} (${publisherShort(context, outcome.publication)})`,
        role: "reference",
      });
    }
    // The table has what the title counts: forecasts beyond the drawn ones, and the outcome that they are held against.
    const tabled = [
      seriesOf("forecasts", "Forecast", made.map(pointOf), { drawing: "dots" }),
      seriesOf("outcome", actual ? "Outcome" : "Estimate", outcome ? [pointOf(outcome, made.length)] : [], {
        drawing: "dots",
      }),
    ];
    const below = value === null ? 0 : made.filter((row) => (row.value ?? row.high ?? Infinity) < value).length;
    const about = `of ${year} ${lowerFirst(indicator?.label ?? controls.measure)} in ${context.areaLabel(area)}`;
    return modelOf(context, {
      chart: definition.chart,
      kind: "ranked",
      title:
        value === null
          ? `${counted(made.length, "forecast")} ${about}.`
          : `${below} of ${counted(made.length, "forecast")} ${about} were lower than the ${outcomeWord} of ${show(value)}.`,
      measured: `${measuredOf(context, definition, controls)} published ${periodWords(controls.from, controls.to, locale)} (${context.areaLabel(area)}, ${year})`,
      unit,
      howToRead: definition.howToRead,
      panels:
        shown.length === 0
          ? []
          : [
              panelOf(
                "rows",
                x,
                y,
                [seriesOf("forecasts", "Forecast", points, { drawing: "dots", shape: "ring", named: false })],
                { marks },
              ),
            ],
      tabled: shown.length === 0 ? [] : [panelOf("rows", x, y, tabled)],
      truncated: made.length > shown.length ? `The ${ROWS} lowest of ${made.length} forecasts are drawn.` : "",
      publications: outcome ? [outcome.publication] : [],
      locale,
    });
  },
};

/** Where a forecast stands: at its figure, or in the middle of its range. */
function figure(row: Observation): number {
  return row.value ?? ((row.low ?? row.high ?? 0) + (row.high ?? row.low ?? 0)) / 2;
}
