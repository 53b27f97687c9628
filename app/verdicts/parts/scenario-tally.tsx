import { Link } from "@remix-run/react";
import { comparePath } from "../../paths.ts";
import type { ScenarioTally } from "../dashboard/overview.ts";
import { VerdictMark } from "./verdict-mark.tsx";

interface ScenarioTalliesProps {
  article: string;
  tallies: ScenarioTally[];
}

/** What to compare: a scenario with the baseline, or the baseline with the next. */
function compareQuery(article: string, scenario: string, tallies: readonly ScenarioTally[]): URLSearchParams {
  const [baseline, next] = tallies;
  const pair = scenario === baseline?.scenario ? [scenario, next?.scenario] : [baseline?.scenario, scenario];
  return new URLSearchParams({
    scenario: pair.filter(Boolean).join("~"),
    ...(article === "" ? {} : { article }),
  });
}

/** One bar a scenario, made of its outcomes: each part has a shape, a number and, for screen readers, its word. */
export function ScenarioTallies({ article, tallies }: ScenarioTalliesProps) {
  return (
    <ol className="tallies">
      {tallies.map(({ scenario, label, question, counts }) => (
        <li key={scenario}>
          <Link to={comparePath(compareQuery(article, scenario, tallies))} title={question}>
            {label}
          </Link>
          <ul className="tally">
            {counts.map(({ outcome, word, count }) => (
              <li
                key={outcome}
                className={`outcome-${outcome}`}
                style={{ flexGrow: count }}
                title={`${word}: ${count}`}
              >
                <VerdictMark outcome={outcome} word={String(count)} />
                <span className="visually-hidden"> {word.toLowerCase()}</span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
