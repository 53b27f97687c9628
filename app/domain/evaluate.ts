import { absence } from "./absence.ts";
import type { Claim, Reading } from "./claims.ts";
import { selectEvents } from "./event-selection.ts";
import type { EvidenceBase } from "./evidence-base.ts";
import { lazyVerdict } from "./lazy-verdict.ts";
import { planOf } from "./plans.ts";
import type { Scenario } from "./scenarios.ts";
import { select, type Override, type Selection } from "./selection.ts";
import { unitRelation } from "./units.ts";
import type { Finding, Verdict, VerdictOutcome } from "./verdicts.ts";

/**
 * Tries a reading against the evidence that a scenario admits: one finding a publisher, summed up in a verdict.
 * `not-comparable` names the units in `reason`; `not-applicable` says there why nobody could fill it (`NotApplicable`), and
 * `no-evidence` says in `wanted` who could. `findings` and `passedOver` are gathered when they are read.
 * Scenarios and readings are remembered by identity: pass the same objects again, never changed ones.
 */
export function evaluate(base: EvidenceBase, reading: Reading, scenario: Scenario, override?: Override): Verdict {
  const isOfEvents = reading.form === "interval" || reading.form === "first";
  const incomparable = isOfEvents ? eventUnits(reading) : planOf(base, reading).incomparable;
  if (incomparable !== "") return verdict(reading, scenario, "not-comparable", NOTHING, incomparable);
  const selection = isOfEvents ? selectEvents(base, reading, scenario) : select(base, reading, scenario, override);
  const outcome = sumUp(selection.outline);
  if (outcome !== "no-evidence") return verdict(reading, scenario, outcome, selection, "");
  const { never, wanted } = absence(base, reading, scenario);
  return verdict(reading, scenario, never === "" ? outcome : "not-applicable", selection, never, wanted);
}

const NOTHING: Selection = { outline: [], findings: () => [], passedOver: () => [] };

/**
 * What findings add up to. Undetermined ones abstain: what is missing at one publisher decides neither for nor against
 * what others know; only where nobody knows is the verdict undetermined.
 */
export function sumUp(findings: readonly Finding[]): VerdictOutcome {
  if (findings.length === 0) return "no-evidence";
  let holds = false;
  let fails = false;
  for (const { outcome } of findings) {
    holds ||= outcome === "holds";
    fails ||= outcome === "fails";
  }
  if (holds && fails) return "mixed";
  return holds ? "holds" : fails ? "fails" : "undetermined";
}

/** The verdict of a claim that has no readings: an opinion, with its reason in the claim's note. */
export function notCheckable(claim: Claim, scenario: string): Verdict {
  const nothing = {
    findings: [],
    passedOver: [],
    holds: 0,
    fails: 0,
    undetermined: 0,
    margin: null,
    unit: "",
    wanted: [],
  };
  return { reading: "", scenario, outcome: "not-checkable", ...nothing, reason: claim.note };
}

function verdict(
  reading: Reading,
  scenario: Scenario,
  outcome: VerdictOutcome,
  selection: Selection,
  reason: string,
  wanted: readonly string[] = [],
): Verdict {
  const { outline } = selection;
  let holds = 0;
  let fails = 0;
  let margin: number | null = null;
  for (const finding of outline) {
    if (finding.outcome === "holds") holds += 1;
    else if (finding.outcome === "fails") fails += 1;
    if (finding.outcome !== outcome || finding.margin === null) continue;
    if (margin === null || Math.abs(finding.margin) < Math.abs(margin)) margin = finding.margin;
  }
  const undetermined = outline.length - holds - fails;
  const unit = outline[0]?.unit ?? "";
  return lazyVerdict(
    {
      reading: reading.reading,
      scenario: scenario.scenario,
      outcome,
      holds,
      fails,
      undetermined,
      margin,
      unit,
      reason,
      wanted,
    },
    selection,
  );
}

/** Days are days: a reading of events can ask for nothing else. */
function eventUnits(reading: Reading): string {
  const relation = unitRelation("days", reading.form === "interval" ? reading.unit : "");
  return relation.kind === "exact" ? "" : `days against ${reading.unit}`;
}
