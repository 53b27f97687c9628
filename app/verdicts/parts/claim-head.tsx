import { Link } from "../../ui/carried.tsx";
import { articlePath } from "../../paths.ts";
import { isFrontPage } from "../../wording/original.ts";
import type { ClaimView } from "../claims/claim-view.ts";
import { unbroken } from "../../wording/unbroken.ts";

type Head = Pick<ClaimView, "article" | "claim" | "neighbours">;

/** Where the claim stands, with the ways to the claims before and after it. */
function Place({ article, claim, neighbours }: Head) {
  const { before, after, place } = neighbours;
  return (
    <div className="claim-place">
      <p>
        {claim.paragraph === null ? "From " : `Paragraph ${claim.paragraph} of `}
        <Link to={articlePath(article.article)}>{article.title}</Link>
        <span className="place-more">
          {" "}
          (<time dateTime={article.publishedOn}>{article.published}</time>,{" "}
          <a href={article.url}>{isFrontPage(article.url) ? "the publisher’s site" : "the article itself"}</a>)
        </span>
        {claim.cited === "" ? "" : `; source named: ${claim.cited}`}
      </p>
      <nav aria-label="Claims of the article">
        <span>Quote {place}</span>
        {before === null ? null : (
          <Link className="button" to={before.href} rel="prev" title={`“${before.quote}”`}>
            Previous<span className="visually-hidden"> claim: “{before.quote}”</span>
          </Link>
        )}
        {after === null ? null : (
          <Link className="button" to={after.href} rel="next" title={`“${after.quote}”`}>
            Next<span className="visually-hidden"> claim: “{after.quote}”</span>
          </Link>
        )}
      </nav>
    </div>
  );
}

/** The quotation among what else its paragraph says. */
export function ClaimHead({ view }: { view: Head }) {
  const { before, after } = view.neighbours.around;
  return (
    <header className="claim-head">
      <Place {...view} />
      <div className="passage">
        {before === null ? null : <Link to={before.href}>{unbroken(before.text)}</Link>}{" "}
        <h1>“{unbroken(view.claim.quote)}”</h1>
        {after === null || /^\s*[,.;:!?)]/.test(after.text) ? null : " "}
        {after === null ? null : <Link to={after.href}>{unbroken(after.text)}</Link>}
      </div>
    </header>
  );
}
