import { articleGrid } from "../domain/grid.ts";
import { formatPeriod } from "../wording/number-format.ts";
import { shownCard } from "../verdicts/cards/card-view.ts";
import { presentHeadline } from "../verdicts/cards/headline.ts";
import { presentGrid, type GridClaim } from "../verdicts/grid/grid-view.ts";
import { presentOverview } from "../verdicts/dashboard/overview.ts";
import { articleData } from "./article.server.ts";
import { articleCardCharts } from "./article-cards.server.ts";
import { browseData } from "./ways-on.server.ts";
import { localeOf } from "./asking/locale.server.ts";
import { sameData } from "./report/same-data.server.ts";
import { scenarioQuery, spellingOf, statedQuery } from "./asking/scenario-choice.server.ts";
import { letterOf } from "../verdicts/bar/bar-view.ts";
import { scenarioBar } from "./scenario-bar.server.ts";

/** Everything that an article's dashboard shows; `id` null takes the first article. */
export async function articlePage(request: Request, id: string | null) {
  const locale = localeOf(request);
  const parameters = new URL(request.url).searchParams;
  const data = await articleData(id, parameters, locale);
  const { site, article, selection, named, scenarios, judged, view, all, choice, topics, cards, chosen, grid } = data;
  const { catalog } = site;
  const lettered = selection.stated || selection.versus.length > 0 ? 1 + selection.versus.length : 0;
  const isMatrix = view === "matrix";
  const charts = isMatrix ? {} : articleCardCharts(site, article, cards, judged.scenario, locale);
  return {
    article,
    sameData: sameData(site, article.article, parameters),
    isHome: id === null,
    published: formatPeriod(article.publishedOn, locale),
    view,
    all,
    choice,
    topics,
    others: site.catalog.articles.length - 1,
    bar: scenarioBar({ site, selection, parameters, article, locale }),
    headline: presentHeadline(cards, judged.scenario, locale),
    scenario: { id: judged.scenario.scenario, label: judged.scenario.label },
    columns: scenarios.map((one, index) => ({
      scenario: one.scenario,
      label: one.label,
      question: one.question,
      letter: index < lettered ? letterOf(index) : "",
      // Beside another scenario the baseline must be named: a link without one leads to what the reader chose.
      query: (selection.stated ? statedQuery(catalog, one) : scenarioQuery(catalog, one, named[0])).toString(),
      spelled: spellingOf(catalog, one),
    })),
    cards: isMatrix ? [] : chosen.map(shownCard),
    charts: Object.fromEntries(chosen.flatMap(({ claim }) => (charts[claim] ? [[claim, charts[claim]]] : []))),
    counts: {
      shown: chosen.filter(({ kind }) => kind !== "opinion").length,
      all: cards.filter(({ kind }) => kind !== "opinion").length,
    },
    claims: isMatrix ? inOrderOf(chosen, presentGrid(grid(), locale)) : [],
    overview: presentOverview(articleGrid(site.base, article.article, scenarios), scenarios),
    browse: await browseData(
      locale,
      new URLSearchParams([
        ["article", article.article],
        ...(selection.stated ? statedQuery(catalog, selection.scenario) : []),
      ]),
    ),
  };
}

/** The matrix as the cards are in order: files of the same address keep the article's unless they are asked for another. */
function inOrderOf(cards: readonly { claim: string }[], claims: readonly GridClaim[]): GridClaim[] {
  return cards.flatMap((card) => claims.filter(({ claim }) => claim === card.claim));
}
