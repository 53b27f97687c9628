import { Link } from "../../ui/carried.tsx";
import type { ClaimView } from "../claims/claim-view.ts";
import { VerdictMark } from "./verdict-mark.tsx";

/** The single changes that turn the verdict over, smallest first. */
export function FlipList({ flips }: { flips: ClaimView["flips"] }) {
  if (flips.length === 0)
    return (
      <p>
        No single change of edition, publisher, reading or scenario turns this verdict over: one that only leaves it
        without enough evidence does not count.
      </p>
    );
  return (
    <ol className="flips">
      {flips.map(({ sentence, cell, query }) => (
        <li key={`${sentence} ${query}`}>
          <VerdictMark outcome={cell.outcome} word={cell.word} /> {cell.detail === "" ? "" : `(${cell.detail}) `}
          {query === null ? sentence : <Link to={`?${query}`}>{sentence}</Link>}
        </li>
      ))}
    </ol>
  );
}
