import { flips } from "../domain/flips.ts";
import { history } from "../domain/history.ts";
import { addDays } from "../domain/periods.ts";
import { publicationDays } from "../domain/history.ts";
import type { Scenario } from "../domain/scenarios.ts";
import { chartContext } from "../presenters/charts/context.ts";
import { presentClaim } from "../presenters/claims/claim-view.ts";
import { presentEvidence } from "../presenters/claims/evidence-view.ts";
import { claimData, EVIDENCE_PAGE, type ClaimData } from "./claim-data.server.ts";
import { localeOf } from "./locale.server.ts";
import { scenarioQuery } from "./scenario-choice.server.ts";

/** From the day before the first edition that matters (or the article, if earlier) to today. */
export function historyOf({ site, reading, scenario, article }: ClaimData, today: string) {
  if (reading === null) return [];
  const whenever: Scenario = { ...scenario, asOf: "" };
  const [first = article.publishedOn] = publicationDays(site.base, [reading], whenever);
  const from = addDays(first < article.publishedOn ? first : article.publishedOn, -1);
  return history(site.base, reading, whenever, from, today);
}

export function flipsOf({ site, claim, scenario }: ClaimData) {
  return flips(site.base, claim, scenario, site.scenarios);
}

/** Everything that a claim's page shows. */
export async function claimPage(request: Request, articleId: string, claimId: string, today: string) {
  const url = new URL(request.url);
  const locale = localeOf(request);
  const data = await claimData(articleId, claimId, url.searchParams);
  const { site, scenario } = data;
  const context = chartContext(site.catalog, site.package.descriptor.title ?? "");
  const queryOf = (one: Scenario) => scenarioQuery(site.catalog, one, site.scenarios[0]);
  const origin = site.options.siteUrl === "" ? url.origin : site.options.siteUrl;
  return {
    ...presentClaim({
      ...data,
      base: site.base,
      context,
      scenarios: site.scenarios,
      flips: flipsOf(data),
      history: historyOf(data, today),
      queryOf,
      pageUrl: `${origin}${url.pathname}`,
      locale,
    }),
    evidence: presentEvidence({ ...data, context, parameters: url.searchParams, pageSize: EVIDENCE_PAGE, locale }),
    ownScenario: scenario,
  };
}

export type ClaimPageData = Awaited<ReturnType<typeof claimPage>>;
