import type { Reading } from "./claims.ts";
import type { EvidenceBase } from "./evidence-base.ts";
import { lastDay } from "./scenario-day.ts";
import type { Scenario } from "./scenarios.ts";
import type { PassedOverReason } from "./verdicts.ts";

/** What stands for the claim's own cited publisher in a scenario's lists. */
export const CITED = "@cited";

/** What stands for publishers without a party in a scenario's list of parties. */
export const NO_PARTY = "none";

/** Why a scenario refuses an edition; "" where it admits it. */
export type Refusal =
  | Extract<
      PassedOverReason,
      "later-than-as-of" | "publisher-not-admitted" | "publisher-excluded" | "party-not-admitted"
    >
  | "";

/**
 * Refusals of a scenario by rank of edition, for the claim that a reading belongs to. Reasons that no passing of time would heal
 * (publisher, party) are named before `later-than-as-of`. Worked out once per scenario, cited publisher and last day.
 */
export function admission(base: EvidenceBase, reading: Reading, scenario: Scenario): readonly Refusal[] {
  let byClaim = base.memo.admissions.get(scenario);
  if (!byClaim) base.memo.admissions.set(scenario, (byClaim = new Map()));
  // Where the scenario does not ask for it, all claims share one answer.
  const asksForCited = scenario.publishers.includes(CITED) || scenario.excludedPublishers.includes(CITED);
  const cited = asksForCited ? base.citedPublisher(reading.claim) : "";
  const day = lastDay(base, reading, scenario);
  const key = `${cited} ${day}`;
  let refusals = byClaim.get(key) as readonly Refusal[] | undefined;
  if (!refusals) byClaim.set(key, (refusals = refusalsOf(base, scenario, cited, day)));
  return refusals;
}

function refusalsOf(base: EvidenceBase, scenario: Scenario, cited: string, day: string): Refusal[] {
  const resolve = (publisher: string): string => (publisher === CITED ? cited : publisher);
  const admitted = new Set(scenario.publishers.map(resolve));
  const excluded = new Set(scenario.excludedPublishers.map(resolve));
  return base.editions.map((edition) => {
    if (excluded.has(edition.publisher)) return "publisher-excluded";
    if (admitted.size > 0 && !admitted.has(edition.publisher)) return "publisher-not-admitted";
    if (scenario.parties.length > 0 && !scenario.parties.includes(edition.party || NO_PARTY))
      return "party-not-admitted";
    return day !== "" && edition.knownFrom > day ? "later-than-as-of" : "";
  });
}
