import type { Reading } from "../../domain/claims.ts";
import type { Finding, Input } from "../../domain/verdicts.ts";
import type { ChartContext } from "../charts/context.ts";
import { formatPeriod, formatValue } from "../charts/number-format.ts";
import { byMargin, decimalsOf, listed, missingText, observedText, speaker } from "./words.ts";

interface Words {
  context: ChartContext;
  reading: Reading;
  finding: Finding;
  decimals: number;
  locale: string;
}

function number({ finding, decimals, locale }: Words, value: number): string {
  return formatValue(value, finding.unit, decimals, locale);
}

/** "above" or "below" for those that break a comparison, by which way the reading asks. */
function side(reading: Reading): string {
  return reading.operator === "lt" || reading.operator === "le" ? "below" : "above";
}

function compareBody(words: Words): string {
  const { context, reading, finding, decimals, locale } = words;
  const subject = `${context.areaLabel(reading.area)} ${observedText(finding, decimals, locale)}`;
  if (finding.breakers.length > 0) {
    const by = reading.target === null ? side(reading) : "closer than asked or beyond";
    const names = [...finding.breakers].map(({ area, value }) => `${context.areaLabel(area)} ${number(words, value)}`);
    const holds = finding.outcome === "holds";
    return `${subject}, ${listed(names, 4)} ${holds ? "behind it" : reading.target === null ? `${by} it` : `${by} it`}`;
  }
  if (finding.threshold === null) return subject;
  const nearest = finding.inputs.find(({ role, value }) => role !== "subject" && value === finding.threshold);
  const period = reading.basePeriod === "" ? "" : ` (mean of ${formatPeriod(reading.basePeriod, locale)})`;
  const name = nearest?.area ?? (reading.comparator || reading.area);
  return `${subject} against ${context.areaLabel(name)} ${number(words, finding.threshold)}${period}`;
}

const ASKED: Record<string, string> = { ge: "at least ", gt: "more than ", le: "at most ", lt: "less than ", eq: "" };

function targetText(words: Words): string {
  const { reading, finding, locale } = words;
  if (reading.target === null) return "";
  const decimals = reading.targetWritten.split(".")[1]?.length ?? 0;
  const unit = reading.unit === "" ? finding.unit : reading.unit;
  const target = formatValue(reading.target, unit, decimals, locale);
  if (reading.operator !== "between") return `${ASKED[reading.operator] ?? ""}${target}`;
  return reading.targetHigh === null
    ? target
    : `${target} to ${formatValue(reading.targetHigh, unit, decimals, locale)}`;
}

function figureBody(words: Words): string {
  const { context, reading, finding, decimals, locale } = words;
  const area = context.areaLabel(reading.area);
  const when = formatPeriod(reading.period, locale, "short");
  const change = reading.form === "change" ? ` more than in ${formatPeriod(reading.basePeriod, locale, "short")}` : "";
  return `${area} ${observedText(finding, decimals, locale)}${change} (${when}) against ${targetText(words)}`;
}

function trendBody(words: Words): string {
  const { context, reading, finding, locale } = words;
  const against = finding.breakers.map(({ period }) => formatPeriod(period, locale, "short"));
  const way = reading.operator === "falling" ? "falls" : "rises";
  const steps = against.length === 0 ? "at every step" : `but not in ${listed(against)}`;
  return `${context.areaLabel(reading.area)} ${way} ${steps} (${formatPeriod(reading.period, locale, "short")})`;
}

function eventText({ text, period }: Input, locale: string): string {
  return `${text} (${formatPeriod(period.slice(0, 10), locale, "short")})`;
}

function eventBody(words: Words): string {
  const { finding, reading, locale } = words;
  const event = finding.inputs.find(({ role }) => role === "event");
  const before = finding.inputs.find(({ role }) => role === "base-event");
  const rivals = finding.inputs.filter(({ role }) => role === "rival").map((input) => eventText(input, locale));
  const after = event === undefined ? "" : eventText(event, locale);
  const from = before === undefined ? "" : ` after ${eventText(before, locale)}`;
  if (reading.form === "interval") {
    const days = finding.observed === null ? "" : `: ${formatValue(finding.observed, "days", 0, locale)}`;
    return `${after}${from}${days} against ${targetText(words)}`;
  }
  return `${after}${from}${rivals.length === 0 ? "; no other in between" : `; before it ${listed(rivals, 4)}`}`;
}

function recordedBody({ finding }: Words): string {
  return listed(
    finding.inputs.map(({ text }) => `“${text}”`),
    3,
  );
}

function body(words: Words): string {
  switch (words.reading.form) {
    case "compare":
      return compareBody(words);
    case "trend":
      return trendBody(words);
    case "interval":
    case "first":
      return eventBody(words);
    case "recorded":
      return recordedBody(words);
    default:
      return figureBody(words);
  }
}

const REASONS: Record<Finding["reason"], string> = {
  "": "",
  "range-straddles-target": "the range lies on both sides",
  "members-missing": "no figure for",
  "same-day-without-time": "two events on one day, their times not known",
  "steps-missing": "no figure for",
  qualified: "with a qualification",
  "rate-missing": "no exchange rate for",
  "subject-missing": "no figure for",
  "base-missing": "no figure to start from for",
  "comparator-missing": "nothing to compare with for",
};

function ending({ context, finding, decimals, locale }: Words): string {
  const { outcome, margin, missing, reason } = finding;
  const names = missing.length === 0 ? "" : ` ${missingText(context, missing, locale)}`;
  if (outcome === "undetermined") return `: undetermined, ${`${REASONS[reason]}${names}`.trim() || "not decided"}`;
  const without = missing.length === 0 ? "" : ` (without${names})`;
  return `: ${outcome}${byMargin(margin, finding.unit, decimals, locale)}${without}`;
}

/** One finding in a sentence made from its figures: "IMF, April 2024: Russia 3.2 %, Macao SAR 13.9 % above it: fails by 10.8 points". */
export function findingSentence(context: ChartContext, reading: Reading, finding: Finding, locale: string): string {
  const decimals = reading.form === "interval" ? 0 : decimalsOf(context, reading.indicator);
  const words: Words = { context, reading, finding, decimals, locale };
  return `${speaker(context, finding.publication)}: ${body(words)}${ending(words)}.`;
}
