import type { Reading } from "../../domain/claims.ts";
import { intervalEnds } from "../../domain/periods.ts";
import type { NotApplicable, Verdict } from "../../domain/verdicts.ts";
import type { ChartContext } from "../../wording/context.ts";
import { unpublishedText } from "../../wording/unpublished-events.ts";
import { listText, whenText } from "./words.ts";

/** Publishers named before "and 12 more". */
const NAMED = 3;

/** What a comparison lacks is told with the names of its sides. */
const NEVER: Readonly<Record<Exclude<NotApplicable, "comparator-never" | "sides-never">, string>> = {
  "no-cited-source": "The claim names no source, so there is none to ask.",
  "publisher-never": "The publishers that the scenario admits publish nothing of this kind.",
  "basis-never": "Nobody that the scenario admits publishes this kind of figure on its basis (forecasts or outcomes).",
  "before-first-figure": "On the scenario’s day nothing of this kind had been published yet.",
  "before-period": "On the scenario’s day the period had not ended, and nobody forecasts this.",
  "before-event": "On the scenario’s day it had not happened yet.",
};

/** Why a scenario says nothing on a reading and never can. */
export function notApplicableSentence(context: ChartContext, reading: Reading, verdict: Verdict): string {
  return sentences(neverText(context, reading, verdict.reason as NotApplicable), unpublishedText(context, reading));
}

function neverText(context: ChartContext, reading: Reading, reason: NotApplicable): string {
  if (reason !== "comparator-never" && reason !== "sides-never") return NEVER[reason] ?? "";
  const subject = context.areaLabel(reading.area);
  const others = comparedText(context, reading);
  return reason === "comparator-never"
    ? `The publishers that the scenario admits publish figures of this kind for ${subject} only, none for ${others}, which it is compared with.`
    : `No publisher that the scenario admits publishes figures of this kind both for ${subject} and for ${others}.`;
}

/** What would fill a gap: whose figure, of which area and period. */
export function gapSentence(context: ChartContext, reading: Reading, verdict: Verdict, locale: string): string {
  const names = verdict.wanted.map((id) => context.publisher(id)?.label ?? id);
  const whose = names.length === 0 ? "any publisher" : listText(names, locale, NAMED);
  const wanted = `It would take ${whatText(context, reading, locale)} from ${whose}.`;
  return sentences("No evidence here yet.", unpublishedText(context, reading), wanted);
}

function sentences(...told: string[]): string {
  return told.filter((one) => one !== "").join(" ");
}

/** "United States", "the members of Advanced economies"; "" where the subject is held against nobody. */
function comparedText(context: ChartContext, { comparator, quantifier }: Reading): string {
  if (comparator === "") return "";
  const ofMembers = quantifier !== "" && quantifier !== "aggregate";
  return `${ofMembers ? "the members of " : ""}${context.areaLabel(comparator)}`;
}

function whatText(context: ChartContext, reading: Reading, locale: string): string {
  if (reading.form === "recorded") return "a dated statement";
  if (reading.form === "interval" || reading.form === "first") return "a dated report of both events";
  const label = context.indicator(reading.indicator)?.label ?? reading.indicator;
  const isOpen = reading.period.endsWith("latest");
  const start = intervalEnds(reading.period)?.[0] ?? "";
  const when = !isOpen
    ? ` ${whenText(reading.period, locale)}`
    : start === ""
      ? ""
      : ` ${whenText(start, locale).replace(/^(in|on) /, "from ")} on`;
  // Each publication is tried alone: a publisher may well have the one figure and not what it is held against.
  const base = reading.basePeriod === "" ? "" : ` and ${whenText(reading.basePeriod, locale)}`;
  const compared = comparedText(context, reading);
  const against = compared === "" ? "" : ` and ${compared}`;
  const together = base === "" && against === "" ? "" : " all in one publication and";
  return `figures of “${label}” for ${context.areaLabel(reading.area)}${against}${when}${base},${together} known by the scenario’s day,`;
}
