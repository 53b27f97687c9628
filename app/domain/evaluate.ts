import type { Claim, Reading } from "./claims.ts";
import type { EvidenceBase } from "./evidence-base.ts";
import type { Scenario } from "./scenarios.ts";
import type { Verdict } from "./verdicts.ts";

/** Tries a reading against the evidence that a scenario admits. */
export function evaluate(_base: EvidenceBase, reading: Reading, scenario: Scenario): Verdict {
  return emptyVerdict(reading.reading, scenario.scenario, "no-evidence", "");
}

/** The verdict of a claim that has no readings: an opinion, with its reason in the claim's note. */
export function notCheckable(claim: Claim, scenario: string): Verdict {
  return emptyVerdict("", scenario, "not-checkable", claim.note);
}

function emptyVerdict(reading: string, scenario: string, outcome: Verdict["outcome"], reason: string): Verdict {
  return {
    reading,
    scenario,
    outcome,
    findings: [],
    passedOver: [],
    holds: 0,
    fails: 0,
    undetermined: 0,
    margin: null,
    unit: "",
    reason,
  };
}
