import { Link } from "../../ui/carried.tsx";
import type { ReactNode } from "react";
import { claimPath } from "../../paths.ts";
import type { CardView } from "../cards/card-view.ts";
import { VerdictMark } from "./verdict-mark.tsx";
import { unbroken } from "../../wording/unbroken.ts";

interface ClaimCardProps {
  article: string;
  card: CardView;
  /** What the chart measures; "" where the quotation says it. */
  measure: string;
  /** Its drawing; null where there is nothing to draw. */
  chart: ReactNode;
}

/** One claim: verdict, quotation, its figures drawn, and what decides it in one sentence. The quotation leads to the claim's page. */
export function ClaimCard({ article, card, measure, chart }: ClaimCardProps) {
  const { claim, quote, kind, marks, sentence, turns, readAs, drawnAs } = card;
  const told = [drawnAs === "" ? "" : `Drawn: ${drawnAs}`, measure].filter((part) => part !== "").join(". ");
  return (
    <article className={`claim-card of-${kind}`}>
      <p className="card-verdict">
        {marks.map(({ letter, scenario, label, outcome, word }) => (
          <span key={`${letter}${scenario}`} title={letter === "" ? undefined : label}>
            {letter === "" ? null : <b className="card-letter">{letter}</b>}
            <VerdictMark outcome={outcome} word={word} />
          </span>
        ))}
        {turns === "" ? null : (
          <span className="card-turns" title={turns}>
            differs by scenario<span className="visually-hidden">: {turns}</span>
          </span>
        )}
      </p>
      <h3>
        <Link to={claimPath(article, claim)} prefetch="intent">
          “{unbroken(quote)}”
        </Link>
      </h3>
      {readAs === "" ? null : (
        <p className="card-reading" title={readAs}>
          Read as: {unbroken(readAs)}
        </p>
      )}
      {told === "" ? null : (
        <p className="card-measure" title={told}>
          {unbroken(told)}
        </p>
      )}
      {chart}
      <p className="card-sentence">{unbroken(sentence)}</p>
    </article>
  );
}
