import { readingsOf } from "./catalog.ts";
import type { Claim, Reading } from "./claims.ts";
import { evaluate } from "./evaluate.ts";
import type { EvidenceBase } from "./evidence-base.ts";
import { planOf, type Candidate } from "./plans.ts";
import { countingOf } from "./selection.ts";
import type { Scenario } from "./scenarios.ts";
import { CITED } from "./admission.ts";
import type { Verdict, VerdictOutcome } from "./verdicts.ts";

/** The one thing that is changed; everything else stays. */
export type Change =
  | { kind: "edition-earlier" | "edition-later"; publisher: string; from: string; to: string }
  | { kind: "publisher-out" | "publisher-in"; publisher: string }
  | { kind: "reading"; reading: string }
  | { kind: "scenario"; scenario: string };

export interface Flip {
  change: Change;
  before: VerdictOutcome;
  verdict: Verdict;
}

/** From the smallest change to the largest: an edition, a publisher, the way of reading, the whole choice of evidence. */
const SIZES: Readonly<Record<Change["kind"], number>> = {
  "edition-earlier": 0,
  "edition-later": 0,
  "publisher-out": 1,
  "publisher-in": 1,
  reading: 2,
  scenario: 3,
};

/**
 * The single changes that turn a claim's verdict (default reading, `baseline` scenario) over: another edition of a
 * publication that it rests on (the next earlier one that decides the reading, or the next later one, even if it came out
 * after the scenario's day; one that leaves it open would leave the verdict to others), a publisher left out or let in, another reading, another scenario. Turned over means: another
 * one of holds, fails and mixed; losing the evidence is none. Smallest change first (of readings those of the same period), within
 * that smallest margin first.
 */
export function flips(base: EvidenceBase, claim: Claim, baseline: Scenario, scenarios: readonly Scenario[]): Flip[] {
  const readings = readingsOf(base.catalog, claim.claim);
  const reading = readings[0];
  if (!reading) return [];
  const before = evaluate(base, reading, baseline);
  const tried: Flip[] = [
    ...editionChanges(base, reading, baseline, before),
    ...publisherChanges(base, reading, baseline, before, claim.citedPublisher),
    ...readings.slice(1).map((other) => ({
      change: { kind: "reading", reading: other.reading } as const,
      before: before.outcome,
      verdict: evaluate(base, other, baseline),
    })),
    ...scenarios
      .filter((other) => other.scenario !== baseline.scenario)
      .map((other) => ({
        change: { kind: "scenario", scenario: other.scenario } as const,
        before: before.outcome,
        verdict: evaluate(base, reading, other),
      })),
  ];
  // Another year is another question: asked of the same one, a reading changes less.
  const sizeOf = ({ change }: Flip): number => {
    if (change.kind !== "reading") return SIZES[change.kind];
    const other = readings.find((one) => one.reading === change.reading);
    return SIZES.reading + (other?.period === reading.period ? 0 : 0.5);
  };
  return tried
    .filter(({ verdict }) => turnsOver(before.outcome, verdict.outcome))
    .sort((a, b) => sizeOf(a) - sizeOf(b) || smallestFirst(a, b));
}

/** Whether one outcome is the other turned over: both decided, and not the same; from no decision to one also counts. */
export function turnsOver(before: VerdictOutcome, after: VerdictOutcome): boolean {
  return after !== before && (after === "holds" || after === "fails" || after === "mixed");
}

function editionChanges(base: EvidenceBase, reading: Reading, baseline: Scenario, before: Verdict): Flip[] {
  if (reading.form === "interval" || reading.form === "first") return [];
  const flips: Flip[] = [];
  const counting = countingOf(base, reading, baseline);
  for (const { publisher, publication } of before.findings) {
    const candidates = planOf(base, reading).publishers.find((one) => one.publisher === publisher)?.candidates ?? [];
    const used = candidates.findIndex((one) => idOf(one) === publication);
    // An edition that leaves it open would hand the verdict to other publishers: that is the publisher left out, and told as such.
    const decides = (one: Candidate) => (one.attempt(counting)?.finding.outcome ?? "undetermined") !== "undetermined";
    const neighbours = [
      ["edition-earlier", candidates.slice(used + 1).find(decides)],
      ["edition-later", candidates.slice(0, Math.max(used, 0)).findLast(decides)],
    ] as const;
    for (const [kind, candidate] of neighbours) {
      if (used < 0 || !candidate) continue;
      const override = { publisher, publication: idOf(candidate) };
      flips.push({
        change: { kind, publisher, from: publication, to: override.publication },
        before: before.outcome,
        verdict: evaluate(base, reading, baseline, override),
      });
    }
  }
  return flips;
}

function publisherChanges(
  base: EvidenceBase,
  reading: Reading,
  baseline: Scenario,
  before: Verdict,
  cited: string,
): Flip[] {
  const flips: Flip[] = [];
  const used = [...new Set(before.findings.map((finding) => finding.publisher))];
  if (used.length > 1) {
    for (const publisher of used) {
      const without = { ...baseline, excludedPublishers: [...baseline.excludedPublishers, publisher] };
      flips.push({
        change: { kind: "publisher-out", publisher },
        before: before.outcome,
        verdict: evaluate(base, reading, without),
      });
    }
  }
  const refused = before.passedOver.filter(
    ({ reason }) => reason === "publisher-not-admitted" || reason === "publisher-excluded",
  );
  for (const publisher of [...new Set(refused.map((one) => one.publisher))].sort()) {
    const verdict = evaluate(base, reading, letIn(baseline, publisher, cited));
    flips.push({ change: { kind: "publisher-in", publisher }, before: before.outcome, verdict });
  }
  return flips;
}

/** The scenario with one more publisher. One that its party keeps out stays out: that is another scenario. */
function letIn(scenario: Scenario, publisher: string, cited: string): Scenario {
  return {
    ...scenario,
    publishers: scenario.publishers.length === 0 ? [] : [...scenario.publishers, publisher],
    excludedPublishers: scenario.excludedPublishers.filter((one) => (one === CITED ? cited : one) !== publisher),
  };
}

function smallestFirst(a: Flip, b: Flip): number {
  const byMargin = Math.abs(a.verdict.margin ?? Infinity) - Math.abs(b.verdict.margin ?? Infinity);
  return Number.isNaN(byMargin) ? 0 : byMargin;
}

function idOf(candidate: Candidate): string {
  return candidate.edition.publication.publication;
}
