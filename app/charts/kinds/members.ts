import { groupRows } from "../../domain/group-rows.ts";
import type { Observation } from "../../domain/evidence.ts";
import { articleMarks, eventMarks, measuredOf, modelOf, panelOf, seriesOf } from "../model/build.ts";
import type { ChartPoint, Series } from "../model/chart-model.ts";
import type { ChartContext } from "../../wording/context.ts";
import { conversionNote, converter } from "../model/conversion.ts";
import type { ChartControls, ChartDefinition, ChartTemplate } from "../model/definition.ts";
import { formatPeriod, formatSpan, formatValue } from "../../wording/number-format.ts";
import { looksOf } from "../model/looks.ts";
import { madeFrom } from "../model/origins.ts";
import { isPartial, partialNote } from "../model/partial.ts";
import { measureNeeds } from "../model/measure-needs.ts";
import { admitted, countedPublications, fullestNewest, openAreas } from "../model/select.ts";
import { publicationName } from "../../wording/sources.ts";
import { valueAxis } from "../layout/scale.ts";
import { frequencyOfRows, padTime, timeAxis } from "../layout/time-axis.ts";
import { periodEnd, periodPlace } from "../../domain/period-times.ts";
import { undatedOf } from "../model/undated.ts";
import { counted, listWords } from "../../wording/words.ts";
import { shareOfBase } from "./member-shares.ts";
import { datesInWords } from "../../wording/dates-in-words.ts";

const NAMED = 6;
/** Up to this many areas are named in the title, so that their sum is not taken for everybody's. */
const FEW = 2;

/** The measure of the areas chosen, groups as their members; of all areas where none is. */
export const memberNeeds: ChartTemplate["needs"] = (context, definition, controls) => {
  const areas = controls.areas.length === 0 ? null : openAreas(context, controls.areas, true);
  return measureNeeds(context, definition, controls, areas);
};

/** Amounts by member (donor) and month from one edition: piled bars, or running totals as lines, or the whole as a share of a base. */
export const members: ChartTemplate = {
  needs: memberNeeds,
  present(context, definition, controls, observations, locale) {
    const { rows, edition } = memberRows(context, definition, controls, observations);
    if (controls.share && definition.shareOf !== "")
      return shareOfBase(context, definition, controls, observations, rows, edition, locale);
    const unit = controls.unit || (context.indicator(controls.measure)?.unit ?? "");
    const convert = converter(context, observations, unit);
    const conversion = conversionNote(context, observations, rows, unit);
    const byArea = [...groupRows(rows, (row) => row.area)].map(([area, own]) => {
      const amounts = own.map((row) => ({ row, amount: convert(row) }));
      return { area, amounts, total: amounts.reduce((sum, { amount }) => sum + (amount ?? 0), 0) };
    });
    byArea.sort((a, b) => b.total - a.total);
    const total = byArea.reduce((sum, { total: own }) => sum + own, 0);
    const named = byArea.slice(0, NAMED);
    const rest = byArea.slice(NAMED);
    const groups = [
      ...named.map(({ area, amounts }) => ({ label: context.areaLabel(area), area, amounts })),
      ...(rest.length === 0
        ? []
        : [{ label: counted(rest.length, "other"), area: "", amounts: rest.flatMap(({ amounts }) => amounts) }]),
    ];
    const periods = [...new Set(rows.map((row) => row.period))].sort();
    const drawnAreas = new Set(named.map(({ area }) => area));
    const chosenFirst = [...openAreas(context, controls.areas, true), ...drawnAreas].filter((area) =>
      drawnAreas.has(area),
    );
    const looks = looksOf(chosenFirst, definition.areas);
    const series = groups.map(({ label, area, amounts }) =>
      seriesOf(area || "others", label, monthly(amounts, periods, controls.running, area, locale), {
        ...looks.get(area),
        ...(area === "" ? { role: controls.running ? ("comparison" as const) : ("context" as const), colour: 0 } : {}),
        drawing: controls.running ? "step" : "bar",
        stack: controls.running ? "" : "all",
      }),
    );
    const times = periods.map((period) => placeOf(period, controls.running));
    const x = timeAxis(...padTime(times[0] ?? 0, times.at(-1) ?? 0, 0.03));
    const tops = periods.map((_, at) => stackEnds(series, at, controls.running));
    const y = valueAxis([0, ...tops.flat()], unit, { zero: true });
    const floor = isPartial(context, edition) ? "at least " : "";
    const show = (value: number) => `${floor}${formatValue(value, unit, 1, locale)}`;
    const top = byArea[0];
    const span = formatSpan(periods[0] ?? "", periods.at(-1) ?? "", locale);
    const few = byArea.length <= FEW ? listWords(byArea.map(({ area }) => context.areaLabel(area))) : "";
    const label = context.indicator(controls.measure)?.label ?? controls.measure;
    const drawing =
      rows.length === 0
        ? []
        : [
            panelOf(controls.running ? "lines" : "bars", x, y, series, {
              marks: [...articleMarks(context, x, locale), ...eventMarks(context, definition.events, x)],
            }),
          ];
    // A sum of years is no month: the table has it, and there is nothing to draw by month.
    const isWhole = periods.length === 1 && (periods[0] ?? "").includes("/");
    return modelOf(context, {
      chart: definition.chart,
      kind: controls.running ? "steps" : "bars",
      title: top
        ? few !== ""
          ? `${label}, ${few}${byArea.length === 1 ? " alone" : ""}: ${show(total)} from ${span}.`
          : controls.running
            ? `${label} had added up to ${show(total)} by the end of ${formatPeriod(periods.at(-1) ?? "", locale)}; the largest part: ${context.areaLabel(top.area)}, ${show(top.total)}.`
            : `${label}: ${show(total)} from ${span}, of which ${context.areaLabel(top.area)} ${show(top.total)}.`
        : label,
      measured: `${measuredOf(context, definition, controls)}; ${publicationName(context, edition)}`,
      unit,
      howToRead: definition.howToRead,
      panels: isWhole ? [] : drawing,
      tabled: drawing,
      ...(isWhole
        ? {
            empty: `${publicationName(context, edition)} has ${show(total)} for ${span} as a whole and nothing by month.`,
          }
        : {}),
      truncated: [
        conversion.note,
        withoutMonth(context, controls, observations, rows, edition, unit, locale),
        partialNote(context, [edition]),
      ]
        .filter(Boolean)
        .join(" "),
      publications: [edition, ...conversion.publications],
      locale,
    });
  },
};

