import { Link } from "../../ui/carried.tsx";
import type { VerdictOutcome } from "../../domain/verdicts.ts";
import { articlePath } from "../../paths.ts";
import type { ClaimView } from "../claims/claim-view.ts";
import { VerdictMark } from "./verdict-mark.tsx";

/** The quotation with its article. */
export function ClaimHead({ view }: { view: ClaimView }) {
  const { article, claim } = view;
  return (
    <>
      <p className="meta">
        <Link to={articlePath(article.article)}>{article.title}</Link>
      </p>
      <h1 className="quote">“{claim.quote}”</h1>
      <p className="meta">
        {claim.paragraph === null ? "" : `Paragraph ${claim.paragraph} of `}
        <a href={article.url}>the article</a> of <time dateTime={article.publishedOn}>{article.published}</time>
        {claim.cited === "" ? "" : `, which names ${claim.cited} as its source`}
      </p>
    </>
  );
}

/** What comes out in a scenario that the reader compares with. */
export interface VersusVerdict {
  letter: string;
  label: string;
  outcome: VerdictOutcome;
  word: string;
  sentence: string;
}

/** The verdict in one sentence; for an opinion, why there is none. */
export function VerdictCard({ view, versus }: { view: ClaimView; versus: readonly VersusVerdict[] }) {
  const { claim, scenario, verdict, reading, named } = view;
  if (reading === null) {
    return (
      <div className="notice">
        <VerdictMark outcome={verdict.outcome} word={verdict.word} />
        <p>{claim.note}</p>
      </div>
    );
  }
  return (
    <section className={`card verdict-card outcome-${verdict.outcome}`} aria-label="Verdict">
      <p className="verdict-line">
        <VerdictMark outcome={verdict.outcome} word={verdict.word} />
        {/* Where the named source speaks, its own margin stands below instead of the closest of all. */}
        {verdict.detail === "" || (named !== null && verdict.outcome !== "mixed") ? null : (
          <span className="margin">{verdict.detail}</span>
        )}
      </p>
      {named === null ? null : (
        <p className="named-source">
          By the source that the article names: <VerdictMark outcome={named.outcome} word={named.word} />.{" "}
          {named.sentence}
        </p>
      )}
      <p>
        {named === null ? "" : "By all sources together: "}
        {verdict.sentence}
      </p>
      {versus.length === 0 ? null : (
        <ul className="versus" aria-label="In the scenarios compared with">
          {versus.map(({ letter, label, outcome, word, sentence }) => (
            <li key={letter} className={`side-${letter.toLowerCase()}`}>
              <b className="side-letter">{letter}</b> {label}: <VerdictMark outcome={outcome} word={word} />. {sentence}
            </li>
          ))}
        </ul>
      )}
      <p className="meta">
        Read as: {reading.statement} Scenario: {scenario.label} ({scenario.words}).
      </p>
    </section>
  );
}
