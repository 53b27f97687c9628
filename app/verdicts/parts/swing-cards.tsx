import { Link } from "../../ui/carried.tsx";
import { claimPath } from "../../paths.ts";
import type { SwingClaim } from "../dashboard/overview.ts";
import type { GridColumn } from "./verdict-grid.tsx";
import { VerdictMark } from "./verdict-mark.tsx";

interface SwingCardsProps {
  article: string;
  swings: SwingClaim[];
  /** The scenarios of the marks, in their order. */
  columns: GridColumn[];
}

/** Claims whose verdict depends on the evidence, each with its verdict in every scenario as a row of marks. */
export function SwingCards({ article, swings, columns }: SwingCardsProps) {
  return (
    <ul className="cards">
      {swings.map(({ claim, quote, reading, sentence, marks }) => (
        <li className="card swing" key={claim}>
          <h3>
            <Link to={claimPath(article, claim)}>“{quote}”</Link>
          </h3>
          <p className="meta">Read as “{reading}”</p>
          <p>{sentence}</p>
          <ul className="marks" aria-label="Scenario by scenario">
            {marks.map(({ scenario, label, outcome, word }, index) => (
              <li key={scenario}>
                <Link to={claimPath(article, claim, columns[index]?.query)} title={`${label}: ${word.toLowerCase()}`}>
                  <VerdictMark outcome={outcome} word="" />
                  <span className="visually-hidden">
                    {label}: {word.toLowerCase()}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
