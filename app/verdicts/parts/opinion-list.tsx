import { drawnAnewForNews } from "../../ui/drawn-anew.ts";
import { Link } from "../../ui/carried.tsx";
import { claimPath } from "../../paths.ts";
import type { ShownCard } from "../cards/card-view.ts";
import { VerdictMark } from "./verdict-mark.tsx";
import { unbroken } from "../../wording/unbroken.ts";

/** Statements that no record can bear out or rule out, folded, each with the reason; nothing where there are none. */
export const OpinionList = drawnAnewForNews(function OpinionList({
  article,
  cards,
}: {
  article: string;
  cards: readonly ShownCard[];
}) {
  if (cards.length === 0) return null;
  return (
    <details className="opinions-fold">
      <summary>
        <VerdictMark outcome="not-checkable" word={`${cards.length} not checkable`} /> Opinions and motives, each with
        the reason why no record can settle it
      </summary>
      <dl className="opinions">
        {cards.map(({ claim, quote, sentence }) => (
          <div key={claim}>
            <dt>
              <Link to={claimPath(article, claim)}>“{unbroken(quote)}”</Link>
            </dt>
            <dd>{unbroken(sentence)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
});
