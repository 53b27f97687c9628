import { admission, type Refusal } from "./admission.ts";
import type { Reading } from "./claims.ts";
import type { Edition, EvidenceBase } from "./evidence-base.ts";
import { planOf, type Candidate } from "./plans.ts";
import type { Basis, Scenario } from "./scenarios.ts";
import type { Finding, PassedOver, PassedOverReason } from "./verdicts.ts";

/** Findings of a scenario, one a publisher, and the editions that were passed over. */
export interface Selection {
  findings: Finding[];
  passedOver: PassedOver[];
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
  const refusals = admission(base, scenario, base.citedPublisher(reading.claim));
  const selection: Selection = { findings: [], passedOver: [] };
  for (const { publisher, candidates } of planOf(base, reading).publishers) {
    const forced = override?.publisher === publisher ? override.publication : "";
    const chosen = forced
      ? candidates.find((candidate) => candidate.edition.publication.publication === forced)
      : choose(candidates, refusals, scenario.basis);
    const finding = chosen?.attempt(scenario.basis)?.finding;
    if (finding) selection.findings.push(finding);
    passOver(selection.passedOver, candidates, chosen, refusals, scenario.basis);
  }
  return selection;
}

/** The edition chosen among a publisher's candidates, newest first. */
export function choose(
  candidates: readonly Candidate[],
  refusals: readonly Refusal[],
  basis: Basis,
): Candidate | undefined {
  let partial: Candidate | undefined;
  for (const candidate of candidates) {
    if (refusals[candidate.edition.rank] !== "") continue;
    const attempt = candidate.attempt(basis);
    if (attempt?.full) return candidate;
    if (attempt) partial ??= candidate;
  }
  return partial;
}

function passOver(
  list: PassedOver[],
  candidates: readonly Candidate[],
  chosen: Candidate | undefined,
  refusals: readonly Refusal[],
  basis: Basis,
): void {
  let isNewer = true;
  for (const candidate of candidates) {
    if (candidate === chosen) {
      isNewer = false;
      continue;
    }
    const reason = reasonFor(candidate, refusals, basis, isNewer);
    if (reason === "") continue;
    list.push(passedOver(candidate.edition, reason));
    // Of a publisher with nothing on the subject in this period only the newest admitted edition is worth a word.
    if (!chosen && reason === "does-not-cover") isNewer = false;
  }
}

function reasonFor(
  candidate: Candidate,
  refusals: readonly Refusal[],
  basis: Basis,
  isNewer: boolean,
): PassedOverReason | "" {
  const refusal = refusals[candidate.edition.rank] ?? "";
  const attempt = candidate.attempt(basis);
  if (attempt) return refusal || (isNewer ? "does-not-cover" : "older-edition");
  if (basis !== "" && candidate.attempt("")) return refusal || "other-basis";
  return refusal === "" && isNewer ? "does-not-cover" : "";
}

const interned = new WeakMap<Edition, Map<PassedOverReason, PassedOver>>();

/** The same edition is passed over for the same reason thousands of times: one object each. */
export function passedOver(edition: Edition, reason: PassedOverReason): PassedOver {
  let byReason = interned.get(edition);
  if (!byReason) interned.set(edition, (byReason = new Map()));
  let entry = byReason.get(reason);
  if (!entry) {
    entry = Object.freeze({ publication: edition.publication.publication, publisher: edition.publisher, reason });
    byReason.set(reason, entry);
  }
  return entry;
}
