import type { Observation } from "./evidence.ts";
import type { EvidenceBase } from "./evidence-base.ts";
import { endDay } from "./periods.ts";
import type { Basis, Scenario } from "./scenarios.ts";
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
 * Refusals of a scenario by rank of edition, for a claim that cites `cited`. Reasons that no passing of time would heal
 * (publisher, party) are named before `later-than-as-of`. Worked out once per scenario and cited publisher.
 */
export function admission(base: EvidenceBase, scenario: Scenario, cited: string): readonly Refusal[] {
  let byCited = base.memo.admissions.get(scenario);
  if (!byCited) base.memo.admissions.set(scenario, (byCited = new Map()));
  let refusals = byCited.get(cited) as readonly Refusal[] | undefined;
  if (!refusals) byCited.set(cited, (refusals = refusalsOf(base, scenario, cited)));
  return refusals;
}

/** Whether a row's status is what the scenario's basis asks for: forecasts (F) or outturns (A, E, P). */
export function isOnBasis(basis: Basis, status: Observation["status"]): boolean {
  return basis === "" || (basis === "forecast") === (status === "F");
}

function refusalsOf(base: EvidenceBase, scenario: Scenario, cited: string): Refusal[] {
  const resolve = (publisher: string): string => (publisher === CITED ? cited : publisher);
  const admitted = new Set(scenario.publishers.map(resolve));
  const excluded = new Set(scenario.excludedPublishers.map(resolve));
  const lastDay = scenario.asOf === "" ? "" : endDay(scenario.asOf);
  return base.editions.map((edition) => {
    if (excluded.has(edition.publisher)) return "publisher-excluded";
    if (admitted.size > 0 && !admitted.has(edition.publisher)) return "publisher-not-admitted";
    if (scenario.parties.length > 0 && !scenario.parties.includes(edition.party || NO_PARTY))
      return "party-not-admitted";
    return lastDay !== "" && edition.knownFrom > lastDay ? "later-than-as-of" : "";
  });
}
