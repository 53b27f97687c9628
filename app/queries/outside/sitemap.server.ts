import {
  aboutPath,
  articlePath,
  articlesPath,
  changesPath,
  chartPath,
  chartsPath,
  claimPath,
  comparePath,
  correctionsPath,
  datasetPath,
  datasetsPath,
  developersPath,
  glossaryPath,
  homePath,
  sourcePath,
  sourcesPath,
  topicPath,
  whoPath,
} from "../../paths.ts";
import { chartRoom } from "../chart.server.ts";
import { getSite } from "../site.server.ts";

/** The most addresses that one sitemap may hold (sitemaps.org protocol). */
const MOST = 50_000;

/** Paths of every page that stands by itself, the most important first; filtered and sorted variants are left out. */
export async function sitePaths(): Promise<string[]> {
  const { catalog, store } = await getSite();
  const { definitions } = await chartRoom();
  const topics = [...new Set(definitions.map(({ topic }) => topic))];
  return [
    homePath,
    ...(catalog.articles.length > 0 ? [articlesPath()] : []),
    ...catalog.articles.map(({ article }) => articlePath(article)),
    ...catalog.claims.map(({ article, claim }) => claimPath(article, claim)),
    ...topics.map((topic) => topicPath(topic)),
    ...(definitions.length > 0 ? [chartsPath()] : []),
    ...definitions.map(({ chart }) => chartPath(chart)),
    ...(catalog.articles.length > 0 ? [comparePath()] : []),
    datasetsPath(),
    ...store.tables().map(({ name }) => datasetPath(name)),
    sourcesPath(),
    ...catalog.publications.map(({ publication }) => sourcePath(publication)),
    changesPath(),
    correctionsPath(),
    aboutPath,
    whoPath,
    glossaryPath,
    developersPath,
  ].slice(0, MOST);
}
