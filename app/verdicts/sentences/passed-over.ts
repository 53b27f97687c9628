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

/** The editions that a verdict passed over. */
export function passedOverOf(verdict: Verdict): readonly PassedOver[] {
  const passedOver = gathered.get(verdict) ?? verdict.passedOver;
  gathered.set(verdict, passedOver);
  return passedOver;
}

/**
 * "a newer edition (January 2024) is held here without all the figures needed" where the same publication came out later and was
 * passed over for what it lacks; "" otherwise. Readings of one figure have none: that a publication of a later year no
 * longer gives it is no news.
 */
export function newerLacking(
  context: ChartContext,
  reading: Reading,
  verdict: Verdict,
  finding: Finding,
  locale: string,
): string {
  const newer = OF_SEVERAL.has(reading.form) ? newerIncomplete(context, verdict, finding) : null;
  return newer === null
    ? ""
    : `a newer edition (${editionName(context, newer, locale)}) is held here without all the figures needed`;
}

/**
 * The newest edition of a finding's publication that the scenario lets in and that was passed over for what it lacks;
 * null where there is none. An update of a publication counts as its edition.
 */
export function newerIncomplete(context: ChartContext, verdict: Verdict, finding: Finding): string | null {
  const used = context.publication(finding.publication);
  if (!used) return null;
  const newer = passedOverOf(verdict).flatMap(({ publication, publisher, reason }) => {
    if (reason !== "does-not-cover" || publisher !== finding.publisher) return [];
    const other = context.publication(publication);
    return other && other.publishedOn > used.publishedOn && isSameSeries(other.title, used.title) ? [other] : [];
  });
  return newer.sort((a, b) => (a.publishedOn < b.publishedOn ? 1 : -1))[0]?.publication ?? null;
}

/** Forms that need more than one figure of an edition. */
const OF_SEVERAL: ReadonlySet<Form> = new Set<Form>(["compare", "change", "ratio", "rank", "count", "trend", "total"]);

function isSameSeries(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}
