import { Link } from "./carried.tsx";

interface PagerProps {
  page: number;
  pages: number;
  /** Query of the page, without "?". */
  query: string;
}

function at(query: string, page: number): string {
  const next = new URLSearchParams(query);
  if (page === 1) next.delete("_page");
  else next.set("_page", String(page));
  return `?${next.toString()}`;
}

function inThousands(count: number): string {
  return count.toLocaleString("en-GB");
}

/** First, previous, next and last page as links; nothing where there is one page. */
export function Pager({ page, pages, query }: PagerProps) {
  if (pages <= 1) return null;
  return (
    <nav aria-label="Pages" className="actions pager">
      {page > 2 ? (
        <Link className="button" to={at(query, 1)} preventScrollReset>
          First
        </Link>
      ) : null}
      {page > 1 ? (
        <Link className="button" to={at(query, page - 1)} rel="prev" preventScrollReset>
          Previous
        </Link>
      ) : null}
      <span>
        Page {inThousands(page)} of {inThousands(pages)}
      </span>
      {page < pages ? (
        <Link className="button" to={at(query, page + 1)} rel="next" preventScrollReset>
          Next
        </Link>
      ) : null}
      {page < pages - 1 ? (
        <Link className="button" to={at(query, pages)} preventScrollReset>
          Last
        </Link>
      ) : null}
    </nav>
  );
}
