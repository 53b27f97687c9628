import { readingsOf } from "./catalog.ts";
import type { Claim, Reading } from "./claims.ts";
import type { EvidenceBase } from "./evidence-base.ts";
import { history } from "./history.ts";
import { onDay } from "./scenario-day.ts";
import type { Scenario } from "./scenarios.ts";
import type { Verdict } from "./verdicts.ts";

/** A day on which a claim's verdict became another, and what came out that day. */
export interface VerdictChange {
  day: string;
  claim: Claim;
  reading: Reading;
  /** Publications of that day that matter to the reading, sorted. */
  publications: string[];
  /** null where there was no evidence before: the claim could first be checked that day. */
  before: Verdict | null;
  after: Verdict;
}

/**
 * Every change of a claim's verdict in its default reading, day by day up to `to` (`YYYY-MM-DD`), the oldest first. The
 * scenario's own day does not count: what was known grows with the days. An opinion has none.
 */
export function verdictChanges(base: EvidenceBase, claim: Claim, scenario: Scenario, to: string): VerdictChange[] {
  const [reading] = readingsOf(base.catalog, claim.claim);
  if (reading === undefined) return [];
  const whenever = onDay(base, scenario, "");
  const changes: VerdictChange[] = [];
  let before: Verdict | null = null;
  for (const { day, publications, verdict } of history(base, reading, whenever, BEFORE_ALL, to)) {
    const after = isSaid(verdict) ? verdict : null;
    if (after !== null && after.outcome !== before?.outcome)
      changes.push({ day, claim, reading, publications, before, after });
    before = after ?? before;
  }
  return changes;
}

/** A day on which nothing was known yet. */
const BEFORE_ALL = "1000-01-01";

function isSaid({ outcome }: Verdict): boolean {
  return outcome !== "no-evidence" && outcome !== "not-applicable";
}
