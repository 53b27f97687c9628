import { articleGrid, fullGrid, type Grid } from "../domain/grid.ts";
import type { Article } from "../domain/claims.ts";
import type { Scenario } from "../domain/scenarios.ts";
import { checkParameters, EXTRACT_FLAGS } from "./asking/parameters.server.ts";
import { notFound } from "./asking/refuse.server.ts";
import { chooseSelection, leadingWith, SELECTION, type Selection } from "./asking/scenario-choice.server.ts";
import { getSite, type Site } from "./site.server.ts";

export interface ArticleData {
  site: Site;
  article: Article;
  /** All readings, not only the default ones. */
  all: boolean;
  /** Topic that the claims are narrowed to; "" for all. */
  topic: string;
  topics: string[];
  selection: Selection;
  /** Those of the grid: the ones chosen first, then all others of the package. */
  scenarios: Scenario[];
  grid: Grid;
}

/** What an article's dashboard, its JSON and its CSV share; `id` null takes the first article. */
export async function articleData(id: string | null, parameters: URLSearchParams): Promise<ArticleData> {
  const site = await getSite();
  const { catalog, base } = site;
  const article = id === null ? catalog.articles[0] : catalog.articles.find((one) => one.article === id);
  if (article === undefined) throw notFound(id === null ? "article in this data package" : "article of this id");
  const claims = catalog.claims.filter((claim) => claim.article === article.article);
  const topics = [...new Set(claims.map((claim) => claim.topic))].sort();
  const topic = parameters.get("topic") ?? "";
  checkParameters(parameters, { readings: ["all"], topic: topics, ...SELECTION, ...EXTRACT_FLAGS });
  const selection = chooseSelection(catalog, site.scenarios, parameters);
  const scenarios = leadingWith(selection, site.scenarios);
  const all = parameters.get("readings") === "all";
  const whole = (all ? fullGrid : articleGrid)(base, article.article, scenarios);
  const grid = topic === "" ? whole : { ...whole, rows: whole.rows.filter(({ claim }) => claim.topic === topic) };
  return { site, article, all, topic, topics, selection, scenarios, grid };
}
