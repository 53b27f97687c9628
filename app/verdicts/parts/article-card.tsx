import type { Article } from "../../domain/claims.ts";
import { Link } from "../../ui/carried.tsx";
import { articlesPath } from "../../paths.ts";
import { isFrontPage } from "../../wording/original.ts";

export interface ArticleCardProps {
  article: Pick<Article, "article" | "title" | "author" | "publisher" | "publishedOn" | "url" | "summary">;
  /** Its day in words. */
  published: string;
  /** Articles of the package besides this one. */
  others: number;
}

/** Which article is checked, in one line, with its summary folded, and the way to the others. */
export function ArticleCard({ article, published, others }: ArticleCardProps) {
  return (
    <div className="article-line">
      <p>
        <b>{article.title}</b> {[article.author, article.publisher].filter(Boolean).join(", ")},{" "}
        <time dateTime={article.publishedOn}>{published}</time>.{" "}
        <a href={article.url}>{isFrontPage(article.url) ? "The publisher’s site" : "Read the article"}</a>
        {others === 0 ? null : (
          <>
            {" "}
            <Link to={articlesPath()}>{others === 1 ? "The other article" : `${others} other articles`}</Link>
          </>
        )}
      </p>
    </div>
  );
}
