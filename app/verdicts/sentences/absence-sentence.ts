import type { Reading } from "../../domain/claims.ts";
import { intervalEnds } from "../../domain/periods.ts";
import type { NotApplicable, Verdict } from "../../domain/verdicts.ts";
import type { ChartContext } from "../../wording/context.ts";
import { listText, whenText } from "./words.ts";

/** Publishers named before "and 12 more". */
const NAMED = 3;

const NEVER: Readonly<Record<NotApplicable, string>> = {
  "no-cited-source": "The claim names no source, so there is none to ask.",
  "publisher-never": "The publishers that the scenario admits publish nothing of this kind.",
  "basis-never": "Nobody that the scenario admits publishes this kind of figure on its basis (forecasts or outcomes).",
  "before-first-figure": "On the scenario’s day nothing of this kind had been published yet.",
  "before-period": "On the scenario’s day the period had not ended, and nobody forecasts this.",
  "before-event": "On the scenario’s day it had not happened yet.",
};

/** Why a scenario says nothing on a reading and never can. */
export function notApplicableSentence(verdict: Verdict): string {
  return NEVER[verdict.reason as NotApplicable] ?? "";
}

/** What would fill a gap: whose figure, of which area and period. */
export function gapSentence(context: ChartContext, reading: Reading, verdict: Verdict, locale: string): string {
  const names = verdict.wanted.map((id) => context.publisher(id)?.label ?? id);
  const whose = names.length === 0 ? "any publisher" : listText(names, locale, NAMED);
  return `No evidence here yet. It would take ${whatText(context, reading, locale)} from ${whose}.`;
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
  // All of it is held against each other, so one without the other is not enough.
  const base = reading.basePeriod === "" ? "" : ` and ${whenText(reading.basePeriod, locale)}`;
  const beside =
    reading.comparator === "" || reading.comparator === reading.area
      ? ""
      : ` and for ${context.areaLabel(reading.comparator)}`;
  const known =
    base === "" && beside === "" ? "known by the scenario’s day" : "all of them known by the scenario’s day";
  return `figures of “${label}” for ${context.areaLabel(reading.area)}${when}${base}${beside}, ${known},`;
}
