import { cardPicture } from "../../charts/cards/card-markup.ts";
import { DrawnPictureBox } from "../../ui/drawn-picture.tsx";
import { counted } from "../../wording/words.ts";
import { VerdictMark } from "../../verdicts/parts/verdict-mark.tsx";
import type { ComparedCell, ComparedClaim } from "../trial/compared-claim.ts";
import type { ComparedTrial } from "../trial/compare-figures.ts";
import { OwnStar } from "./own-star.tsx";

/** Claims that are open at once; the others are folded. */
const FIRST = 12;

/** A comparison with the reader's figures: every claim that they bear on, in both scenarios without them and with them. */
export function OwnCompared({ compared: { sentence, claims, uncounted } }: { compared: ComparedTrial }) {
  return (
    <div className="own-result">
      <p role="status" className="own-effect">
        {sentence}
      </p>
      <Claims claims={claims.slice(0, FIRST)} />
      {claims.length <= FIRST ? null : (
        <details className="own-first">
          <summary>{counted(claims.length - FIRST, "more claim")}</summary>
          <Claims claims={claims.slice(FIRST)} />
        </details>
      )}
      {uncounted.length === 0 ? null : (
        <details className="own-first" open={claims.length === 0}>
          <summary>
            {counted(uncounted.length, "claim")} that {uncounted.length === 1 ? "asks" : "ask"} for the same figures and{" "}
            {uncounted.length === 1 ? "does" : "do"} not count yours
          </summary>
          <ul>
            {uncounted.map(({ reading, quote, label, why }) => (
              <li key={reading}>
                “{quote}” ({label}): {why}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Claims({ claims }: { claims: readonly ComparedClaim[] }) {
  return (
    <ol className="own-compared">
      {claims.map((claim) => (
        <li key={claim.reading}>
          <Claim claim={claim} />
        </li>
      ))}
    </ol>
  );
}

function Claim({ claim }: { claim: ComparedClaim }) {
  const { quote, label, measure, claimed, yours, sides, drawing } = claim;
  return (
    <>
      <h3>“{quote}”</h3>
      <p className="meta">{label}</p>
      <div className="own-compared-columns">
        <div className="scroll" tabIndex={0} role="region" aria-label={`With your figures: ${quote}`}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Scenario</th>
                <th scope="col">Without your figures</th>
                <th scope="col">With them</th>
              </tr>
            </thead>
            <tbody>
              {sides.map(({ letter, label: name, without, with: beside }) => (
                <tr key={letter} className={`side-${letter.toLowerCase()}`}>
                  <th scope="row">
                    <b className="side-letter">{letter}</b> {name}
                  </th>
                  <Cell cell={without} />
                  <Cell cell={beside} />
                </tr>
              ))}
              <tr>
                <th scope="row">
                  <OwnStar />
                  Yours alone
                </th>
                <td />
                <Cell cell={yours} />
              </tr>
            </tbody>
          </table>
        </div>
        {drawing === null ? null : (
          <figure className="own-compared-figure">
            <figcaption className="change-measure">
              <b>With your figures.</b> {measure}
              {claimed === "" ? null : <span className="change-needs"> · {claimed}</span>}
            </figcaption>
            <DrawnPictureBox {...cardPicture(drawing)} />
          </figure>
        )}
      </div>
      <ul className="own-effects">
        {sides.map(({ letter, effect }) => (
          <li key={letter} className={`side-${letter.toLowerCase()}`}>
            <b className="side-letter">{letter}</b> {effect}
          </li>
        ))}
      </ul>
    </>
  );
}

function Cell({ cell: { outcome, word, figure } }: { cell: ComparedCell }) {
  return (
    <td>
      <VerdictMark outcome={outcome} word={word} /> <span className="meta">{figure}</span>
    </td>
  );
}
