import type { Reading } from "../../domain/claims.ts";
import type { Finding, FindingOutcome, PassedOverReason, Verdict } from "../../domain/verdicts.ts";
import type { ChartContext } from "../../wording/context.ts";
import { formatPeriod } from "../../wording/number-format.ts";
import { publisherShort, shortPublication } from "../../wording/sources.ts";
import { findingText } from "../sentences/finding-sentence.ts";
import { outcomeWord } from "../sentences/outcome-words.ts";
import { newerLacking, passedOverOf } from "../sentences/passed-over.ts";

/** What one scenario takes from a publisher, or why it takes nothing. */
export interface TakenSource {
  /** "" where nothing is taken. */
  publication: string;
  name: string;
  /** The day, month or year on which it came out, in words. */
  published: string;
  outcome: FindingOutcome | null;
  word: string;
  /** The figures in words; where nothing is taken, why. */
  sentence: string;
}

/** A publisher from whom two scenarios do not take the same. */
export interface SourceDifference {
  publisher: string;
  /** Which differ: only one takes it, each another edition, or other figures of one edition. */
  how: "only-a" | "only-b" | "edition" | "figures";
  a: TakenSource;
  b: TakenSource;
}

export interface SourceDifferences {
  differing: SourceDifference[];
  /** Publishers from whom both take the same figures. */
  same: string[];
}

const WHY_NOT: Readonly<Record<PassedOverReason, string>> = {
  "later-than-as-of": "came out after this scenario’s day",
  "publisher-not-admitted": "not among this scenario’s publishers",
  "publisher-excluded": "left out by this scenario",
  "party-not-admitted": "of a party that this scenario does not count",
  "other-basis": "has no figures of the kind that this scenario counts",
  "stale-forecast": "has forecasts only, of periods that had ended",
  "does-not-cover": "lacks some of the figures needed",
  "document-not-read": "read only second-hand, beside one that was read",
  "older-edition": "an older edition than the one used",
};

/** Publisher by publisher what scenario A and scenario B take for a reading: those that differ first, the others by name. */
export function sourceDifferences(
  context: ChartContext,
  reading: Reading,
  [a, b]: readonly [Verdict, Verdict],
  locale: string,
): SourceDifferences {
  const found = { a: byPublisher(a), b: byPublisher(b) };
  const publishers = [...new Set([...found.a.keys(), ...found.b.keys()])].sort();
  const differing: SourceDifference[] = [];
  const same: string[] = [];
  for (const publisher of publishers) {
    const [inA, inB] = [found.a.get(publisher), found.b.get(publisher)];
    const label = publisherShort(context, (inA ?? inB)?.publication ?? publisher);
    const how = howOf(inA, inB);
    if (how === null) {
      same.push(label);
      continue;
    }
    const taken = (finding: Finding | undefined, verdict: Verdict, other: Finding | undefined): TakenSource =>
      finding ? takenOf(context, reading, verdict, finding, locale) : notTaken(verdict, other);
    differing.push({ publisher: label, how, a: taken(inA, a, inB), b: taken(inB, b, inA) });
  }
  return { differing, same };
}

function byPublisher({ findings }: Verdict): Map<string, Finding> {
  return new Map(findings.map((finding) => [finding.publisher, finding]));
}

function howOf(a: Finding | undefined, b: Finding | undefined): SourceDifference["how"] | null {
  if (a === undefined) return "only-b";
  if (b === undefined) return "only-a";
  if (a.publication !== b.publication) return "edition";
  const figures = (one: Finding) =>
    JSON.stringify([one.outcome, one.observed, one.observedLow, one.observedHigh, one.threshold, one.missing]);
  return figures(a) === figures(b) ? null : "figures";
}

function takenOf(
  context: ChartContext,
  reading: Reading,
  verdict: Verdict,
  finding: Finding,
  locale: string,
): TakenSource {
  const newer = newerLacking(context, reading, verdict, finding, locale);
  const { publication, outcome } = finding;
  return {
    publication,
    name: shortPublication(context, publication),
    published: formatPeriod(context.publication(publication)?.publishedOn ?? "", locale),
    outcome,
    word: outcomeWord(outcome),
    sentence: `${findingText(context, reading, finding, locale)}${newer === "" ? "" : `; ${newer}`}`,
  };
}

/** Why a scenario takes nothing from a publisher, told of the publication that the other one uses. */
function notTaken(verdict: Verdict, other: Finding | undefined): TakenSource {
  const over = passedOverOf(verdict).filter(({ publisher }) => publisher === other?.publisher);
  const reason = (over.find(({ publication }) => publication === other?.publication) ?? over[0])?.reason;
  const sentence = reason === undefined ? "no figure for this reading" : WHY_NOT[reason];
  return { publication: "", name: "", published: "", outcome: null, word: "", sentence };
}
