import { Link } from "@remix-run/react";
import { claimPath } from "../../paths.ts";
import type { SwingClaim } from "../dashboard/overview.ts";
import { VerdictMark } from "./verdict-mark.tsx";

interface SwingCardsProps {
  article: string;
  swings: SwingClaim[];
  /** Scenario that a claim's page shows unasked. */
  baseline: string;
}

/** Claims whose verdict depends on the evidence, each with its verdict in every scenario as a row of marks. */
export function SwingCards({ article, swings, baseline }: SwingCardsProps) {
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
            {marks.map(({ scenario, label, outcome, word }) => (
              <li key={scenario}>
                <Link
                  to={claimPath(article, claim, scenario === baseline ? undefined : new URLSearchParams({ scenario }))}
                  title={`${label}: ${word.toLowerCase()}`}
                >
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
