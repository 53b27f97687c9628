import type { Form, Reading } from "../../domain/claims.ts";
import type { Finding, PassedOver, PassedOverReason, Verdict } from "../../domain/verdicts.ts";
import type { ChartContext } from "../../wording/context.ts";
import { editionName } from "./words.ts";

const SENTENCES: Readonly<Record<PassedOverReason, string>> = {
  "later-than-as-of": "Came out after the scenario's day",
  "publisher-not-admitted": "From publishers that the scenario does not admit",
  "publisher-excluded": "From publishers that the scenario leaves out",
  "party-not-admitted": "From parties that the scenario does not admit",
  "other-basis": "Without figures that the scenario counts (forecasts, or outcomes)",
  "stale-forecast": "With forecasts of periods that had ended",
  "does-not-cover": "Held here without all the figures that the reading needs",
  "document-not-read": "Read only second-hand, beside one that was read",
  "older-edition": "Older editions of a publication that is used",
};

/** Why publications were passed over, as a heading for their list. */
export function passedOverSentence(reason: PassedOverReason): string {
  return SENTENCES[reason];
}

/** Passed-over editions are gathered anew at each reading: once a verdict is enough. */
const gathered = new WeakMap<Verdict, readonly PassedOver[]>();

/**
 * "a newer edition (January 2024) is held here without all the figures needed" where the same publication came out later and was
 * passed over for what it lacks; "" otherwise. An update of a publication counts as its edition. Readings of one figure
 * have none: that a publication of a later year no longer gives it is no news.
 */
export function newerLacking(
  context: ChartContext,
  reading: Reading,
  verdict: Verdict,
  finding: Finding,
  locale: string,
): string {
  const used = context.publication(finding.publication);
  if (!used || !OF_SEVERAL.has(reading.form)) return "";
  const passedOver = gathered.get(verdict) ?? verdict.passedOver;
  gathered.set(verdict, passedOver);
  const newer = passedOver.flatMap(({ publication, publisher, reason }) => {
    if (reason !== "does-not-cover" || publisher !== finding.publisher) return [];
    const other = context.publication(publication);
    return other && other.publishedOn > used.publishedOn && isSameSeries(other.title, used.title) ? [other] : [];
  });
  const newest = newer.sort((a, b) => (a.publishedOn < b.publishedOn ? 1 : -1))[0];
  if (!newest) return "";
  return `a newer edition (${editionName(context, newest.publication, locale)}) is held here without all the figures needed`;
}

/** Forms that need more than one figure of an edition. */
const OF_SEVERAL: ReadonlySet<Form> = new Set<Form>(["compare", "change", "ratio", "rank", "count", "trend", "total"]);

function isSameSeries(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}
