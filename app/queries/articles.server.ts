import { setImmediate } from "node:timers/promises";
import { claimsOf, orderedScenarios, readingsOf } from "../domain/catalog.ts";
import { evaluate } from "../domain/evaluate.ts";
import type { VerdictOutcome } from "../domain/verdicts.ts";
import {
  articleFacts,
  articleRow,
  ARTICLE_SORTS,
  chooseArticles,
  isOfVerdicts,
  type ArticleChoice,
  type ArticleFacts,
  type ArticleListView,
  type ArticleRow,
} from "../verdicts/dashboard/article-list.ts";
import { anyText, checkParameters, EXTRACT_FLAGS } from "./asking/parameters.server.ts";
import { pageOf } from "./asking/page.server.ts";
import { checkCarried, SELECTION } from "./asking/scenario-choice.server.ts";
import { getSite, type Site } from "./site.server.ts";

/** Worked out once a site: no request tries the claims of an article that it does not show, or one that was tried before. */
interface Known {
  facts: ArticleFacts[];
  rows: Map<string, ArticleRow>;
}

const known = new WeakMap<Site, Known>();

function knownOf(site: Site): Known {
  const held = known.get(site);
  if (held !== undefined) return held;
  const { catalog } = site;
  const facts = catalog.articles.map((article) => articleFacts(article, claimsOf(catalog, article.article)));
  const made = { facts, rows: new Map<string, ArticleRow>() };
  known.set(site, made);
  return made;
}

async function rowsOf(site: Site, wanted: readonly ArticleFacts[]): Promise<ArticleRow[]> {
  const { rows } = knownOf(site);
  const list: ArticleRow[] = [];
  for (const facts of wanted) {
    const held = rows.get(facts.article);
    // Between two articles those who came meanwhile are heard.
    if (held === undefined) await setImmediate();
    const row = held ?? articleRow(facts, outcomesOf(site, facts.article));
    rows.set(facts.article, row);
    list.push(row);
  }
  return list;
}

function outcomesOf({ base, catalog }: Site, article: string): VerdictOutcome[] {
  const [baseline] = orderedScenarios(catalog, article);
  if (baseline === undefined) return [];
  return claimsOf(catalog, article).flatMap(({ claim }) => {
    const [reading] = readingsOf(catalog, claim);
    return reading === undefined ? [] : [evaluate(base, reading, baseline).outcome];
  });
}

/** Counts the verdicts of all articles where there are several, so that who sorts them by verdicts does not wait for it. */
export async function warmArticles(): Promise<void> {
  const site = await getSite();
  if (site.catalog.articles.length > 1) await rowsOf(site, knownOf(site).facts);
}

/** Articles of a page. */
const PAGE = 25;
const SEARCH_LENGTH = 200;

/** The list of articles as an address asks for it: a page of it, or for a file the whole. Throws a 400 for what it may not say. */
export async function articleList(parameters: URLSearchParams, whole = false): Promise<ArticleListView> {
  const site = await getSite();
  const topics = [...new Set(site.catalog.claims.map(({ topic }) => topic))].filter((topic) => topic !== "").sort();
  const sorts = [...ARTICLE_SORTS];
  const own = { ...anyText(["_search", "_page"]), topic: topics, _sort: sorts, _sort_desc: sorts };
  checkParameters(parameters, { ...own, ...SELECTION, ...EXTRACT_FLAGS });
  checkCarried(site.catalog, site.scenarios, parameters);
  const choice = choiceOf(parameters);
  const { facts } = knownOf(site);
  const chosen = chooseArticles(isOfVerdicts(choice.sort) ? await rowsOf(site, facts) : facts, choice);
  const { page, pages, from, to } = whole
    ? { page: 1, pages: 1, from: 0, to: chosen.length }
    : pageOf(parameters.get("_page"), chosen.length, PAGE);
  const rows = await rowsOf(site, chosen.slice(from, to));
  return { rows, found: chosen.length, total: facts.length, page, pages, topics, choice };
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
