import { Link } from "../../ui/carried.tsx";
import type { ClaimView } from "../claims/claim-view.ts";
import { VerdictMark } from "./verdict-mark.tsx";
import { unbroken } from "../../wording/unbroken.ts";

/** Changes that are in view at once. */
const FIRST = 6;

/** The single changes that turn the verdict over, smallest first. */
export function FlipList({ flips }: { flips: ClaimView["flips"] }) {
  if (flips.length === 0)
    return (
      <p>
        Nothing turns it over. Change any one edition, publisher, reading or scenario, and it comes out the same or
        lacks evidence.
      </p>
    );
  return (
    <>
      <Flips flips={flips.slice(0, FIRST)} />
      {flips.length <= FIRST ? null : (
        <details>
          <summary>{flips.length - FIRST} more</summary>
          <Flips flips={flips.slice(FIRST)} />
        </details>
      )}
    </>
  );
}

function Flips({ flips }: { flips: ClaimView["flips"] }) {
  return (
    <ol className="flips">
      {flips.map(({ sentence, cell, query }) => (
        <li key={`${sentence} ${query}`}>
          {query === null ? unbroken(sentence) : <Link to={`?${query}`}>{unbroken(sentence)}</Link>}{" "}
          <span className="flip-verdict">
            <VerdictMark outcome={cell.outcome} word={cell.word} />
            {cell.detail === "" ? null : <span className="meta"> {unbroken(cell.detail)}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
