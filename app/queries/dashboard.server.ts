import { articleGrid } from "../domain/grid.ts";
import { formatPeriod } from "../wording/number-format.ts";
import { presentGrid } from "../verdicts/grid/grid-view.ts";
import { presentOverview } from "../verdicts/dashboard/overview.ts";
import { articleData } from "./article.server.ts";
import { browseData } from "./ways-on.server.ts";
import { localeOf } from "./asking/locale.server.ts";
import { scenarioQuery, spellingOf, statedQuery } from "./asking/scenario-choice.server.ts";
import { letterOf } from "../verdicts/bar/bar-view.ts";
import { scenarioBar } from "./scenario-bar.server.ts";

/** Claims that the dashboard shows as turning on the evidence. */
const MOST_SWINGS = 6;

/** Everything that an article's dashboard shows; `id` null takes the first article. */
export async function articlePage(request: Request, id: string | null) {
  const locale = localeOf(request);
  const parameters = new URL(request.url).searchParams;
  const data = await articleData(id, parameters);
  const { site, article, all, topic, topics, selection, scenarios, grid } = data;
  const { catalog } = site;
  const chosen = selection.stated || selection.versus.length > 0 ? 1 + selection.versus.length : 0;
  const others = site.catalog.articles.filter((one) => one !== article);
  const overview = presentOverview(articleGrid(site.base, article.article, scenarios), scenarios, MOST_SWINGS);
  return {
    article,
    published: formatPeriod(article.publishedOn, locale),
    all,
    topic,
    topics,
    others: others.map(({ article: other, title }) => ({ article: other, title })),
    bar: scenarioBar({ site, selection, parameters, article, locale }),
    columns: scenarios.map((one, index) => ({
      scenario: one.scenario,
      label: one.label,
      question: one.question,
      letter: index < chosen ? letterOf(index) : "",
      // Beside another scenario the baseline must be named: a link without one leads to what the reader chose.
      query: (selection.stated ? statedQuery(catalog, one) : scenarioQuery(catalog, one, site.scenarios[0])).toString(),
      spelled: spellingOf(catalog, one),
    })),
    claims: presentGrid(grid, locale),
    overview,
    browse: await browseData(
      locale,
      selection.stated ? statedQuery(catalog, selection.scenario) : new URLSearchParams(),
    ),
  };
}
