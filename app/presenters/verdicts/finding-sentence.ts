import type { Form, Reading } from "../../domain/claims.ts";
import type { Finding } from "../../domain/verdicts.ts";
import type { ChartContext } from "../charts/context.ts";
import { compareText } from "./compare-sentence.ts";
import { firstText, intervalText, recordedText } from "./event-sentences.ts";
import { changeText, totalText, trendText, valueText, type Told } from "./numeric-sentences.ts";
import { outcomeText, singular, sourceName } from "./words.ts";

const TEXTS: Readonly<Record<Form, (told: Told) => string>> = {
  value: valueText,
  compare: compareText,
  change: changeText,
  total: totalText,
  trend: trendText,
  interval: intervalText,
  first: firstText,
  recorded: recordedText,
};

/**
 * A finding in one sentence made from its data: "IMF, April 2024: Russia 3.2 %, Macao SAR 13.9 % and Malta 5.0 % above
 * it: fails by 10.8 points.".
 */
export function findingSentence(context: ChartContext, reading: Reading, finding: Finding, locale = "en-GB"): string {
  const text = TEXTS[reading.form]({ context, reading, finding, locale });
  const source = sourceName(context, finding.publication, locale);
  // What a publication says needs no outcome after it: the verb is the outcome.
  if (reading.form === "recorded") return `${source} ${text}.`;
  return singular(`${source}: ${text}: ${outcomeText(finding, locale)}.`);
}
