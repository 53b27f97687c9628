import { admission, type Refusal } from "./admission.ts";
import type { Reading } from "./claims.ts";
import type { Counting } from "./counting.ts";
import type { Edition } from "./editions.ts";
import type { EvidenceBase } from "./evidence-base.ts";
import { planOf, type Candidate, type Plan } from "./plans.ts";
import { presentDay } from "./scenario-day.ts";
import type { Scenario } from "./scenarios.ts";
import type { Finding, PassedOver, PassedOverReason } from "./verdicts.ts";

/** Findings of a scenario, one a publisher, and the editions that were passed over. */
export interface Selection {
  /** Outcomes and figures, without rows and breakers. */
  outline: readonly Finding[];
  /** The same with everything. Like `passedOver` gathered when asked for: of a large grid few cells are looked into. */
  findings(): Finding[];
  passedOver(): PassedOver[];
}

/** A single change to a scenario, for asking what turns a verdict over. */
export interface Override {
  publisher: string;
  /** Take this publication for the publisher, whenever it came out. */
  publication: string;
}

/**
 * For each admitted publisher the ONE publication that the finding comes from: the newest that covers all the
 * observations that the reading needs, else the newest that covers the subject and some of the rest. Passed over are all
 * others that would cover it, with the reason, and, where a publisher's newest one does not cover it, that one.
 */
export function select(base: EvidenceBase, reading: Reading, scenario: Scenario, override?: Override): Selection {
  const counting = countingOf(base, reading, scenario);
  return new NumericSelection(planOf(base, reading).publishers, admission(base, reading, scenario), counting, override);
}

/** How a scenario counts the rows that a reading asks for. */
export function countingOf(base: EvidenceBase, reading: Reading, scenario: Scenario): Counting {
  return { basis: scenario.basis, day: presentDay(base, reading, scenario) };
}

/** Findings by the plan of a reading. A class, as a large grid makes a hundred thousand of them. */
class NumericSelection implements Selection {
  readonly outline: readonly Finding[];
  readonly #publishers: Plan["publishers"];
  readonly #refusals: readonly Refusal[];
  readonly #counting: Counting;
  readonly #override: Override | undefined;

  constructor(publishers: Plan["publishers"], refusals: readonly Refusal[], counting: Counting, override?: Override) {
    this.#publishers = publishers;
    this.#refusals = refusals;
    this.#counting = counting;
    this.#override = override;
    const outline: Finding[] = [];
    for (const publisher of publishers) {
      const attempt = this.#pick(publisher)?.attempt(counting);
      if (attempt) outline.push(attempt.finding);
    }
    this.outline = outline;
  }

  findings(): Finding[] {
    return this.#publishers.flatMap((one) => this.#pick(one)?.finding(this.#counting) ?? []);
  }

  passedOver(): PassedOver[] {
    return this.#publishers.flatMap((one) => passOver(one.candidates, this.#pick(one), this.#refusals, this.#counting));
  }

  #pick({ publisher, candidates }: Plan["publishers"][number]): Candidate | undefined {
    const override = this.#override;
    if (override?.publisher !== publisher) return choose(candidates, this.#refusals, this.#counting);
    return candidates.find((candidate) => candidate.edition.publication.publication === override.publication);
  }
}

/** The edition chosen among a publisher's candidates, newest first. */
export function choose(
  candidates: readonly Candidate[],
  refusals: readonly Refusal[],
  counting: Counting,
): Candidate | undefined {
  let partial: Candidate | undefined;
  for (const candidate of candidates) {
    if (refusals[candidate.edition.rank] !== "") continue;
    const attempt = candidate.attempt(counting);
    if (attempt?.full) return candidate;
    if (attempt) partial ??= candidate;
  }
  return partial;
}

function passOver(
  candidates: readonly Candidate[],
  chosen: Candidate | undefined,
  refusals: readonly Refusal[],
  counting: Counting,
): PassedOver[] {
  const list: PassedOver[] = [];
  let isNewer = true;
  for (const candidate of candidates) {
    if (candidate === chosen) {
      isNewer = false;
      continue;
    }
    const reason = reasonFor(candidate, refusals, counting, isNewer);
    if (reason === "") continue;
    const lacks = reason === "does-not-cover" ? candidate.lacks(counting) : [];
    list.push({ ...passedOver(candidate.edition, reason), ...(lacks.length > 0 ? { lacks } : {}) });
    // Of a publisher with nothing on the subject in this period only the newest admitted edition is worth a word.
    if (!chosen && reason === "does-not-cover") isNewer = false;
  }
  return list;
}

function reasonFor(
  candidate: Candidate,
  refusals: readonly Refusal[],
  counting: Counting,
  isNewer: boolean,
): PassedOverReason | "" {
  const refusal = refusals[candidate.edition.rank] ?? "";
  const attempt = candidate.attempt(counting);
  if (attempt?.finding.reason === "document-not-read") return refusal || "document-not-read";
  if (attempt) return refusal || (isNewer ? "does-not-cover" : "older-edition");
  // Counted on no day, nothing is over yet: what is left out then is left out for its kind.
  const whenever = candidate.attempt({ basis: "", day: "" });
  if (whenever) return refusal || (counting.basis === "" ? "stale-forecast" : "other-basis");
  return refusal === "" && isNewer ? "does-not-cover" : "";
}

export function passedOver(edition: Edition, reason: PassedOverReason): PassedOver {
  return { publication: edition.publication.publication, publisher: edition.publisher, reason };
}
