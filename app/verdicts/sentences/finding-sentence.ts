import type { Form, Reading } from "../../domain/claims.ts";
import type { Finding, Verdict } from "../../domain/verdicts.ts";
import type { ChartContext } from "../../wording/context.ts";
import { compareText } from "./compare-sentence.ts";
import { firstText, intervalText, recordedText } from "./event-sentences.ts";
import { countMembersText, rankText, ratioText } from "./group-sentences.ts";
import { changeText, totalText, valueText, type Told } from "./numeric-sentences.ts";
import { singular } from "./margin-text.ts";
import { newerLacking } from "./passed-over.ts";
import { trendText } from "./trend-sentence.ts";
import { outcomeText, sourceName } from "./words.ts";

const TEXTS: Readonly<Record<Form, (told: Told) => string>> = {
  value: valueText,
  compare: compareText,
  change: changeText,
  ratio: ratioText,
  rank: rankText,
  count: countMembersText,
  total: totalText,
  trend: trendText,
  interval: intervalText,
  first: firstText,
  recorded: recordedText,
};

/** The reading with the periods that a finding took for `latest`. */
export function datedReading(reading: Reading, { period, basePeriod }: Finding): Reading {
  return period === "" ? reading : { ...reading, period, basePeriod };
}

/**
 * A finding in one sentence made from its data: "IMF, April 2024: Russia 3.16 %, Macao SAR 13.94 % and Malta 5.00 % above
 * it: fails by 10.78 points.". Where the verdict is given, a newer edition that could not be used is named too.
 */
export function findingSentence(
  context: ChartContext,
  reading: Reading,
  finding: Finding,
  locale = "en-GB",
  verdict: Verdict | null = null,
): string {
  const text = findingText(context, reading, finding, locale);
  const source = sourceName(context, finding.publication, locale);
  // What a publication says needs no outcome after it: the verb is the outcome.
  if (reading.form === "recorded") return `${source} ${text}${/[.!?]”$/.test(text) ? "" : "."}`;
  const newer = newerLacking(context, reading, verdict, finding, locale);
  const told = `${source}: ${text}: ${outcomeText(context, reading, finding, locale)}`;
  return singular(`${told}${newer === "" ? "" : `; ${newer}`}.`);
}

/**
 * What a finding says, without its source and its outcome: "Russia 3.16 %, Macao SAR 13.94 % and Malta 5.00 % above it".
 *
 * @param decimals where its margin is not told beside it; those that agree with the margin if left out
 */
export function findingText(
  context: ChartContext,
  reading: Reading,
  finding: Finding,
  locale: string,
  decimals?: number,
): string {
  return TEXTS[reading.form]({ context, reading: datedReading(reading, finding), finding, locale, decimals });
}
