import { groupRows } from "../../domain/group-rows.ts";
import type { Observation } from "../../domain/evidence.ts";
import { measuredOf, modelOf, panelOf, seriesOf } from "../model/build.ts";
import type { ChartModel } from "../model/chart-model.ts";
import type { ChartContext } from "../../wording/context.ts";
import { conversionNote, converter } from "../model/conversion.ts";
import type { ChartControls, ChartDefinition } from "../model/definition.ts";
import { formatSpan, formatValue } from "../../wording/number-format.ts";
import { madeFrom } from "../model/origins.ts";
import { newestByPeriod } from "../model/select.ts";
import { publicationName } from "../../wording/sources.ts";
import { rowsAxis, valueAxis } from "../layout/scale.ts";

/**
 * Amounts of the whole period as a percentage of one year's base (GDP): the base year is the last one before the period begins for which
 * there is a figure, so that the share does not move with the years that aid was given in.
 */
export function shareOfBase(
  context: ChartContext,
  definition: ChartDefinition,
  controls: ChartControls,
  observations: readonly Observation[],
  rows: readonly Observation[],
  edition: string,
  locale: string,
): ChartModel {
  const baseUnit = context.indicator(definition.shareOf)?.unit ?? "";
  const convert = converter(context, observations, baseUnit);
  const conversion = conversionNote(context, observations, rows, baseUnit);
  const bases = groupRows(
    observations.filter((row) => row.indicator === definition.shareOf && row.value !== null),
    (row) => row.area,
  );
  const periods = rows.map((row) => row.period).sort();
  const year = String(Number((periods[0] ?? "").slice(0, 4)) - 1);
  const shares = [...groupRows(rows, (row) => row.area)].flatMap(([area, own]) => {
    const base = newestByPeriod(context, bases.get(area) ?? []).findLast((row) => row.period <= year);
    if (!base?.value) return [];
    const amount = own.reduce((sum, row) => sum + (convert(row) ?? 0), 0);
    const made = { publication: own[0]?.publication ?? "", origin: madeFrom(own) };
    return [{ area, share: (amount / base.value) * 100, base, ...made }];
  });
  shares.sort((a, b) => b.share - a.share);
  const shown = shares.slice(0, 45);
  const x = valueAxis([0, ...shown.map(({ share }) => share)], "percent", { zero: true });
  const points = shown.map(({ area, share, base, publication, origin }, index) => ({
    x: share,
    y: index,
    label: context.areaLabel(area),
    publication,
    status: "" as const,
    area,
    origin,
    callout: formatValue(share, "percent", 2, locale),
    note: `Of its GDP in ${base.period} (${publicationName(context, base.publication)})`,
  }));
  const top = shown[0];
  const label = context.indicator(controls.measure)?.label ?? controls.measure;
  const span = formatSpan(periods[0] ?? "", periods.at(-1) ?? "", locale);
  return modelOf(context, {
    chart: definition.chart,
    kind: "ranked",
    title: top
      ? `${label}, ${span}: ${shares.length > 1 ? "largest against the economy's size in " : ""}${context.areaLabel(top.area)}, ${formatValue(top.share, "percent", 2, locale)} of a year's GDP.`
      : label,
    measured: `${measuredOf(context, definition, controls)}, as a share of the GDP of ${year} or the last year before with a figure; ${publicationName(context, edition)}`,
    unit: "percent",
    howToRead: "One dot for each donor: the amounts of the whole period against one year of its GDP.",
    panels:
      shown.length === 0
        ? []
        : [
            panelOf("rows", x, rowsAxis(shown.map(({ area }) => context.areaLabel(area))), [
              seriesOf("share", "Share of GDP", points, { drawing: "dots", named: false }),
            ]),
          ],
    truncated: conversion.note,
    publications: [edition, ...shown.map(({ base }) => base.publication), ...conversion.publications],
    locale,
  });
}
