import { Form } from "@remix-run/react";
import { articlePath, articlesFile, articlesPath } from "../../paths.ts";
import { CarriedFields, Link } from "../../ui/carried.tsx";
import { formatPeriod } from "../../wording/number-format.ts";
import { OPEN_WORD } from "../sentences/outcome-words.ts";
import { Pager } from "../../ui/pager.tsx";
import type { ARTICLE_SORTS, ArticleChoice, ArticleListView } from "../dashboard/article-list.ts";

type Sort = (typeof ARTICLE_SORTS)[number];

/** Heading, and whether its cells are numbers, which are sorted from the largest first. */
const COLUMNS: readonly [sort: Sort, heading: string, isNumber: boolean][] = [
  ["title", "Article", false],
  ["published_on", "Day", false],
  ["claims", "Claims", true],
  ["holds", "Hold", true],
  ["mixed", "Mixed", true],
  ["fails", "Fail", true],
  ["open", OPEN_WORD, true],
];

/** Only what the reader chose. */
function listQuery({ search, topic, sort, descending }: ArticleChoice): URLSearchParams {
  const isPlain = sort === "published_on" && descending;
  return new URLSearchParams([
    ...(search === "" ? [] : [["_search", search]]),
    ...(topic === "" ? [] : [["topic", topic]]),
    ...(isPlain ? [] : [[descending ? "_sort_desc" : "_sort", sort]]),
  ]);
}

/** All articles of a package: found by words and topic, sorted by any column, each with how its claims come out. */
export function ArticleList({ rows, found, total, page, pages, topics, choice }: ArticleListView) {
  const query = listQuery(choice);
  return (
    <>
      <h1>{total === 1 ? "One article" : `${total} articles`}</h1>
      <p className="lede">
        How the claims come out by the evidence of the article’s first scenario. Open: no figure decides, or there is no
        evidence. Claims that are not checkable, such as opinions, are in none of the four.
      </p>
      <Form method="get" action={articlesPath()} className="form-row" role="search" aria-label="Articles">
        <CarriedFields />
        <label>
          Find an article
          <input type="search" name="_search" defaultValue={choice.search} key={choice.search} />
        </label>
        {topics.length < 2 ? null : (
          <label>
            Topic
            <select name="topic" defaultValue={choice.topic} key={choice.topic}>
              <option value="">All topics</option>
              {topics.map((topic) => (
                <option key={topic}>{topic}</option>
              ))}
            </select>
          </label>
        )}
        <button className="button">Find</button>
        <a className="button" href={articlesFile("csv", query)}>
          CSV
        </a>
        <a className="button" href={articlesFile("json", query)}>
          JSON
        </a>
      </Form>
      <p role="status">
        {found === total ? "" : found === 0 ? "No article matches. " : `${found} of ${total} articles. `}
        {found === total ? null : <Link to={articlesPath()}>Show all</Link>}
      </p>
      {rows.length === 0 ? null : (
        <div className="scroll" tabIndex={0} role="region" aria-label="Articles with their verdicts">
          <table className="table">
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <Heading key={column[0]} column={column} choice={choice} />
                ))}
                <th scope="col">Topics</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.article}>
                  <th scope="row" className="article-name">
                    <Link to={articlePath(row.article)}>{row.title}</Link>
                    <br />
                    <span className="meta">{[row.author, row.publisher].filter(Boolean).join(", ")}</span>
                  </th>
                  <td>
                    <time dateTime={row.publishedOn}>{formatPeriod(row.publishedOn, "en-GB", "short")}</time>
                  </td>
                  {[row.claims, row.holds, row.mixed, row.fails, row.open].map((count, index) => (
                    <td className="number" key={COLUMNS[index + 2]?.[0]}>
                      {count}
                    </td>
                  ))}
                  <td>{row.topics.join(", ")}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager page={page} pages={pages} query={query.toString()} />
    </>
  );
}

function Heading({
  column: [sort, heading, isNumber],
  choice,
}: {
  column: (typeof COLUMNS)[number];
  choice: ArticleChoice;
}) {
  const isCurrent = choice.sort === sort;
  const first = isNumber || sort === "published_on";
  const descending = isCurrent ? !choice.descending : first;
  const way = choice.descending ? "descending" : "ascending";
  return (
    <th scope="col" className={isNumber ? "number" : undefined} aria-sort={isCurrent ? way : undefined}>
      <Link to={articlesPath(listQuery({ ...choice, sort, descending }))} preventScrollReset>
        {heading}
        {isCurrent ? (choice.descending ? " ↓" : " ↑") : ""}
      </Link>
    </th>
  );
}
