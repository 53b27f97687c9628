import { formatPeriod } from "../presenters/charts/number-format.ts";
import { presentGrid } from "../presenters/dashboard/grid-view.ts";
import { articleData } from "./article-data.server.ts";
import { localeOf } from "./locale.server.ts";

/** Everything that an article's dashboard shows; `id` null takes the first article. */
export async function articlePage(request: Request, id: string | null) {
  const locale = localeOf(request);
  const { site, article, all, topic, topics, grid } = await articleData(id, new URL(request.url).searchParams);
  const others = site.catalog.articles.filter((one) => one !== article);
  return {
    article,
    published: formatPeriod(article.publishedOn, locale),
    all,
    topic,
    topics,
    others: others.map(({ article: other, title }) => ({ article: other, title })),
    columns: site.scenarios.map(({ scenario, label, question }, index) => ({
      scenario,
      label,
      question,
      query: index === 0 ? "" : `scenario=${encodeURIComponent(scenario)}`,
    })),
    claims: presentGrid(grid, locale),
  };
}
