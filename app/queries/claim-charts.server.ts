import type { Reading } from "../domain/claims.ts";
import { evaluate } from "../domain/evaluate.ts";
import type { Finding } from "../domain/verdicts.ts";
import { chartContext } from "../wording/context.ts";
import type { ChartModel } from "../charts/model/chart-model.ts";
import { chartView, PICTURE_LOCALE, type ChartAddresses } from "../charts/model/chart-view.ts";
import { claimChart } from "../charts/claims/claim-chart.ts";
import type { ClaimChartInput } from "../charts/claims/claim-chart-input.ts";
import { historyChart } from "../charts/claims/history-chart.ts";
import { claimChartFile, embedClaimChartPath } from "../paths.ts";
import type { ClaimData } from "./claim.server.ts";
import { historyOf } from "./claim-history.server.ts";
import { scenarioQuery } from "./asking/scenario-choice.server.ts";

export type ClaimChartName = "figures" | "history";

/** The model of one of a claim's two charts; null for an opinion. `today` ends the history. */
export function claimChartModel(data: ClaimData, name: ClaimChartName, today: string): ChartModel | null {
  const { site, article, claim, reading, verdict } = data;
  if (reading === null) return null;
  const input: ClaimChartInput = {
    context: chartContext(site.catalog, site.package.descriptor.title ?? ""),
    base: site.base,
    article,
    claim,
    reading,
    verdict,
    history: name === "history" ? historyOf(data, today) : [],
    elsewhere: name === "figures" ? elsewhereOf(data, reading) : [],
    members: data.members,
    locale: PICTURE_LOCALE,
  };
  return name === "figures" ? claimChart(input) : historyChart(input);
}

/** What comes of the publications that the article's other scenarios count and this one does not, each once. */
function elsewhereOf(data: ClaimData, reading: Reading): Finding[] {
  const { site, scenario, verdict } = data;
  const found = new Map<string, Finding>();
  const counted = new Set(verdict.findings.map(({ publication }) => publication));
  for (const other of data.scenarios) {
    if (other === scenario) continue;
    for (const finding of evaluate(site.base, reading, other).findings)
      if (!counted.has(finding.publication)) found.set(finding.publication, finding);
  }
  return [...found.values()];
}

/** Both charts of a claim for its page, with their models; null for an opinion. */
export function claimChartViews(data: ClaimData, today: string) {
  const figures = claimChartModel(data, "figures", today);
  const past = claimChartModel(data, "history", today);
  if (figures === null || past === null) return null;
  return {
    figures: chartView(figures, claimChartAddresses(data, "figures"), "inline"),
    history: chartView(past, claimChartAddresses(data, "history"), "inline"),
  };
}

/** Addresses of one of a claim's charts as it stands; it has no page but the claim's. */
export function claimChartAddresses(data: ClaimData, name: ClaimChartName): ChartAddresses {
  const { site, article, claim, reading, readings, scenario, scenarios } = data;
  const query = scenarioQuery(site.catalog, scenario, scenarios[0]);
  if (reading !== null && reading !== readings[0]) query.set("reading", reading.reading);
  if (data.members === "all") query.set("members", "all");
  const bare = new URLSearchParams(query);
  bare.set("frame", "none");
  const large = new URLSearchParams(query);
  large.set("zoom", "2");
  const file = (format: "svg" | "png" | "csv" | "json" | "zip", own: URLSearchParams) =>
    claimChartFile(article.article, claim.claim, name, format, own);
  return {
    page: "",
    picture: file("svg", bare),
    svg: file("svg", query),
    png: file("png", large),
    card: file("png", query),
    csv: file("csv", query),
    json: file("json", query),
    zip: file("zip", query),
    embed: embedClaimChartPath(article.article, claim.claim, name, query),
  };
}
