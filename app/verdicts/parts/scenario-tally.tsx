import { Link } from "@remix-run/react";
import { comparePath } from "../../paths.ts";
import type { ScenarioTally } from "../dashboard/overview.ts";

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

/** One bar a scenario, to one scale for all of them: as long as the claims that it applies to are many. Its numbers stand beside it. */
export function ScenarioTallies({ article, tallies }: ScenarioTalliesProps) {
  const sizeOf = ({ counts }: ScenarioTally) => counts.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(0, ...tallies.map(sizeOf));
  return (
    <ol className="tallies">
      {tallies.map((tally) => (
        <li key={tally.scenario}>
          <Link to={comparePath(compareQuery(article, tally.scenario, tallies))} title={tally.question}>
            {tally.label}
          </Link>
          <ul className="tally" aria-hidden="true">
            {tally.counts.map(({ outcome, word, count }) => (
              <li
                key={outcome}
                className={`outcome-${outcome}`}
                style={{ flexGrow: count }}
                title={`${word}: ${count}`}
              />
            ))}
            <li className="tally-rest" style={{ flexGrow: most - sizeOf(tally) }} />
          </ul>
          <span className="tally-words">
            {tally.counts.map(({ word, count }) => `${count} ${word.toLowerCase()}`).join(" · ")}
          </span>
        </li>
      ))}
    </ol>
  );
}
