import type { Reading } from "../../domain/claims.ts";
import type { Finding, Verdict } from "../../domain/verdicts.ts";
import type { ChartContext } from "../../wording/context.ts";
import { formatPeriod, formatValue } from "../../wording/number-format.ts";
import { publisherShort } from "../../wording/sources.ts";
import { datedReading, findingText } from "../sentences/finding-sentence.ts";
import { singular } from "../sentences/margin-text.ts";
import { subjectText } from "../sentences/numeric-sentences.ts";
import { newerLacking } from "../sentences/passed-over.ts";
import { plainDecimals } from "../sentences/shown-decimals.ts";
import { listText, sourceName, targetText } from "../sentences/words.ts";

/** Members named before "and 12 more". */
const NAMED = 2;

/**
 * What decides a claim, as short as it can be said: "Macao SAR 13.9 % and Malta 5.0 % are above Russia, 3.2 % (IMF)", "10 days from
 * 30 March 2022 to 9 April 2022 (claimed: 10 days)", "Foreign Affairs confirms it: “…”". No full stop.
 * Where the verdict is given, a source of an older edition says which and why: "World Bank, June 2023; its newer editions …".
 */
export function cardFact(
  context: ChartContext,
  reading: Reading,
  finding: Finding,
  locale: string,
  verdict: Verdict | null = null,
): string {
  const dated = datedReading(reading, finding);
  const newer = newerLacking(context, reading, verdict, finding, locale);
  const source =
    newer === ""
      ? publisherShort(context, finding.publication)
      : `${sourceName(context, finding.publication, locale)}; ${newer}`;
  if (reading.form === "recorded") return `${source} ${findingText(context, reading, finding, locale)}`;
  if (reading.form === "interval") return intervalFact(dated, finding, locale);
  if (reading.form === "first") return firstFact(finding, locale) || findingText(context, reading, finding, locale);
  const breakers = membersAgainst(context, dated, finding, locale);
  if (breakers !== "") return `${breakers} (${source})`;
  const text = singular(findingText(context, reading, finding, locale, plainDecimals(context, reading, finding)));
  const subject = `${subjectText({ context, reading: dated, finding, locale })}: `;
  // The card names what is measured over its chart.
  return `${text.startsWith(subject) ? text.slice(subject.length) : text} (${source})`;
}

/** Members of a group that stand on the wrong side of the subject; "" for any other comparison. */
function membersAgainst(context: ChartContext, reading: Reading, finding: Finding, locale: string): string {
  const { breakers, observed, unit } = finding;
  const isPlain = reading.form === "compare" && reading.quantifier === "all" && (reading.target ?? 0) === 0;
  if (!isPlain || observed === null || breakers.length === 0 || breakers.some(({ value }) => value === observed)) {
    return "";
  }
  const decimals = plainDecimals(context, reading, finding);
  const figure = (value: number) => formatValue(value, unit, decimals, locale);
  const names = breakers.map(({ area, value }) => `${context.areaLabel(area)} ${figure(value)}`);
  const side = reading.operator === "gt" || reading.operator === "ge" ? "above" : "below";
  const verb = breakers.length === 1 ? "is" : "are";
  return `${listText(names, locale, NAMED)} ${verb} ${side} ${context.areaLabel(reading.area)}, ${figure(observed)}`;
}

function intervalFact(reading: Reading, { observed, inputs }: Finding, locale: string): string {
  const [from = "", to = ""] = (["base-event", "event"] as const).map((role) =>
    formatPeriod(inputs.find((input) => input.role === role)?.period.slice(0, 10) ?? "", locale),
  );
  const asked = targetText(reading, "days", locale, 0);
  return singular(
    `${formatValue(observed ?? 0, "days", 0, locale)} from ${from} to ${to}${asked === "" ? "" : ` (${asked})`}`,
  );
}

/** What came before the event claimed; "" where the days do not tell. */
function firstFact({ outcome, inputs, breakers }: Finding, locale: string): string {
  const day = (period = "") => formatPeriod(period.slice(0, 10), locale);
  const event = inputs.find(({ role }) => role === "event");
  const rivals = inputs.filter(({ role }) => role === "rival");
  if (event === undefined) return "";
  if (outcome === "holds") return `nothing of its kind came before ${day(event.period)}`;
  if (outcome !== "fails" || breakers.length === 0) return "";
  // Named, as a count says nothing to who wants to know who it was; rivals stand in order of days, those before the event first.
  const before = rivals.slice(0, breakers.length).map(({ text, period }) => `“${text}” (${day(period)})`);
  return `${listText(before, locale, NAMED)} came before ${day(event.period)}`;
}
