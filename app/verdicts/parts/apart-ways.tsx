import { Link } from "../../ui/carried.tsx";
import { articlePath, comparePath } from "../../paths.ts";
import type { Apart } from "../comparison/apart.ts";
import { counted } from "../../wording/words.ts";

interface ApartWaysProps extends Apart {
  article: string;
}

/** Where to go from two scenarios that have nothing to compare. */
export function ApartWays({ article, one, alone, others, partner }: ApartWaysProps) {
  const [first] = alone;
  return (
    <ul className="apart-ways">
      {alone
        .filter(({ count }) => count > 0)
        .map(({ letter, label, count, query }) => (
          <li key={letter}>
            {counted(count, one)} {count === 1 ? "has" : "have"} evidence in {letter} alone:{" "}
            <Link to={articlePath(article, query)}>the claims in “{label}”</Link>
          </li>
        ))}
      {others === null || others.count === 0 ? null : (
        <li>
          {counted(others.count, "reading")} beside the first of each claim {others.count === 1 ? "is" : "are"} decided
          in both: <Link to={comparePath(others.query)}>compare all readings</Link>
        </li>
      )}
      {others?.count === 0 ? <li>No other reading of these claims is decided in both either.</li> : null}
      {first === undefined || partner === null ? null : (
        <li>
          <Link to={comparePath(partner.query)}>
            Compare “{first.label}” with “{partner.label}”
          </Link>
          : of the named scenarios the one beside which it changes most
        </li>
      )}
    </ul>
  );
}
