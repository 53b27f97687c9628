import type { Finding, Input } from "../../domain/verdicts.ts";
import { modelOf, panelOf, seriesOf, zeroMark } from "../model/build.ts";
import type { ChartModel, ChartPoint, Mark, Panel } from "../model/chart-model.ts";
import { formatPeriod, formatSigned, formatValue } from "../../wording/number-format.ts";
import { originOf } from "../model/origins.ts";
import { brokenAxis, isOnAxis } from "../layout/broken-axis.ts";
import { rowsAxis, valueAxis } from "../layout/scale.ts";
import { publicationName, publisherShort } from "../../wording/sources.ts";
import { counted } from "../../wording/words.ts";
import type { ClaimChartInput } from "./claim-chart-input.ts";
import { decidedOtherwise } from "./decided-otherwise.ts";
import { PALE, PALE_LABEL, withElsewhere } from "./elsewhere.ts";
import { membersShown, type MembersShown } from "./members-shown.ts";

/** What a chart of a group's members says. */
export interface MembersTold {
  members: readonly Input[];
  /** What the members are held against; with the row of the subject where that is an area's figure. */
  line: { label: string; value: number | null; row?: Input | undefined };
  /** Legend of the members that decide, and of the rest. */
  marked: string;
  others: string;
  /** What the chart shows, in words; ends without a full stop. */
  said: string;
  /** The group's name. */
  group: string;
  /** How far away a member has to be; 0 if the side alone counts. */
  distance: number;
}

/** Rows up to this number have their figures beside them. */
const WRITTEN = 20;

/** Members of a group from one source: the subject on top, then those that decide, then others, with the line that they are held against. */
export function membersChart(input: ClaimChartInput, finding: Finding, told: MembersTold): ChartModel {
  const { context, reading, verdict, locale } = input;
  const indicator = context.indicator(reading.indicator);
  const shown = membersShown(input, finding, told.members, told.line.value);
  const panel = panelFor(input, finding, told, shown);
  const everyone = panelFor(
    input,
    finding,
    told,
    membersShown({ ...input, members: "all" }, finding, told.members, null),
  );
  const rest = verdict.findings.length - 1;
  const otherwise = decidedOtherwise(input, finding);
  const unnamed = finding.missing.length - shown.missing.length;
  return modelOf(context, {
    chart: `${reading.reading}-figures`,
    kind: "ranked",
    title: `${told.said} (${publisherShort(context, finding.publication)})${otherwise === "" ? "" : `; ${otherwise}`}.`,
    measured: `${indicator?.label ?? reading.indicator}, ${formatPeriod(reading.period, locale)}, ${told.group}; ${publicationName(context, finding.publication)}`,
    unit: indicator?.unit ?? "",
    howToRead: withElsewhere(
      `The line is ${told.line.label}. Triangles decide the claim and say by how much they differ.`,
      panel.series.some(({ role }) => role === "context"),
    ),
    panels: [panel],
    tabled: [everyone],
    truncated: [
      shown.left > 0
        ? `${shown.left} of ${counted(told.members.length, "member")} are not drawn; the table has them.`
        : "",
      unnamed > 0 ? `No figure for ${counted(unnamed, "more member")}.` : "",
      rest > 0 ? `${counted(rest, "other source")} ${rest === 1 ? "is" : "are"} listed under Sources.` : "",
    ]
      .filter(Boolean)
      .join(" "),
    locale,
  });
}

