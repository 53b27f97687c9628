import { articlePath } from "../../paths.ts";
import { Link } from "../../ui/carried.tsx";
import { unbroken } from "../../wording/unbroken.ts";
import type { ClaimView } from "../claims/claim-view.ts";

/** Where an opinion's page leads: the claims beside it that records can settle, and the whole article. */
export function BesideOpinion({ view }: { view: Pick<ClaimView, "article" | "beside"> }) {
  return (
    <section className="section" aria-labelledby="beside">
      <h2 id="beside">What can be checked beside it</h2>
      {view.beside.length === 0 ? null : (
        <ul>
          {view.beside.map(({ quote, href }) => (
            <li key={href}>
              <Link to={href}>“{unbroken(quote)}”</Link>
            </li>
          ))}
        </ul>
      )}
      <p>
        <Link to={articlePath(view.article.article)}>All claims of the article</Link>
      </p>
    </section>
  );
}
