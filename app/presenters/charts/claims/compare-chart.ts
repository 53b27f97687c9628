import type { Finding, Input } from "../../../domain/verdicts.ts";
import { modelOf, panelOf, seriesOf, zeroMark } from "../build.ts";
import type { ChartModel, ChartPoint, Mark } from "../chart-model.ts";
import { formatPeriod, formatSigned, formatValue } from "../number-format.ts";
import { madeFrom, originOf } from "../origins.ts";
import { rowsAxis, valueAxis } from "../scale.ts";
import { publicationName, publisherShort } from "../sources.ts";
import { counted } from "../words.ts";
import { OUTCOME_LOOKS, tally, type ClaimChartInput } from "./claim-chart-input.ts";

/** Form `compare`: all members of a group from one source, ranked, with the subject's line; or subject and comparator side by side, a row a source. */
export function compareChart(input: ClaimChartInput): ChartModel {
  const { reading, verdict } = input;
  const grouped = reading.quantifier === "all" || reading.quantifier === "any";
  const fullest = [...verdict.findings].sort(
    (a, b) =>
      comparatorsOf(b).length - comparatorsOf(a).length ||
      Number(b.publisher === input.claim.citedPublisher) - Number(a.publisher === input.claim.citedPublisher),
  )[0];
  return grouped && fullest ? membersChart(input, fullest) : pairChart(input);
}

function comparatorsOf(finding: Finding): Input[] {
  return finding.inputs.filter(({ role, value }) => role === "comparator" && value !== null);
}

function membersChart({ context, reading, verdict, locale }: ClaimChartInput, finding: Finding): ChartModel {
  const indicator = context.indicator(reading.indicator);
  const unit = indicator?.unit ?? "";
  const decimals = indicator?.decimals ?? 1;
  const subject = finding.inputs.find(({ role }) => role === "subject");
  const members = comparatorsOf(finding).sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const breakers = new Map(finding.breakers.map((breaker) => [breaker.area, breaker]));
  const labels = [
    ...members.map(({ area }) => context.areaLabel(area)),
    ...finding.missing.map((area) => `${context.areaLabel(area)}: no figure`),
  ];
  const value = subject?.value ?? finding.observed;
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
      ...(gap === null
        ? {}
        : { note: `${formatSigned(gap, difference, decimals, locale)} against ${context.areaLabel(reading.area)}` }),
    };
  });
  const decide = reading.quantifier === "all" ? "Break the claim" : "Bear it out";
  const others = reading.quantifier === "all" ? "In line with the claim" : "Do not bear it out";
  const series = [
    seriesOf(
      "others",
      others,
      points.filter((point) => !breakers.has(point.area)),
      { drawing: "dots", colour: 1, shape: "circle" },
    ),
    seriesOf(
      "breakers",
      decide,
      points.filter((point) => breakers.has(point.area)),
      { drawing: "dots", role: "breaker", shape: "triangle" },
    ),
  ].filter(({ points: own }) => own.length > 0);
  const x = valueAxis([value, ...points.map((point) => point.x)], unit);
  const marks: Mark[] = [...zeroMark(x, "x")];
  const subjectLabel = context.areaLabel(reading.area);
  if (value !== null)
    marks.push({
      axis: "x",
      at: value,
      label: `${subjectLabel} ${formatValue(value, unit, decimals, locale)}`,
      role: "reference",
    });
  const needed = reading.target ?? 0;
  if (value !== null && needed > 0) {
    const at = reading.operator === "gt" || reading.operator === "ge" ? value - needed : value + needed;
    if (at >= x.domain[0] && at <= x.domain[1])
      marks.push({ axis: "x", at, label: `${formatValue(needed, difference, decimals, locale)} away`, role: "target" });
  }
  const group = context.areaLabel(reading.comparator);
  const over = finding.breakers.length;
  const said =
    reading.quantifier === "all"
      ? over === 0
        ? `None of ${counted(members.length, "member")} breaks it`
        : `${over} of ${counted(members.length, "member")} ${over === 1 ? "breaks" : "break"} it`
      : `${over} of ${counted(members.length, "member")} ${over === 1 ? "bears" : "bear"} it out`;
  const rest = verdict.findings.length - 1;
  return modelOf(context, {
    chart: `${reading.reading}-figures`,
    kind: "ranked",
    title: `${said}: ${subjectLabel} against ${group}, by ${publisherShort(context, finding.publication)}.`,
    measured: `${indicator?.label ?? reading.indicator}, ${formatPeriod(reading.period, locale)}; ${publicationName(context, finding.publication)}`,
    unit,
    howToRead: `One row a member, the highest on top; the line is ${subjectLabel}. Triangles decide the claim and say by how much they differ.`,
    panels: [panelOf("rows", x, rowsAxis(labels), series, { marks })],
    truncated: [
      finding.missing.length > 0 ? `No figure for ${counted(finding.missing.length, "member")}.` : "",
      rest > 0 ? `${counted(rest, "other source")} ${rest === 1 ? "is" : "are"} in the evidence table.` : "",
    ]
      .filter(Boolean)
      .join(" "),
    locale,
  });
}

function pairChart({ context, reading, verdict, locale }: ClaimChartInput): ChartModel {
  const indicator = context.indicator(reading.indicator);
  const unit = indicator?.unit ?? "";
  const findings = verdict.findings.filter((finding) => finding.observed !== null || finding.threshold !== null);
  const labels = findings.map(
    (finding) =>
      `${publisherShort(context, finding.publication)}, ${formatPeriod(context.publication(finding.publication)?.publishedOn ?? "", locale, "short")}`,
  );
  const rival =
    reading.basePeriod === ""
      ? context.areaLabel(reading.comparator || reading.area)
      : reading.comparator === "" || reading.comparator === reading.area
        ? `its own mean of ${formatPeriod(reading.basePeriod, locale)}`
        : `${context.areaLabel(reading.comparator)}, mean of ${formatPeriod(reading.basePeriod, locale)}`;
  const side = (pick: (finding: Finding) => number | null, roles: readonly Input["role"][]): ChartPoint[] =>
    findings.flatMap((finding, row) => {
      const value = pick(finding);
      if (value === null) return [];
      return [
        {
          x: value,
          y: row,
          label: labels[row] ?? "",
          publication: finding.publication,
          status: finding.inputs[0]?.status ?? "",
          area: reading.area,
          origin: madeFrom(finding.inputs.filter(({ role }) => roles.includes(role))),
          note: OUTCOME_LOOKS[finding.outcome].word,
        },
      ];
    });
  const series = [
    seriesOf(
      "subject",
      `${context.areaLabel(reading.area)}`,
      side((finding) => finding.observed, ["subject"]),
      { drawing: "dots", ...OUTCOME_LOOKS.holds },
    ),
    seriesOf(
      "comparator",
      rival,
      side((finding) => finding.threshold, ["comparator", "base"]),
      { drawing: "dots", shape: "square", colour: 2 },
    ),
  ];
  const x = valueAxis(
    series.flatMap(({ points }) => points.map((point) => point.x)),
    unit,
  );
  return modelOf(context, {
    chart: `${reading.reading}-figures`,
    kind: "ranked",
    title: `${tally(verdict)}: ${context.areaLabel(reading.area)} against ${rival}.`,
    measured: `${indicator?.label ?? reading.indicator}, ${formatPeriod(reading.period, locale)}`,
    unit,
    howToRead: "One row a source with its two figures.",
    panels: findings.length === 0 ? [] : [panelOf("rows", x, rowsAxis(labels), series, { marks: zeroMark(x, "x") })],
    empty: "No source that this scenario admits has both figures.",
    locale,
  });
}
