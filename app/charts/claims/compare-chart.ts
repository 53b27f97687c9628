import type { Finding, Input } from "../../domain/verdicts.ts";
import { modelOf, panelOf, seriesOf, zeroMark } from "../model/build.ts";
import type { ChartModel, ChartPoint } from "../model/chart-model.ts";
import { formatPeriod } from "../../wording/number-format.ts";
import { madeFrom } from "../model/origins.ts";
import { rowsAxis, valueAxis } from "../layout/scale.ts";
import { OUTCOME_LOOKS, tally, type ClaimChartInput } from "./claim-chart-input.ts";
import { PALE, PALE_LABEL, paleRows, sourceDay, withElsewhere } from "./elsewhere.ts";
import { groupSentence, sideWords } from "./group-words.ts";
import { upperFirst } from "../../wording/words.ts";
import { membersChart } from "./members-chart.ts";

/** Form `compare`: all members of a group from one source, ranked, with the subject's line; or subject and comparator side by side, a row a source. */
export function compareChart(input: ClaimChartInput): ChartModel {
  const { reading, verdict } = input;
  const grouped = reading.quantifier === "all" || reading.quantifier === "any";
  const fullest = [...verdict.findings].sort(
    (a, b) =>
      comparatorsOf(b).length - comparatorsOf(a).length ||
      Number(b.publisher === input.claim.citedPublisher) - Number(a.publisher === input.claim.citedPublisher),
  )[0];
  return grouped && fullest ? groupChart(input, fullest) : pairChart(input);
}

function comparatorsOf(finding: Finding): Input[] {
  return finding.inputs.filter(({ role, value }) => role === "comparator" && value !== null);
}

/** What decides a comparison with all, or any, of a group: the members on the wrong, or the right, side of the subject. */
function groupChart(input: ClaimChartInput, finding: Finding): ChartModel {
  const { context, reading } = input;
  const members = comparatorsOf(finding);
  const subject = context.areaLabel(reading.area);
  const row = finding.inputs.find(({ role }) => role === "subject");
  const side = sideWords(reading);
  return membersChart(input, finding, {
    members,
    line: { label: subject, value: row?.value ?? finding.observed, row },
    marked: `${upperFirst(side.deciding)} ${subject}`,
    others: `${upperFirst(side.rest)} ${subject}`,
    said: groupSentence(context, reading, finding, members),
    group: context.areaLabel(reading.comparator),
    distance: reading.target ?? 0,
  });
}

function pairChart(input: ClaimChartInput): ChartModel {
  const { context, reading, verdict, locale } = input;
  const indicator = context.indicator(reading.indicator);
  const unit = indicator?.unit ?? "";
  const findings = verdict.findings.filter((finding) => finding.observed !== null || finding.threshold !== null);
  const pale = paleRows(input, findings.length, ({ observed }) => observed);
  const rivals = paleRows(input, findings.length, ({ observed, threshold }) => (observed === null ? null : threshold));
  const labels = [...findings.map(({ publication }) => sourceDay(context, publication, locale)), ...pale.labels];
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
    seriesOf("elsewhere", PALE_LABEL, pale.points, PALE),
    // Of the same rows as the subject's: without them none.
    seriesOf("elsewhere-rival", PALE_LABEL, rivals.labels.length === pale.labels.length ? rivals.points : [], {
      ...PALE,
      shape: "square",
      named: false,
    }),
  ].filter(({ points }) => points.length > 0);
  const x = valueAxis(
    series.flatMap(({ points }) => points.map((point) => point.x)),
    unit,
  );
  return modelOf(context, {
    chart: `${reading.reading}-figures`,
    kind: "ranked",
    title: `${tally(verdict)}${findings.length === 0 ? "" : `: ${context.areaLabel(reading.area)} against ${rival}`}.`,
    measured: `${indicator?.label ?? reading.indicator}, ${formatPeriod(reading.period, locale)}`,
    unit,
    howToRead: withElsewhere("One row for each source with its two figures.", pale.points.length > 0),
    panels: labels.length === 0 ? [] : [panelOf("rows", x, rowsAxis(labels), series, { marks: zeroMark(x, "x") })],
    empty: "No source that this scenario admits has both figures.",
    locale,
  });
}
