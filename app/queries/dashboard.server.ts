import { articleGrid } from "../domain/grid.ts";
import { formatPeriod } from "../wording/number-format.ts";
import { presentHeadline } from "../verdicts/cards/headline.ts";
import { presentGrid } from "../verdicts/grid/grid-view.ts";
import { presentOverview } from "../verdicts/dashboard/overview.ts";
import { articleData } from "./article.server.ts";
import { articleCardCharts } from "./article-cards.server.ts";
import { browseData } from "./ways-on.server.ts";
import { localeOf } from "./asking/locale.server.ts";

/** Everything that an article's dashboard shows; `id` null takes the first article. */
export async function articlePage(request: Request, id: string | null) {
  const locale = localeOf(request);
  const data = await articleData(id, new URL(request.url).searchParams, locale);
  const { site, article, judged, view, all, choice, topics, cards, chosen, grid } = data;
  const others = site.catalog.articles.filter((one) => one !== article);
  const [baseline] = site.scenarios;
  const isMatrix = view === "matrix";
  const charts = isMatrix ? {} : articleCardCharts(site, article, cards, judged.scenario, locale);
  return {
    article,
    isHome: id === null,
    published: formatPeriod(article.publishedOn, locale),
    view,
    all,
    choice,
    topics,
    others: others.map(({ article: other, title }) => ({ article: other, title })),
    headline: presentHeadline(cards, judged.scenario, locale),
    scenario: { id: judged.scenario.scenario, label: judged.scenario.label },
    columns: site.scenarios.map(({ scenario, label, question }) => ({
      scenario,
      label,
      question,
      query: scenario === baseline?.scenario ? "" : `scenario=${encodeURIComponent(scenario)}`,
    })),
    cards: isMatrix ? [] : chosen,
    charts: Object.fromEntries(chosen.flatMap(({ claim }) => (charts[claim] ? [[claim, charts[claim]]] : []))),
    claims: isMatrix ? presentGrid(grid(), locale) : [],
    overview: presentOverview(articleGrid(site.base, article.article, site.scenarios), site.scenarios),
    browse: await browseData(locale),
  };
}
