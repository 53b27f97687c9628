import { Link } from "@remix-run/react";
import { articleFile, articlePath } from "../paths.ts";
import type { GridClaim } from "../presenters/dashboard/grid-view.ts";
import { OUTCOME_MEANINGS } from "../presenters/verdicts/outcome-words.ts";
import { VerdictGrid, type GridColumn } from "./verdict-grid.tsx";
import { VerdictMark } from "./verdict-mark.tsx";

interface DashboardProps {
  article: {
    article: string;
    title: string;
    author: string;
    publisher: string;
    publishedOn: string;
    url: string;
    summary: string;
  };
  /** Its day in words. */
  published: string;
  all: boolean;
  topic: string;
  topics: string[];
  others: { article: string; title: string }[];
  columns: GridColumn[];
  claims: GridClaim[];
}

/** Only what the reader chose. */
function gridQuery(all: boolean, topic: string): URLSearchParams {
  return new URLSearchParams([...(all ? [["readings", "all"]] : []), ...(topic === "" ? [] : [["topic", topic]])]);
}

/** The article's card, its claims and the grid of readings against scenarios. */
export function Dashboard({ article, published, all, topic, topics, others, columns, claims }: DashboardProps) {
  const query = gridQuery(all, topic);
  return (
    <>
      <p className="lede">
        What an article claims, tried against independently published numbers, in every scenario of what one may count
        as evidence.
      </p>
      <article className="card">
        <h1>{article.title}</h1>
        <p className="meta">
          {article.author}, {article.publisher}, <time dateTime={article.publishedOn}>{published}</time>.{" "}
          <a href={article.url}>Read the article</a>
        </p>
        <p>{article.summary}</p>
        {others.length === 0 ? null : (
          <p className="meta">
            Other articles:{" "}
            {others.map((other, index) => (
              <span key={other.article}>
                {index > 0 ? ", " : ""}
                <Link to={articlePath(other.article)}>{other.title}</Link>
              </span>
            ))}
          </p>
        )}
      </article>
      <section className="section" aria-labelledby="grid-heading">
        <h2 id="grid-heading">Claims, readings and scenarios</h2>
        <p>
          Each row is one precise way to read a claim, each column one choice of evidence. A cell says what comes out
          and by how much; open it to see the numbers, their sources and what would turn it over.
        </p>
        <ul className="legend">
          {OUTCOME_MEANINGS.map(({ outcome, word, meaning }) => (
            <li key={outcome}>
              <VerdictMark outcome={outcome} word={word} /> <span>{meaning}</span>
            </li>
          ))}
        </ul>
        {topics.length < 2 ? null : (
          <ul className="chips" aria-label="Topics">
            {["", ...topics].map((one) => (
              <li key={one}>
                <Link
                  className="chip"
                  to={articlePath(article.article, gridQuery(all, one))}
                  aria-current={one === topic ? "true" : undefined}
                  preventScrollReset
                >
                  {one === "" ? "All topics" : one}
                </Link>
              </li>
            ))}
          </ul>
        )}
        <p className="actions">
          <Link className="button" to={articlePath(article.article, gridQuery(!all, topic))} preventScrollReset>
            {all ? "Show the default readings only" : "Show all readings"}
          </Link>
          <a className="button" href={articleFile(article.article, "csv", query)}>
            Download CSV
          </a>
          <a className="button" href={articleFile(article.article, "json", query)}>
            JSON
          </a>
        </p>
        <VerdictGrid article={article.article} caption="Readings against scenarios" columns={columns} claims={claims} />
      </section>
    </>
  );
}
