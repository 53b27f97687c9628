import { VERSUS } from "../domain/carried-scenario.ts";
import { evaluate } from "../domain/evaluate.ts";
import { flips } from "../domain/flips.ts";
import type { Scenario } from "../domain/scenarios.ts";
import { letterOf, sideLabel } from "../verdicts/bar/bar-view.ts";
import { gridCell } from "../verdicts/grid/grid-view.ts";
import { chartContext, type ChartContext } from "../wording/context.ts";
import { plainSentence, presentClaim } from "../verdicts/claims/claim-view.ts";
import { CLAIM_TABS } from "../verdicts/claims/claim-tabs.ts";
import { datasetFilter } from "../verdicts/claims/dataset-filter.ts";
import { presentEvidence } from "../verdicts/claims/evidence-view.ts";
import { triedReadings } from "../own/trial/tried-readings.ts";
import type { OwnView } from "../own/trial/own-view.ts";
import { claimEvidenceFile } from "../paths.ts";
import { claimChartViews } from "./claim-charts.server.ts";
import { claimData, EVIDENCE_PAGE, OWN_PARAMETERS, type ClaimData } from "./claim.server.ts";
import { historyOf } from "./claim-history.server.ts";
import { localeOf } from "./asking/locale.server.ts";
import { scenarioQuery, statedQuery } from "./asking/scenario-choice.server.ts";
import { scenarioBar } from "./scenario-bar.server.ts";
import { originOf } from "./site-origin.server.ts";

export function flipsOf({ site, claim, scenario, scenarios }: ClaimData) {
  return flips(site.base, claim, scenario, scenarios);
}

/** What comes out in the scenarios that the reader compares with, B first; [] for an opinion. */
function versusViews(
  { site, scenarios, selection, claim, reading, readings }: ClaimData,
  context: ChartContext,
  locale: string,
) {
  if (reading === null) return [];
  return selection.versus.map((one, index) => {
    const verdict = evaluate(site.base, reading, one);
    return {
      letter: letterOf(index + 1),
      label: sideLabel(context, scenarios, one, locale),
      ...gridCell(verdict, locale, { reading, context }),
      plain: plainSentence({ base: site.base, context, claim, reading, readings, scenario: one, verdict, locale }),
    };
  });
}

/** What the reader's own figures need to know of the page; null where no reading of the claim is about figures. */
function ownView(
  { article, claim, readings, reading, scenario, scenarios }: ClaimData,
  context: ChartContext,
  locale: string,
): OwnView | null {
  if (reading === null || triedReadings(readings).length === 0) return null;
  return {
    evidence: claimEvidenceFile(article.article, claim.claim),
    question: { kind: "claim", scenario, reading: reading.reading },
    scenarioLabel: sideLabel(context, scenarios, scenario, locale),
  };
}

/** Everything that a claim's page shows. */
export async function claimPage(request: Request, articleId: string, claimId: string, today: string) {
  const url = new URL(request.url);
  const locale = localeOf(request);
  const data = await claimData(articleId, claimId, url.searchParams);
  const { site } = data;
  const keepReading: [string, string][] =
    data.reading === null || data.reading === data.readings[0] ? [] : [["reading", data.reading.reading]];
  const keepTab: [string, string][] = data.tab === CLAIM_TABS[0] ? [] : [["tab", data.tab]];
  const context = chartContext(site.catalog, site.package.descriptor.title ?? "");
  // Beside another scenario the baseline must be named: a link without one leads to what the reader chose.
  const queryOf = (one: Scenario) =>
    data.selection.stated ? statedQuery(site.catalog, one) : scenarioQuery(site.catalog, one, data.scenarios[0]);
  const origin = originOf(site, request);
  const tables = site.store.tables();
  const tableOf = (file: string) => tables.find(({ files }) => files.includes(file))?.name ?? "";
  return {
    origin,
    bar: scenarioBar({
      site,
      selection: data.selection,
      parameters: url.searchParams,
      article: data.article,
      locale,
    }),
    versus: versusViews(data, context, locale),
    ...presentClaim({
      ...data,
      base: site.base,
      context,
      versus: data.selection.versus,
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
    own: ownView(data, context, locale),
    charts: claimChartViews(data, today),
    dataset: data.reading === null ? "" : datasetFilter(data.reading, data.evidence),
    keep: [
      ...keepReading,
      ...keepTab,
      ...url.searchParams.getAll(VERSUS).map((one): [string, string] => [VERSUS, one]),
    ],
  };
}
