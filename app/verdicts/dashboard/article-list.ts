import type { Article } from "../../domain/claims.ts";
import { folded } from "../../domain/folded.ts";
import type { VerdictOutcome } from "../../domain/verdicts.ts";
import { madeTable } from "../../tables/rows/made-table.ts";
import { OPEN_OUTCOMES } from "../sentences/outcome-words.ts";

/** What can be said of an article before any claim is tried. */
export interface ArticleFacts {
  article: string;
  title: string;
  author: string;
  publisher: string;
  publishedOn: string;
  /** Of its claims, each once, by name. */
  topics: string[];
  claims: number;
}

/** What an article's claims come to in the first scenario that is for it, each in its default reading. */
interface ArticleCounts {
  holds: number;
  mixed: number;
  fails: number;
  /** Figures that do not decide or cannot be compared, and claims without evidence. */
  open: number;
  /** Opinions, and claims that the scenario does not apply to. */
  notTried: number;
}

export type ArticleRow = ArticleFacts & ArticleCounts;

/** A page of the list, as its address asks for it. */
export interface ArticleListView {
  /** Of the page. */
  rows: ArticleRow[];
  /** Articles that pass the choice, on all pages. */
  found: number;
  /** Articles of the package. */
  total: number;
  page: number;
  pages: number;
  topics: string[];
  choice: ArticleChoice;
}

/** What the list can be sorted by: as its columns are called in the address, and which way comes first. */
export const ARTICLE_SORTS = [
  "published_on",
  "title",
  "publisher",
  "claims",
  "holds",
  "mixed",
  "fails",
  "open",
] as const;
type ArticleSort = (typeof ARTICLE_SORTS)[number];

export interface ArticleChoice {
  search: string;
  topic: string;
  sort: ArticleSort;
  descending: boolean;
}

/** Whether the order rests on verdicts, so that all articles have to be tried for it. */
export function isOfVerdicts(sort: ArticleSort): boolean {
  return sort === "holds" || sort === "mixed" || sort === "fails" || sort === "open";
}

export function articleFacts(
  { article, title, author, publisher, publishedOn }: Article,
  claims: readonly { topic: string }[],
): ArticleFacts {
  const topics = [...new Set(claims.map(({ topic }) => topic))].filter((topic) => topic !== "").sort();
  return { article, title, author, publisher, publishedOn, topics, claims: claims.length };
}

/** One row of the list. `outcomes`: of its claims that have readings. */
export function articleRow(facts: ArticleFacts, outcomes: readonly VerdictOutcome[]): ArticleRow {
  const count = (...some: VerdictOutcome[]) => outcomes.filter((one) => some.includes(one)).length;
  const counts = { holds: count("holds"), mixed: count("mixed"), fails: count("fails"), open: count(...OPEN_OUTCOMES) };
  const tried = counts.holds + counts.mixed + counts.fails + counts.open;
  return { ...facts, ...counts, notTried: facts.claims - tried };
}

function valueOf(row: ArticleFacts & Partial<ArticleCounts>, sort: ArticleSort): string | number {
  return sort === "published_on" ? row.publishedOn : (row[sort] ?? 0);
}

/** Rows that have all words of the search and the topic, in the order asked for (of verdicts only with their counts); equal ones by title. */
export function chooseArticles<Row extends ArticleFacts & Partial<ArticleCounts>>(
  rows: readonly Row[],
  { search, topic, sort, descending }: ArticleChoice,
): Row[] {
  const words = folded(search).split(/\s+/).filter(Boolean);
  const chosen = rows.filter((row) => {
    if (topic !== "" && !row.topics.includes(topic)) return false;
    const text = folded([row.article, row.title, row.author, row.publisher, row.publishedOn, ...row.topics].join(" "));
    return words.every((word) => text.includes(word));
  });
  const way = descending ? -1 : 1;
  return chosen.sort((a, b) => {
    const [left, right] = [valueOf(a, sort), valueOf(b, sort)];
    const order =
      typeof left === "number" || typeof right === "number"
        ? Number(left) - Number(right)
        : left.localeCompare(right, "en");
    return way * order || a.title.localeCompare(b.title, "en");
  });
}

/** The list as a table for files. */
export const ARTICLE_TABLE = madeTable<ArticleRow>([
  ["article", "Article", "Id of the article.", ({ article }) => article],
  ["title", "Title", "Its headline.", ({ title }) => title],
  ["author", "Author", "Who wrote it.", ({ author }) => author],
  ["publisher", "Publisher", "Where it stands.", ({ publisher }) => publisher],
  ["published_on", "Published", "Its day.", ({ publishedOn }) => publishedOn, "date"],
  ["topics", "Topics", "Topics of its claims, separated by ~.", ({ topics }) => topics.join("~")],
  ["claims", "Claims", "Claims and opinions in all.", ({ claims }) => claims, "integer"],
  [
    "holds",
    "Hold",
    "Claims that hold in the first scenario for the article, in their first reading.",
    ({ holds }) => holds,
    "integer",
  ],
  ["mixed", "Mixed", "Claims on which sources differ.", ({ mixed }) => mixed, "integer"],
  ["fails", "Fail", "Claims that fail.", ({ fails }) => fails, "integer"],
  ["open", "Open", "Claims that no figure decides or that have no evidence.", ({ open }) => open, "integer"],
  [
    "not_tried",
    "Not tried",
    "Opinions, and claims that the scenario does not apply to.",
    ({ notTried }) => notTried,
    "integer",
  ],
]);
