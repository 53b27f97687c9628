import type { Observation } from "../../domain/evidence.ts";
import { groupRows } from "../../domain/group-rows.ts";
import type { ChartContext } from "../../wording/context.ts";
import type { ChartPoint, PointOrigin } from "../model/chart-model.ts";
import { lookOf, modelOf, panelOf, seriesOf } from "../model/build.ts";
import type { ChartTemplate } from "../model/definition.ts";
import { conversionNote, converter } from "../model/conversion.ts";
import { formatPeriod, formatSpan, formatValue } from "../../wording/number-format.ts";
import { madeFrom, originOf } from "../model/origins.ts";
import { measureNeeds } from "../model/measure-needs.ts";
import { newestByPeriod, openAreas } from "../model/select.ts";
import { rowsAxis, valueAxis } from "../layout/scale.ts";
import { publicationName } from "../../wording/sources.ts";
import { listWords } from "../../wording/words.ts";
import { memberRows } from "./members.ts";

const ROWS = 25;

/** Totals of two or more indicators by area, a row an area with a mark for each: allocated against committed, for instance. */
export const pairs: ChartTemplate = {
  needs: (context, definition, controls) =>
    definition.indicators.flatMap((measure) =>
      measureNeeds(
        context,
        definition,
        { ...controls, measure },
        controls.areas.length === 0 ? null : openAreas(context, controls.areas, true),
      ),
    ),
  present(context, definition, controls, observations, locale) {
    const unit = controls.unit || (context.indicator(definition.indicators[0] ?? "")?.unit ?? "");
    const convert = converter(context, observations, unit);
    const additive = !unit.includes("percent") && !unit.includes("_per_");
    const sides = definition.indicators.map((measure) => {
      const { rows, edition } = memberRows(context, definition, { ...controls, measure }, observations);
      const totals = new Map<string, number>();
      const origins = new Map<string, PointOrigin | undefined>();
      for (const [area, own] of groupRows(rows, (row) => row.area)) {
        // Shares and rates are not added up: the last one counts.
        const last = newestByPeriod(context, own).at(-1);
        totals.set(area, additive ? own.reduce((sum, row) => sum + (convert(row) ?? 0), 0) : (last?.value ?? 0));
        origins.set(area, additive ? madeFrom(own) : last && originOf(last));
      }
      const periods = rows.map((row) => row.period).sort();
      return { measure, rows, totals, origins, edition, from: periods[0] ?? "", to: periods.at(-1) ?? "" };
    });
    const conversion = conversionNote(
      context,
      observations,
      sides.flatMap(({ rows }) => rows),
      unit,
    );
    const areas = [...new Set(sides.flatMap(({ totals }) => [...totals.keys()]))]
      .map((area) => ({ area, most: Math.max(...sides.map(({ totals }) => totals.get(area) ?? 0)) }))
      .filter(({ most }) => most > 0)
      .sort((a, b) => b.most - a.most);
    const shown = areas.slice(0, ROWS);
    const seriesFor = (some: typeof areas) =>
      sides.map(({ measure, totals, origins, edition, from, to }, side) => {
        const points: ChartPoint[] = some.flatMap(({ area }, index) => {
          const total = totals.get(area);
          if (total === undefined) return [];
          return [
            {
              x: total,
              y: index,
              label: context.areaLabel(area),
              publication: edition,
              status: "" as const,
              area,
              origin: origins.get(area),
              note: formatSpan(from, to, locale),
            },
          ];
        });
        return seriesOf(measure, context.indicator(measure)?.label ?? measure, points, {
          ...lookOf(side),
          drawing: "dots",
        });
      });
    const axis = (some: typeof areas) => rowsAxis(some.map(({ area }) => context.areaLabel(area)));
    const x = valueAxis([0, ...shown.map(({ most }) => most)], unit, { zero: true });
    const sums = sides.map(
      ({ measure, totals }) =>
        `${context.indicator(measure)?.label ?? measure} ${formatValue(
          [...totals.values()].reduce((a, b) => a + b, 0),
          unit,
          1,
          locale,
        )}`,
    );
    const highest = sides.flatMap(({ measure, totals }) => {
      const top = [...totals].sort((a, b) => b[1] - a[1])[0];
      return top
        ? [
            `${context.areaLabel(top[0])}, ${formatValue(top[1], unit, 1, locale)} (${context.indicator(measure)?.label ?? measure})`,
          ]
        : [];
    });
    const old = olderEditions(context, observations, sides, locale);
    return modelOf(context, {
      chart: definition.chart,
      kind: "ranked",
      title: additive
        ? `${areas.length === 1 ? context.areaLabel(areas[0]?.area ?? "") : `All ${areas.length} together`}${old}: ${listWords(sums)}.`
        : `Highest${old}: ${listWords(highest)}.`,
      measured: `${definition.measured}; ${[...new Set(sides.map(({ edition }) => publicationName(context, edition)))].join("; ")}`,
      unit,
      howToRead: definition.howToRead,
      panels: shown.length === 0 ? [] : [panelOf("rows", x, axis(shown), seriesFor(shown))],
      // The title adds up all of them, so the table has all of them.
      tabled: areas.length === 0 ? [] : [panelOf("rows", x, axis(areas), seriesFor(areas))],
      truncated: [
        conversion.note,
        areas.length > ROWS ? `The ${ROWS} largest of ${areas.length} are drawn; the table has them all.` : "",
      ]
        .filter(Boolean)
        .join(" "),
      publications: [...sides.map(({ edition }) => edition), ...conversion.publications],
      locale,
    });
  },
};

/** ", by the edition of 7 September 2023" where a side is drawn from an edition to which its publisher has a newer one; "" where none is. */
function olderEditions(
  context: ChartContext,
  observations: readonly Observation[],
  sides: readonly { measure: string; edition: string }[],
  locale: string,
): string {
  const publisherOf = (publication: string) => context.publication(publication)?.publisher;
  const days = sides.flatMap(({ measure, edition }) => {
    const at = context.knownAt(edition) ?? Infinity;
    const isOld = observations.some(
      ({ indicator, publication }) =>
        indicator === measure &&
        publisherOf(publication) === publisherOf(edition) &&
        (context.knownAt(publication) ?? -Infinity) > at,
    );
    const day = context.publication(edition)?.publishedOn ?? "";
    return isOld && day !== "" ? [formatPeriod(day, locale)] : [];
  });
  const named = [...new Set(days)];
  return named.length === 0 ? "" : `, by the edition${named.length === 1 ? "" : "s"} of ${listWords(named)}`;
}
