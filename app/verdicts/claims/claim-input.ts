import type { Article, Claim, Reading } from "../../domain/claims.ts";
import type { EvidenceBase } from "../../domain/evidence-base.ts";
import type { Flip } from "../../domain/flips.ts";
import type { HistoryPoint } from "../../domain/history.ts";
import type { Scenario } from "../../domain/scenarios.ts";
import type { Verdict } from "../../domain/verdicts.ts";
import type { ChartContext } from "../../wording/context.ts";
import { CLAIM_TABS, type ClaimTab } from "./claim-tabs.ts";

/** What a claim's page is made from. */
export interface ClaimViewInput {
  base: EvidenceBase;
  context: ChartContext;
  article: Article;
  claim: Claim;
  readings: Reading[];
  reading: Reading | null;
  scenario: Scenario;
  scenarios: readonly Scenario[];
  /** Those that the reader compares with. */
  versus: readonly Scenario[];
  verdict: Verdict;
  flips: readonly Flip[];
  history: readonly HistoryPoint[];
  /** The query that states a scenario; empty for the baseline. */
  queryOf: (scenario: Scenario) => URLSearchParams;
  pageUrl: string;
  tab: ClaimTab;
  /** Which members of a group the chart draws. */
  members: "deciding" | "all";
  locale: string;
}

/** Query of the claim's page for a reading and a scenario; on the tab that is open unless another is named. */
export function pageQuery(
  input: ClaimViewInput,
  reading: string,
  scenario: Scenario,
  tab: ClaimTab = input.tab,
): string {
  const query = input.queryOf(scenario);
  if (reading !== input.readings[0]?.reading) query.set("reading", reading);
  if (input.members === "all") query.set("members", "all");
  if (tab !== CLAIM_TABS[0]) query.set("tab", tab);
  return query.toString();
}

/** The page on which one thing is changed; null for what no address can say (another edition). */
export function flipQuery(input: ClaimViewInput, { change }: Flip): string | null {
  const { scenario, scenarios, readings } = input;
  const reading = readings[0]?.reading ?? "";
  if (change.kind === "reading") return pageQuery(input, change.reading, scenario, "chart");
  if (change.kind === "scenario") {
    const other = scenarios.find((one) => one.scenario === change.scenario);
    return other === undefined ? null : pageQuery(input, reading, other, "chart");
  }
  if (change.kind === "publisher-out" || change.kind === "publisher-in") {
    const { publisher } = change;
    const { publishers, excludedPublishers } = scenario;
    const out = change.kind === "publisher-out";
    const own = {
      ...scenario,
      scenario: "own",
      publishers: out || publishers.length === 0 ? publishers : [...publishers, publisher],
      excludedPublishers: out
        ? [...excludedPublishers, publisher]
        : excludedPublishers.filter((one) => one !== publisher),
    };
    return pageQuery(input, reading, own, "chart");
  }
  return null;
}
