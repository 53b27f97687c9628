import { groupRows } from "../../domain/group-rows.ts";
import type { Series } from "../model/chart-model.ts";
import { articleMarks, lookOf, measuredOf, modelOf, panelOf, seriesOf } from "../model/build.ts";
import type { ChartContext } from "../../wording/context.ts";
import { conversionNote, converter } from "../model/conversion.ts";
import type { Observation } from "../../domain/evidence.ts";
import type { ChartTemplate } from "../model/definition.ts";
import { formatValue } from "../../wording/number-format.ts";
import { runningTotal } from "../model/running-total.ts";
import { admitted, knownAt } from "../model/select.ts";
import { valueAxis } from "../layout/scale.ts";
import { around, timeAxis } from "../layout/time-axis.ts";
import { listWords } from "../../wording/words.ts";
import { memberNeeds, memberRows, withoutMonth } from "./members.ts";
import { datesInWords } from "../../wording/dates-in-words.ts";

/** A release counts as one of all areas from this share of the areas of the fullest on. */
const COVERED = 0.75;

/**
 * The same running total in every release of a publisher: how the past was rewritten from edition to edition. Only releases that cover the areas
 * that the fullest of them covers: the total of one donor beside the total of all would look like a revision.
 */
export const releases: ChartTemplate = {
  needs: memberNeeds,
  present(context, definition, controls, observations, locale) {
    const unit = controls.unit || (context.indicator(controls.measure)?.unit ?? "");
    const convert = converter(context, observations, unit);
    const rows = admitted(context, definition, controls, observations).filter(
      (row) => row.indicator === controls.measure,
    );
    const conversion = conversionNote(context, observations, rows, unit);
    const editions = [...groupRows(rows, (row) => row.publication)]
      .map(([edition, own]) => ({
        edition,
        months: new Set(own.map((row) => row.period)).size,
        known: knownAt(context, edition) ?? 0,
        areas: coverage(context, own),
      }))
      .sort((a, b) => a.known - b.known);
    const fullest = Math.max(0, ...editions.map(({ areas }) => areas));
    const whole = editions.filter(({ areas }) => areas >= fullest * COVERED);
    const partial = editions.filter(({ areas }) => areas < fullest * COVERED);
    const series: Series[] = whole.slice(-10).map(({ edition }, index) => {
      const own = memberRows(context, definition, { ...controls, edition }, observations).rows;
      const parts = own.map((row) => ({ row, amount: convert(row) ?? 0 }));
      const points = runningTotal(parts, { publication: edition, area: controls.areas[0] ?? "", locale });
      const label = editionName(context, edition);
      return seriesOf(edition, label, points, { ...lookOf(index), drawing: points.length < 2 ? "dots" : "step" });
    });
    const points = series.flatMap((entry) => entry.points);
    const x = timeAxis(...around(points.map((point) => point.x)));
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
    const measure = context.indicator(controls.measure)?.label ?? controls.measure;
    // Whose total it is stands in the title where the reader chose: without a choice it is that of all.
    const areas = controls.areas.map((area) => context.areaLabel(area));
    const label = areas.length === 0 ? measure : `${measure}, ${listWords(areas)},`;
    return modelOf(context, {
      chart: definition.chart,
      kind: "steps",
      title:
        common && later && first && last && first !== last
          ? `${label} ${common.label}: ${show(common.y)} in ${first.label}, ${show(later.y)} in ${last.label}.`
          : `${measure}${areas.length === 0 ? "" : `, ${listWords(areas)}`} by release.`,
      measured: `${measuredOf(context, definition, controls)}${areas.length === 0 ? ", all areas together" : ""}`,
      unit,
      howToRead: definition.howToRead,
      panels: points.length === 0 ? [] : [panelOf("lines", x, y, series, { marks: articleMarks(context, x, locale) })],
      truncated: [
        conversion.note,
        whole.length > 10 ? `The newest 10 of ${whole.length} releases are drawn.` : "",
        ...whole.slice(-10).map(({ edition }) => {
          const own = rows.filter((row) => row.publication === edition);
          return withoutMonth(context, controls, observations, own, edition, unit, locale);
        }),
        partial.length > 0
          ? `Left out, because they give totals of only some areas: ${listWords(partial.map(({ edition }) => editionName(context, edition)))}.`
          : "",
      ]
        .filter(Boolean)
        .join(" "),
      publications: conversion.publications,
      locale,
    });
  },
};

/** Areas that rows are about, groups left out; where there are groups only, those. */
function coverage(context: ChartContext, rows: readonly Observation[]): number {
  const areas = [...new Set(rows.map((row) => row.area))];
  const single = areas.filter((area) => context.area(area)?.kind !== "group");
  // A lone group is one area to be compared with, never "all of them".
  return single.length || Math.min(areas.length, 1);
}

function editionName(context: ChartContext, edition: string): string {
  return datesInWords(context.publication(edition)?.edition ?? "") || edition;
}
