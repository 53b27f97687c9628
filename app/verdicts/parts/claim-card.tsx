import { Link } from "../../ui/carried.tsx";
import { drawnAnewForNews } from "../../ui/drawn-anew.ts";
import { claimPath } from "../../paths.ts";
import { DrawnPictureBox, type DrawnPicture } from "../../ui/drawn-picture.tsx";
import type { ShownCard } from "../cards/card-view.ts";
import { VerdictMark } from "./verdict-mark.tsx";
import { unbroken } from "../../wording/unbroken.ts";

/** A claim's chart in the size of a card. */
export interface CardChart {
  /** What it measures; "" where the quotation says it. */
  measure: string;
  picture: DrawnPicture;
}

interface ClaimCardProps {
  article: string;
  card: ShownCard;
  /** None where there is nothing to draw. */
  chart: CardChart | undefined;
}

/** One claim: verdict, quotation, its figures drawn, and what decides it in one sentence. The quotation leads to the claim's page. */
export const ClaimCard = drawnAnewForNews(function ClaimCard({ article, card, chart }: ClaimCardProps) {
  const { claim, quote, kind, marks, sentence, turns, readAs, othersMeasure, opposed, drawnAs } = card;
  const told = [drawnAs === "" ? "" : `Drawn: ${drawnAs}`, chart?.measure ?? ""]
    .filter((part) => part !== "")
    .join(". ");
  return (
    <article className={`claim-card of-${kind}`}>
      <p className="card-verdict">
        {marks.map(({ letter, label, outcome, word }) => (
          <span key={letter} title={letter === "" ? undefined : label}>
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
      {chart === undefined ? null : <DrawnPictureBox {...chart.picture} />}
      <p className="card-sentence">
        {unbroken(sentence)}
        {opposed === "" ? null : <b className="card-opposed"> {unbroken(opposed)}.</b>}
      </p>
      {othersMeasure === "" ? null : (
        <p className="card-measure card-others">Other readings measure: {unbroken(othersMeasure)}</p>
      )}
    </article>
  );
});
