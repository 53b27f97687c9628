import { SELECTION_PARAMETERS, VERSUS } from "../domain/carried-scenario.ts";
import { parametersOfScenario } from "../domain/scenario-request.ts";
import type { Scenario } from "../domain/scenarios.ts";
import { chartContext } from "../wording/context.ts";
import { presentComparison } from "../verdicts/comparison/compare-view.ts";
import { scenarioWords } from "../verdicts/comparison/scenario-words.ts";
import { compareData, readingsOfArticle, scenarioForm } from "./comparison.server.ts";
import { scenarioBar } from "./scenario-bar.server.ts";
import { letterOf, sideLabel } from "../verdicts/bar/bar-view.ts";
import { localeOf } from "./asking/locale.server.ts";
import { scenarioQuery, spellingOf, statedQuery } from "./asking/scenario-choice.server.ts";

/** Everything that the compare page shows. */
export async function comparePage(request: Request) {
  const parameters = new URL(request.url).searchParams;
  const locale = localeOf(request);
  const data = await compareData(parameters);
  const { site, article, named: offered, chosen, own, all, onlyDiffering, grid } = data;
  const context = chartContext(site.catalog, site.package.descriptor.title ?? "");
  const ownEntries = own === null ? [] : Object.entries(parametersOfScenario(site.catalog, own));
  const options: [string, string][] = [
    ...(all ? [["readings", "all"] as [string, string]] : []),
    ...(onlyDiffering ? [["only", "differing"] as [string, string]] : []),
    ...(parameters.get("article") ? [["article", article.article] as [string, string]] : []),
  ];
  const isNamed = (one: Scenario) => site.scenarios.includes(one);
  const [first, ...versus] = chosen;
  const stated = [...SELECTION_PARAMETERS].some((name) => (parameters.get(name) ?? "") !== "");
  const spelled = versus.filter((one) => one !== own && !isNamed(one)).map((one) => spellingOf(site.catalog, one));
  const labelled = chosen.map((one) =>
    one === own ? one : { ...one, label: sideLabel(context, site.scenarios, one, locale) },
  );
  // Beside `vs`, `scenario` says where an own one begins: what is compared with it stands in `vs` too.
  const name = parameters.getAll(VERSUS).some(Boolean) ? VERSUS : "scenario";
  const named = chosen.filter(isNamed).map(({ scenario }): [string, string] => [name, scenario]);
  return {
    article: article.article,
    bar:
      first === undefined
        ? null
        : scenarioBar({ site, selection: { scenario: first, versus, stated }, parameters, article, locale }),
    view: presentComparison(context, grid, labelled, onlyDiffering, locale),
    columns: chosen.map((one: Scenario, index) => ({
      scenario: one.scenario,
      label: labelled[index]?.label ?? "",
      question: one.question,
      letter: chosen.length > 1 ? letterOf(index) : "",
      query: (stated ? statedQuery(site.catalog, one) : scenarioQuery(site.catalog, one, offered[0])).toString(),
      spelled: spellingOf(site.catalog, one),
    })),
    choices: [...new Set([...offered, ...chosen.filter(isNamed)])].map(({ scenario, label }) => ({
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
    keepOwn: [
      ...ownEntries,
      ...spelled.map((text) => ["vs", text]),
      ...options.filter(([name]) => name === "article"),
    ] as [string, string][],
    /** What the form of the own scenario carries along. */
    keepNamed: [...named, ...spelled.map((text): [string, string] => ["vs", text]), ...options],
  };
}
