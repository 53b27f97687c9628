import type { Finding, Input } from "../../domain/verdicts.ts";
import { modelOf, panelOf, seriesOf, zeroMark } from "../model/build.ts";
import type { ChartModel, ChartPoint, Mark } from "../model/chart-model.ts";
import { formatPeriod, formatSigned, formatValue } from "../../wording/number-format.ts";
import { originOf } from "../model/origins.ts";
import { rowsAxis, valueAxis } from "../layout/scale.ts";
import { publicationName, publisherShort } from "../../wording/sources.ts";
import { counted } from "../../wording/words.ts";
import type { ClaimChartInput } from "./claim-chart-input.ts";

/** What a chart of a group's members says. */
export interface MembersTold {
  members: readonly Input[];
  /** What the members are held against. */
  line: { label: string; value: number | null; row: Input | undefined };
  /** Legend of the members that decide, and of the rest. */
  marked: string;
  others: string;
  /** What the chart shows, in words. */
  said: string;
  group: string;
  /** How far away a member has to be; 0 if the side alone counts. */
  distance: number;
}

/** "7 members"; where some have no figure, only those that have one are spoken of. */
export function membersCounted(members: number, missing: number): string {
  return missing === 0 ? counted(members, "member") : `${counted(members, "member")} with a figure`;
}

/** All members of a group from one source, ranked, with the line that they are held against and the deciding ones marked. */
export function membersChart(
  { context, reading, verdict, locale }: ClaimChartInput,
  finding: Finding,
  told: MembersTold,
): ChartModel {
  const indicator = context.indicator(reading.indicator);
  const unit = indicator?.unit ?? "";
  const decimals = indicator?.decimals ?? 1;
  const { label: subjectLabel, value } = told.line;
  const members = [...told.members].sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const breakers = new Map(finding.breakers.map((breaker) => [breaker.area, breaker]));
  const labels = [
    ...members.map(({ area }) => context.areaLabel(area)),
    ...finding.missing.map((area) => `${context.areaLabel(area)}: no figure`),
  ];
  const difference = unit === "percent" ? "percentage_points" : unit;
  const points = members.map((row, at): ChartPoint => {
    const gap = value === null ? null : (row.value ?? 0) - value;
    return {
      x: row.value ?? 0,
      y: at,
      low: row.low,
      high: row.high,
      label: context.areaLabel(row.area),
      publication: row.publication,
      status: row.status,
      area: row.area,
      origin: originOf(row),
      ...(breakers.has(row.area) && gap !== null ? { callout: formatSigned(gap, difference, decimals, locale) } : {}),
      ...(gap === null ? {} : { note: `${formatSigned(gap, difference, decimals, locale)} against ${subjectLabel}` }),
    };
  });
  const series = [
    seriesOf(
      "others",
      told.others,
      points.filter((point) => !breakers.has(point.area)),
      { drawing: "dots", colour: 1, shape: "circle" },
    ),
    seriesOf(
      "breakers",
      told.marked,
      points.filter((point) => breakers.has(point.area)),
      { drawing: "dots", role: "breaker", shape: "triangle" },
    ),
  ].filter(({ points: own }) => own.length > 0);
  const x = valueAxis([value, ...points.map((point) => point.x)], unit);
  // The table has what the members are held against too: without it nobody could count them again.
  const { row } = told.line;
  const held: ChartPoint[] =
    value === null
      ? []
      : [
          {
            x: value,
            y: labels.length,
            low: row?.low,
            high: row?.high,
            label: subjectLabel,
            publication: row?.publication ?? "",
            status: row?.status ?? "",
            area: row?.area ?? "",
            origin: row && originOf(row),
          },
        ];
  const tabled = [...series, seriesOf("line", "Held against", held, { drawing: "dots" })];
  const marks: Mark[] = [...zeroMark(x, "x")];
  if (value !== null)
    marks.push({
      axis: "x",
      at: value,
      label: `${subjectLabel} ${formatValue(value, unit, decimals, locale)}`,
      role: "reference",
    });
  const needed = told.distance;
  if (value !== null && needed > 0) {
    // A comparison is the subject's with its members, a count the members' with the subject.
    const isAbove = reading.operator === "gt" || reading.operator === "ge";
    const at = isAbove === (reading.form !== "count") ? value - needed : value + needed;
    if (at >= x.domain[0] && at <= x.domain[1])
      marks.push({ axis: "x", at, label: `${formatValue(needed, difference, decimals, locale)} away`, role: "target" });
  }
  const rest = verdict.findings.length - 1;
  return modelOf(context, {
    chart: `${reading.reading}-figures`,
    kind: "ranked",
    title: `${told.said}: ${subjectLabel} against ${told.group}, by ${publisherShort(context, finding.publication)}.`,
    measured: `${indicator?.label ?? reading.indicator}, ${formatPeriod(reading.period, locale)}; ${publicationName(context, finding.publication)}`,
    unit,
    howToRead: `One row a member, the highest on top; the line is ${subjectLabel}. Triangles decide the claim and say by how much they differ.`,
    panels: [panelOf("rows", x, rowsAxis(labels), series, { marks })],
    tabled: [panelOf("rows", x, rowsAxis(labels), tabled)],
    truncated: [
      finding.missing.length > 0 ? `No figure for ${counted(finding.missing.length, "member")}.` : "",
      rest > 0 ? `${counted(rest, "other source")} ${rest === 1 ? "is" : "are"} in the evidence table.` : "",
    ]
      .filter(Boolean)
      .join(" "),
    locale,
  });
}
