import { articleGrid } from "../domain/grid.ts";
import { formatPeriod } from "../wording/number-format.ts";
import { presentGrid } from "../verdicts/grid/grid-view.ts";
import { presentOverview } from "../verdicts/dashboard/overview.ts";
import { articleData } from "./article.server.ts";
import { browseData } from "./ways-on.server.ts";
import { localeOf } from "./asking/locale.server.ts";

/** Claims that the dashboard shows as turning on the evidence. */
const MOST_SWINGS = 6;

/** Everything that an article's dashboard shows; `id` null takes the first article. */
export async function articlePage(request: Request, id: string | null) {
  const locale = localeOf(request);
  const { site, article, all, topic, topics, grid } = await articleData(id, new URL(request.url).searchParams);
  const others = site.catalog.articles.filter((one) => one !== article);
  const overview = presentOverview(
    articleGrid(site.base, article.article, site.scenarios),
    site.scenarios,
    MOST_SWINGS,
  );
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
    overview,
    browse: await browseData(locale),
  };
}
