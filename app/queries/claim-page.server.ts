import { flips } from "../domain/flips.ts";
import type { Scenario } from "../domain/scenarios.ts";
import { chartContext } from "../wording/context.ts";
import { presentClaim } from "../verdicts/claims/claim-view.ts";
import { presentEvidence } from "../verdicts/claims/evidence-view.ts";
import { claimChartViews } from "./claim-charts.server.ts";
import { claimData, EVIDENCE_PAGE, OWN_PARAMETERS, type ClaimData } from "./claim.server.ts";
import { scenarioForm } from "./comparison.server.ts";
import { historyOf } from "./claim-history.server.ts";
import { localeOf } from "./asking/locale.server.ts";
import { scenarioQuery } from "./asking/scenario-choice.server.ts";
import { originOf } from "./site-origin.server.ts";

export function flipsOf({ site, claim, scenario }: ClaimData) {
  return flips(site.base, claim, scenario, site.scenarios);
}

/** Everything that a claim's page shows. */
export async function claimPage(request: Request, articleId: string, claimId: string, today: string) {
  const url = new URL(request.url);
  const locale = localeOf(request);
  const data = await claimData(articleId, claimId, url.searchParams);
  const { site, scenario } = data;
  const keepReading: [string, string][] =
    data.reading === null || data.reading === data.readings[0] ? [] : [["reading", data.reading.reading]];
  const context = chartContext(site.catalog, site.package.descriptor.title ?? "");
  const queryOf = (one: Scenario) => scenarioQuery(site.catalog, one, site.scenarios[0]);
  const origin = originOf(site, request);
  const tables = site.store.tables();
  const tableOf = (file: string) => tables.find(({ files }) => files.includes(file))?.name ?? "";
  return {
    origin,
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
    evidence: presentEvidence({
      ...data,
      context,
      parameters: url.searchParams,
      pageSize: EVIDENCE_PAGE,
      tableOf,
      reserved: OWN_PARAMETERS,
      locale,
    }),
    charts: claimChartViews(data, today),
    // What the reader looks at is where a scenario of their own begins.
    form: scenarioForm(site, data.readings, scenario),
    keepReading,
  };
}
