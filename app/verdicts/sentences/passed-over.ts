import type { Form, Reading } from "../../domain/claims.ts";
import type { Finding, PassedOver, PassedOverReason, Verdict } from "../../domain/verdicts.ts";
import type { ChartContext } from "../../wording/context.ts";
import { editionName, missingSentence } from "./words.ts";

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
 * "its newer editions are held here without a figure for United States" where the publisher's newer editions were passed
 * over for what they lack; "" otherwise, and where `verdict` is null. Readings of one figure have none: that a publication
 * of a later year no longer gives it is no news.
 */
export function newerLacking(
  context: ChartContext,
  reading: Reading,
  verdict: Verdict | null,
  finding: Finding,
  locale: string,
): string {
  const newer = verdict === null ? [] : newerPassedOver(context, reading, verdict, finding);
  const [newest] = newer;
  if (newest === undefined) return "";
  const lacks = newest.lacks ?? [];
  const isShared = newer.every((one) => String(one.lacks ?? []) === String(lacks));
  const told = missingSentence(context, lacks, locale, NAMED).replace(/^no figure/, "a figure");
  const without = isShared && told !== "" ? told : "all the figures needed";
  if (newer.length > 1) return `its newer editions are held here without ${without}`;
  return `its newer edition of ${editionName(context, newest.publication, locale)} is held here without ${without}`;
}

/** Whether a finding is of an edition that newer ones were passed over for. */
export function isOfOlderEdition(context: ChartContext, reading: Reading, verdict: Verdict, finding: Finding): boolean {
  return newerIncomplete(context, reading, verdict, finding) !== null;
}

/** The newest edition that was passed over for what it lacks, where a finding is of an older one; null where it is of the newest. */
export function newerIncomplete(
  context: ChartContext,
  reading: Reading,
  verdict: Verdict,
  finding: Finding,
): string | null {
  return newerPassedOver(context, reading, verdict, finding)[0]?.publication ?? null;
}

/** Areas named before "and 12 more". */
const NAMED = 3;

/** Newer editions that lack a figure, the newest first: of the same publication, or of another that does tell of the reading's subject. */
function newerPassedOver(
  context: ChartContext,
  reading: Reading,
  verdict: Verdict,
  finding: Finding,
): readonly PassedOver[] {
  const used = context.publication(finding.publication);
  if (!used || !OF_SEVERAL.has(reading.form)) return [];
  const dayOf = ({ publication }: PassedOver) => context.publication(publication)?.publishedOn ?? "";
  return passedOverOf(verdict)
    .filter((one) => {
      if (one.reason !== "does-not-cover" || one.publisher !== finding.publisher || dayOf(one) <= used.publishedOn)
        return false;
      const { lacks = [] } = one;
      const tellsSubject = lacks.length > 0 && !lacks.includes(reading.area);
      return tellsSubject || isSameSeries(context.publication(one.publication)?.title ?? "", used.title);
    })
    .sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1));
}

/** Forms that need more than one figure of an edition. */
const OF_SEVERAL: ReadonlySet<Form> = new Set<Form>(["compare", "change", "ratio", "rank", "count", "trend", "total"]);

function isSameSeries(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}
