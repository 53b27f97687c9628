import type { Reading } from "./claims.ts";
import type { EvidenceBase } from "./evidence-base.ts";
import { endDay } from "./periods.ts";
import type { Scenario } from "./scenarios.ts";

/** What stands for the day of the claim's own article in a scenario's `as_of`. */
export const ARTICLE_DAY = "@article";

/** The scenario's last day for a reading, `YYYY-MM-DD`: by its end evidence must have been out; "" if any day will do. */
export function lastDay(base: EvidenceBase, reading: Reading, scenario: Scenario): string {
  const { asOf } = scenario;
  if (asOf === "") return "";
  return endDay(asOf === ARTICLE_DAY ? base.articleDay(reading.claim) : asOf);
}

/** The day on which a scenario looks at the evidence: its last day, or the newest day of the package. */
export function presentDay(base: EvidenceBase, reading: Reading, scenario: Scenario): string {
  return lastDay(base, reading, scenario) || base.newestDay;
}

/** The scenario as of another day (`YYYY-MM-DD`, "" for any): one object a day, so that what was worked out for it is found again. */
export function onDay(base: EvidenceBase, scenario: Scenario, day: string): Scenario {
  if (scenario.asOf === day) return scenario;
  let days = base.memo.dated.get(scenario);
  if (!days) base.memo.dated.set(scenario, (days = new Map()));
  let dated = days.get(day);
  if (!dated) days.set(day, (dated = { ...scenario, asOf: day }));
  return dated;
}
