import type { Finding, Input } from "../../domain/verdicts.ts";
import type { ChartModel } from "../model/chart-model.ts";
import { formatValue } from "../../wording/number-format.ts";
import type { ClaimChartInput } from "./claim-chart-input.ts";
import { membersCounted } from "./group-words.ts";
import { upperFirst } from "../../wording/words.ts";
import { membersChart } from "./members-chart.ts";
import { observedChart } from "./observed-chart.ts";

/** Forms `rank` and `count`: the members of the group from the source that has most of them; places and numbers a source where none is whole. */
export function placesChart(input: ClaimChartInput): ChartModel {
  const isRank = input.reading.form === "rank";
  const membersOf = (finding: Finding): Input[] =>
    finding.inputs.filter(({ role, value }) => role === (isRank ? "comparator" : "subject") && value !== null);
  const fullest = [...input.verdict.findings].sort((a, b) => membersOf(b).length - membersOf(a).length)[0];
  if (!fullest) return observedChart(input);
  return isRank ? rankChart(input, fullest, membersOf(fullest)) : countChart(input, fullest, membersOf(fullest));
}

function rankChart(input: ClaimChartInput, finding: Finding, members: Input[]): ChartModel {
  const { context, reading } = input;
  const subject = context.areaLabel(reading.area);
  const row = finding.inputs.find(({ role }) => role === "subject");
  const place = finding.observed ?? `${finding.observedLow} to ${finding.observedHigh}`;
  return membersChart(input, finding, {
    members,
    line: {
      label: subject,
      value: row?.value ?? null,
      row,
    },
    marked: `Ahead of ${subject}, or level`,
    others: `Behind ${subject}`,
    said: `${subject} is in place ${place} of ${members.length + finding.missing.length + 1}, counted from the ${reading.quantifier}`,
    group: context.areaLabel(reading.comparator),
    distance: 0,
  });
}

function countChart(input: ClaimChartInput, finding: Finding, members: Input[]): ChartModel {
  const { context, reading, locale } = input;
  const indicator = context.indicator(reading.indicator);
  const isValue = reading.comparator === "";
  const row = isValue ? undefined : finding.inputs.find(({ role }) => role === "comparator");
  const value = isValue ? reading.targetValue : (row?.value ?? null);
  const label = isValue
    ? formatValue(value ?? 0, indicator?.unit ?? "", indicator?.decimals ?? 1, locale)
    : context.areaLabel(reading.comparator);
  const far = isValue ? 0 : (reading.targetValue ?? 0);
  const stands = `${SIDES[reading.operator] ?? "counted against"} ${label}${far > 0 ? " by enough" : ""}`;
  return membersChart(input, finding, {
    members,
    line: { label, value, row },
    marked: upperFirst(stands),
    others: `Not ${stands}`,
    said: `${finding.breakers.length} of ${membersCounted(members.length, finding.missing.length)} ${finding.breakers.length === 1 ? "is" : "are"} ${stands}`,
    group: context.areaLabel(reading.area),
    distance: far,
  });
}

/** How members that count stand to what they are held against. */
const SIDES: Readonly<Record<string, string>> = { gt: "above", ge: "at or above", lt: "below", le: "at or below" };
