import { CITED, NO_PARTY } from "../../domain/admission.ts";
import { ARTICLE_DAY } from "../../domain/scenario-day.ts";
import type { Scenario } from "../../domain/scenarios.ts";
import type { ChartContext } from "../../wording/context.ts";
import { formatPeriod } from "../../wording/number-format.ts";

const MOST_NAMES = 4;

function names(context: ChartContext, publishers: readonly string[]): string {
  const labels = publishers.map((id) =>
    id === CITED ? "the claim’s own source" : (context.publisher(id)?.label ?? id),
  );
  const shown = labels.slice(0, MOST_NAMES);
  const rest = labels.length - shown.length;
  return rest > 0 ? `${shown.join(", ")} and ${rest} more` : shown.join(", ");
}

/** What a scenario admits, in words: "outcomes only; without International Monetary Fund (IMF); known by 30 June 2023". */
export function scenarioWords(context: ChartContext, scenario: Scenario, locale: string): string {
  const { asOf, publishers, excludedPublishers, parties, basis } = scenario;
  const sides = parties.map((party) => (party === NO_PARTY ? "no party" : context.areaLabel(party)));
  const parts = [
    basis === "" ? "" : basis === "outturn" ? "outcomes only" : "forecasts only",
    publishers.length === 0 ? "" : `only ${names(context, publishers)}`,
    excludedPublishers.length === 0 ? "" : `without ${names(context, excludedPublishers)}`,
    sides.length === 0 ? "" : `only publishers of ${sides.join(", ")}`,
    asOf === "" ? "" : `known by the end of ${asOf === ARTICLE_DAY ? "the article’s day" : formatPeriod(asOf, locale)}`,
  ].filter(Boolean);
  return parts.length === 0 ? "all evidence there is" : parts.join("; ");
}
