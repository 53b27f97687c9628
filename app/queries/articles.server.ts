import { setImmediate } from "node:timers/promises";
import { claimsOf, orderedScenarios, readingsOf } from "../domain/catalog.ts";
import { evaluate } from "../domain/evaluate.ts";
import {
  articleRow,
  ARTICLE_SORTS,
  chooseArticles,
  type ArticleChoice,
  type ArticleRow,
} from "../verdicts/dashboard/article-list.ts";
import { anyText, checkParameters, EXTRACT_FLAGS } from "./asking/parameters.server.ts";
import { checkCarried, SELECTION } from "./asking/scenario-choice.server.ts";
import { getSite, type Site } from "./site.server.ts";

/** Made once a site: no request tries all claims of all articles. */
const made = new WeakMap<Site, Promise<ArticleRow[]>>();

async function rowsOf({ base, catalog }: Site): Promise<ArticleRow[]> {
  const rows: ArticleRow[] = [];
  for (const article of catalog.articles) {
    // Between two articles those who came meanwhile are heard.
    await setImmediate();
    const [baseline] = orderedScenarios(catalog, article.article);
    const claims = claimsOf(catalog, article.article);
    const outcomes = claims.flatMap(({ claim }) => {
      const [reading] = readingsOf(catalog, claim);
      return reading === undefined || baseline === undefined ? [] : [evaluate(base, reading, baseline).outcome];
    });
    rows.push(articleRow(article, claims, outcomes));
  }
  return rows;
}

function listed(site: Site): Promise<ArticleRow[]> {
  const held = made.get(site) ?? rowsOf(site);
  made.set(site, held);
  held.catch(() => made.delete(site));
  return held;
}

/** Counts the verdicts of all articles where there are several, so that the first reader of the list does not wait for it. */
export async function warmArticles(): Promise<void> {
  const site = await getSite();
  if (site.catalog.articles.length > 1) await listed(site);
}

export interface ArticleListView {
  rows: ArticleRow[];
  /** Articles of the package. */
  total: number;
  topics: string[];
  choice: ArticleChoice;
}

const SEARCH_LENGTH = 200;

/** The list of articles as an address asks for it. Throws a 400 for what it may not say. */
export async function articleList(parameters: URLSearchParams): Promise<ArticleListView> {
  const site = await getSite();
  const held = listed(site);
  const topics = [...new Set(site.catalog.claims.map(({ topic }) => topic))].filter((topic) => topic !== "").sort();
  const sorts = [...ARTICLE_SORTS];
  const own = { ...anyText(["_search"]), topic: topics, _sort: sorts, _sort_desc: sorts };
  checkParameters(parameters, { ...own, ...SELECTION, ...EXTRACT_FLAGS });
  checkCarried(site.catalog, site.scenarios, parameters);
  const rows = await held;
  const choice = choiceOf(parameters);
  return { rows: chooseArticles(rows, choice), total: rows.length, topics, choice };
}

function choiceOf(parameters: URLSearchParams): ArticleChoice {
  const up = ARTICLE_SORTS.find((one) => one === parameters.get("_sort"));
  const down = ARTICLE_SORTS.find((one) => one === parameters.get("_sort_desc"));
  return {
    search: (parameters.get("_search") ?? "").trim().slice(0, SEARCH_LENGTH),
    topic: parameters.get("topic") ?? "",
    sort: up ?? down ?? "published_on",
    descending: up === undefined,
  };
}

/** Whether the package has more articles than one, and its first; "" where there is none. */
export async function articlesAtHand(): Promise<{ first: string; several: boolean }> {
  const { articles } = (await getSite()).catalog;
  return { first: articles[0]?.article ?? "", several: articles.length > 1 };
}