function panelFor(input: ClaimChartInput, finding: Finding, told: MembersTold, shown: MembersShown): Panel {
  const { context, reading, locale } = input;
  const indicator = context.indicator(reading.indicator);
  const unit = indicator?.unit ?? "";
  const decimals = indicator?.decimals ?? 1;
  const { label: subjectLabel, value, row: subject } = told.line;
  const own = input.members !== "card" && subject !== undefined ? [subject] : [];
  const rows = [...own, ...shown.deciding, ...shown.others];
  const difference = unit === "percent" ? "percentage_points" : unit;
  const pointOf = (row: Input, callout: string): ChartPoint => {
    const gap = value === null || row === subject ? null : (row.value ?? 0) - value;
    return {
      x: row.value ?? 0,
      y: rows.indexOf(row),
      low: row.low,
      high: row.high,
      label: context.areaLabel(row.area),
      publication: row.publication,
      status: row.status,
      area: row.area,
      origin: originOf(row),
      ...(callout === "" ? {} : { callout }),
      ...(gap === null
        ? {}
        : { note: `${formatSigned(gap, difference, decimals + 1, locale)} against ${subjectLabel}` }),
    };
  };
  const figure = (row: Input) => formatValue(row.value ?? 0, unit, decimals, locale);
  const written = (row: Input) => (input.members !== "card" && rows.length <= WRITTEN ? figure(row) : "");
  // Either the figure or the difference: both, each rounded by itself, look like a wrong subtraction. The tooltip has the difference more exactly.
  const over = (row: Input) => {
    if (input.members !== "card") return figure(row);
    return value === null ? "" : formatSigned((row.value ?? 0) - value, difference, decimals, locale);
  };
  const pale = paleOf(input, finding, rows, context.areaLabel);
  const series = [
    seriesOf(
      "others",
      told.others,
      shown.others.map((row) => pointOf(row, written(row))),
      { drawing: "dots", colour: 1, shape: "circle" },
    ),
    seriesOf(
      "breakers",
      told.marked,
      shown.deciding.map((row) => pointOf(row, over(row))),
      { drawing: "dots", role: "breaker", shape: "triangle" },
    ),
    seriesOf(
      "subject",
      subjectLabel,
      own.map((row) => pointOf(row, figure(row))),
      { drawing: "dots", role: "subject", colour: 0, shape: "square" },
    ),
  ].filter(({ points }) => points.length > 0);
  const strong = [...(value === null ? [] : [value]), ...series.flatMap(({ points }) => points.map(({ x }) => x))];
  const axis =
    input.members === "card"
      ? valueAxis(strong, unit)
      : brokenAxis(
          strong,
          pale.map(({ x }) => x),
          unit,
        );
  // Where the axis is broken, a grey figure may lie in the break: it stays in the table.
  const paleDrawn = pale.filter(({ x }) => isOnAxis(axis, x));
  if (paleDrawn.length > 0) series.unshift(seriesOf("elsewhere", PALE_LABEL, paleDrawn, PALE));
  const show = (end: number) => formatValue(end, unit, axis.decimals, locale);
  const x = axis.gap ? { ...axis, name: `Axis broken from ${show(axis.gap.from)} to ${show(axis.gap.to)}` } : axis;
  const labels = [
    ...rows.map(({ area }) => context.areaLabel(area)),
    ...shown.missing.map((area) => `${context.areaLabel(area)}: no figure`),
  ];
  return panelOf("rows", x, rowsAxis(labels), series, { marks: marksOf(input, told, unit, decimals, x) });
}

/** Figures of the same areas and period that only other scenarios count, in the rows drawn. */
function paleOf(
  { elsewhere, reading }: ClaimChartInput,
  finding: Finding,
  rows: readonly Input[],
  areaLabel: (area: string) => string,
): ChartPoint[] {
  const periods = new Set(finding.inputs.map(({ period }) => period));
  const inputs = elsewhere
    .flatMap((other) => other.inputs)
    .filter(({ role }) => role === "subject" || role === "comparator");
  return rows.flatMap(({ area }, y) =>
    inputs
      .filter((row) => row.area === area && row.indicator === reading.indicator && periods.has(row.period))
      .flatMap((row): ChartPoint[] =>
        row.value === null
          ? []
          : [
              {
                x: row.value,
                y,
                label: areaLabel(area),
                publication: row.publication,
                status: row.status,
                area,
                origin: originOf(row),
              },
            ],
      ),
  );
}

function marksOf(
  { reading, locale }: ClaimChartInput,
  { line: { label, value }, distance }: MembersTold,
  unit: string,
  decimals: number,
  x: Panel["x"],
): Mark[] {
  const marks: Mark[] = [...zeroMark(x, "x")];
  if (value === null) return marks;
  marks.push({
    axis: "x",
    at: value,
    label: `${label} ${formatValue(value, unit, decimals, locale)}`,
    role: "reference",
  });
  if (distance <= 0) return marks;
  // A comparison is the subject's with its members, a count the members' with the subject.
  const isAbove = reading.operator === "gt" || reading.operator === "ge";
  const at = isAbove === (reading.form !== "count") ? value - distance : value + distance;
  const difference = unit === "percent" ? "percentage_points" : unit;
  const side = `${at < value ? "below" : "above"} ${label}`;
  if (at >= x.domain[0] && at <= x.domain[1])
    marks.push({
      axis: "x",
      at,
      label: `${formatValue(distance, difference, decimals, locale)} ${side}`,
      role: "target",
    });
  return marks;
}
