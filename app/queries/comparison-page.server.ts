import { parametersOfScenario } from "../domain/scenario-request.ts";
import type { Scenario } from "../domain/scenarios.ts";
import { chartContext } from "../wording/context.ts";
import { presentComparison } from "../verdicts/comparison/compare-view.ts";
import { scenarioWords } from "../verdicts/comparison/scenario-words.ts";
import { compareData, readingsOfArticle, scenarioForm } from "./comparison.server.ts";
import { localeOf } from "./asking/locale.server.ts";
import { scenarioQuery } from "./asking/scenario-choice.server.ts";

/** Everything that the compare page shows. */
export async function comparePage(request: Request) {
  const parameters = new URL(request.url).searchParams;
  const locale = localeOf(request);
  const data = await compareData(parameters);
  const { site, article, chosen, own, all, onlyDiffering, grid } = data;
  const context = chartContext(site.catalog, site.package.descriptor.title ?? "");
  const ownEntries = own === null ? [] : Object.entries(parametersOfScenario(site.catalog, own));
  const options: [string, string][] = [
    ...(all ? [["readings", "all"] as [string, string]] : []),
    ...(onlyDiffering ? [["only", "differing"] as [string, string]] : []),
    ...(parameters.get("article") ? [["article", article.article] as [string, string]] : []),
  ];
  const named = chosen.filter((one) => one !== own).map(({ scenario }): [string, string] => ["scenario", scenario]);
  return {
    article: article.article,
    view: presentComparison(context, grid, chosen, onlyDiffering, locale),
    columns: chosen.map((one: Scenario) => ({
      scenario: one.scenario,
      label: one.label,
      question: one.question,
      query: scenarioQuery(site.catalog, one, site.scenarios[0]).toString(),
    })),
    choices: site.scenarios.map(({ scenario, label }) => ({
      scenario,
      label,
      checked: chosen.some((one) => one.scenario === scenario),
    })),
    form: scenarioForm(site, readingsOfArticle(site, article.article), own),
    ownWords: own === null ? "" : scenarioWords(context, own, locale),
    isOwn: own !== null,
    all,
    onlyDiffering,
    query: parameters.toString(),
    /** What the form of named scenarios carries along. */
    keepOwn: [...ownEntries, ...options.filter(([name]) => name === "article")] as [string, string][],
    /** What the form of the own scenario carries along. */
    keepNamed: [...named, ...options],
  };
}
