import { articleGrid, fullGrid } from "../domain/grid.ts";
import { formatPeriod } from "../presenters/charts/number-format.ts";
import { presentGrid } from "../presenters/dashboard/grid-view.ts";
import { notFound } from "./refuse.server.ts";
import { localeOf } from "./locale.server.ts";
import { getSite } from "./site.server.ts";

/** Data of an article's dashboard; `id` null takes the first article. */
export async function articlePage(request: Request, id: string | null) {
  const { catalog, base, scenarios } = await getSite();
  const article = id === null ? catalog.articles[0] : catalog.articles.find((one) => one.article === id);
  if (article === undefined) throw notFound(id === null ? "article in this data package" : "article of this id");
  const all = new URL(request.url).searchParams.get("readings") === "all";
  const others = catalog.articles.filter((one) => one !== article);
  return {
    article,
    published: formatPeriod(article.publishedOn, localeOf(request)),
    all,
    others: others.map(({ article: other, title }) => ({ article: other, title })),
    columns: scenarios.map(({ scenario, label, question }, index) => ({
      scenario,
      label,
      question,
      query: index === 0 ? "" : `scenario=${encodeURIComponent(scenario)}`,
    })),
    claims: presentGrid((all ? fullGrid : articleGrid)(base, article.article, scenarios), localeOf(request)),
  };
}

export type ArticlePageData = Awaited<ReturnType<typeof articlePage>>;
