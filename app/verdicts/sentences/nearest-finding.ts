import type { Reading } from "../../domain/claims.ts";
import type { Finding, VerdictOutcome } from "../../domain/verdicts.ts";

/** Of the findings with an outcome the one nearest to turning over; the first where none is numeric. */
export function nearestFinding(findings: readonly Finding[], outcome: VerdictOutcome): Finding | null {
  return pick(findings, outcome, distance);
}

/**
 * The finding that stands for its side in a sentence: one of its publisher's newest edition before one of an older edition
 * (`isOlder`), then the nearest to turning over; of comparisons with a group the one that lacks the fewest members, for a
 * figure about two members of forty says little about the group.
 */
export function exampleFinding(
  reading: Reading,
  findings: readonly Finding[],
  outcome: VerdictOutcome,
  isOlder: (finding: Finding) => boolean = () => false,
): Finding | null {
  const isGroup = reading.form === "compare" && (reading.quantifier === "all" || reading.quantifier === "any");
  const age = (a: Finding, b: Finding) => Number(isOlder(a)) - Number(isOlder(b));
  const fullness = (a: Finding, b: Finding) => (isGroup ? a.missing.length - b.missing.length : 0);
  // A figure of two members of forty says less than an older one of all.
  return pick(findings, outcome, (a, b) => fullness(a, b) || age(a, b) || distance(a, b));
}

function pick(
  findings: readonly Finding[],
  outcome: VerdictOutcome,
  order: (a: Finding, b: Finding) => number,
): Finding | null {
  let found: Finding | null = null;
  for (const finding of findings) {
    if (finding.outcome === outcome && (!found || order(finding, found) < 0)) found = finding;
  }
  return found;
}

function distance(a: Finding, b: Finding): number {
  const [left, right] = [Math.abs(a.margin ?? Infinity), Math.abs(b.margin ?? Infinity)];
  return left === right ? 0 : left - right;
}
