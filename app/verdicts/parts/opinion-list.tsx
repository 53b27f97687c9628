import { Link } from "../../ui/carried.tsx";
import { claimPath } from "../../paths.ts";
import type { GridClaim } from "../grid/grid-view.ts";
import { VerdictMark } from "./verdict-mark.tsx";

/** Statements that no record can bear out or rule out, each with the reason; nothing where there are none. */
export function OpinionList({ article, claims }: { article: string; claims: readonly GridClaim[] }) {
  const opinions = claims.filter(({ reason }) => reason !== "");
  if (opinions.length === 0) return null;
  return (
    <>
      <h3>
        <VerdictMark outcome="not-checkable" word={`Not checkable: ${opinions.length}`} />
      </h3>
      <dl className="opinions">
        {opinions.map(({ claim, quote, reason }) => (
          <div key={claim}>
            <dt>
              <Link to={claimPath(article, claim)}>“{quote}”</Link>
            </dt>
            <dd>{reason}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
