import { Link } from "../../ui/carried.tsx";
import { articlePath } from "../../paths.ts";

export interface ArticleCardProps {
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
  others: { article: string; title: string }[];
}

/** Whether an address is a site's front page: not every article's own address may be in the package. */
function isHome(address: string): boolean {
  return URL.canParse(address) && new URL(address).pathname === "/";
}

/** The article that is checked, and the way to the others. */
export function ArticleCard({ article, published, others }: ArticleCardProps) {
  return (
    <article className="card">
      <p className="meta">The article</p>
      <h1>{article.title}</h1>
      <p className="meta">
        {article.author}, {article.publisher}, <time dateTime={article.publishedOn}>{published}</time>.{" "}
        <a href={article.url}>{isHome(article.url) ? "The publisher’s site" : "Read the article"}</a>
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
  );
}