/**
 * Rows of the chosen measure from one edition: the newest with monthly rows for most areas, unless the reader chose. Groups' own rows are left
 * out where members are there.
 */
export function memberRows(
  context: ChartContext,
  definition: ChartDefinition,
  controls: ChartControls,
  observations: readonly Observation[],
) {
  const wanted = controls.areas.length === 0 ? null : new Set(openAreas(context, controls.areas, true));
  const usable = countedPublications(
    context,
    admitted(context, definition, controls, observations).filter(
      (row) => row.indicator === controls.measure && (wanted === null || wanted.has(row.area)),
    ),
  );
  const fine = usable.filter((row) => frequencyOfRows(row.period) === "month");
  const base = fine.length > 0 ? fine : usable;
  const edition = controls.edition || fullestNewest(context, base);
  const rows = base.filter((row) => row.publication === edition);
  const several = new Set(rows.map((row) => row.area)).size > 1;
  // A group's own total would count its members twice.
  return {
    edition,
    rows: several ? rows.filter((row) => !isGroup(context, row.area)) : rows,
  };
}

/** Says what the edition has besides its months; "" if nothing. */
export function withoutMonth(
  context: ChartContext,
  controls: ChartControls,
  observations: readonly Observation[],
  rows: readonly Observation[],
  edition: string,
  unit: string,
  locale: string,
): string {
  if (!rows.some((row) => frequencyOfRows(row.period) === "month")) return "";
  const wanted = controls.areas.length === 0 ? null : new Set(openAreas(context, controls.areas, true));
  const convert = converter(context, observations, unit);
  const undated = undatedOf(context, observations, controls.measure, edition, wanted, convert);
  const amount = formatValue(undated?.amount ?? 0, unit, 1, locale);
  if (!undated || amount === formatValue(0, unit, 1, locale)) return "";
  return `${datesInWords(context.publication(edition)?.edition ?? "") || edition}: ${amount} of ${counted(undated.areas, "area")} has no known month and is left out.`;
}

function isGroup(context: ChartContext, area: string): boolean {
  return context.area(area)?.kind === "group";
}

function monthly(
  amounts: { row: Observation; amount: number | null }[],
  periods: string[],
  running: boolean,
  area: string,
  locale: string,
): ChartPoint[] {
  const sums = new Map<string, number>();
  for (const { row, amount } of amounts) sums.set(row.period, (sums.get(row.period) ?? 0) + (amount ?? 0));
  let sum = 0;
  return periods.flatMap((period) => {
    const own = sums.get(period);
    sum += own ?? 0;
    // A month in which a donor has no row is a month without an amount: no bar, and a running total that stays.
    if (own === undefined && !running) return [];
    const added = amounts.filter(({ row }) => (running ? row.period <= period : row.period === period));
    // A running total begins with the first row: before it there is nothing that anybody published.
    if (added.length === 0) return [];
    const y = running ? sum : (own ?? 0);
    const publication = amounts[0]?.row.publication ?? "";
    return [
      {
        x: placeOf(period, running),
        y,
        label: running ? `to the end of ${formatPeriod(period, locale)}` : formatPeriod(period, locale),
        publication,
        status: "" as const,
        area,
        origin: madeFrom(added.map(({ row }) => row)),
      },
    ];
  });
}

/** A month's amount stands in its middle; what has been added up by its end, at its end. */
function placeOf(period: string, running: boolean): number {
  return (running ? periodEnd(period) : periodPlace(period)) ?? 0;
}

function stackEnds(series: Series[], at: number, running: boolean): number[] {
  const time = series.flatMap((entry) => entry.points)[0] === undefined ? [] : series;
  const xs = [...new Set(time.flatMap((entry) => entry.points.map((point) => point.x)))].sort((a, b) => a - b);
  const own = series.map((entry) => entry.points.find((point) => point.x === xs[at])?.y ?? 0);
  if (running) return own;
  return [
    own.filter((value) => value > 0).reduce((a, b) => a + b, 0),
    own.filter((value) => value < 0).reduce((a, b) => a + b, 0),
  ];
}
