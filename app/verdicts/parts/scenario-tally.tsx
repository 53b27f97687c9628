import { drawnAnewForNews } from "../../ui/drawn-anew.ts";
import { Link } from "../../ui/carried.tsx";
import { comparePath } from "../../paths.ts";
import { labelledCount } from "../sentences/outcome-words.ts";
import type { ScenarioTally } from "../dashboard/overview.ts";
import type { GridColumn } from "./verdict-grid.tsx";

interface ScenarioTalliesProps {
  article: string;
  tallies: ScenarioTally[];
  /** The scenarios of the tallies, in their order. */
  columns: GridColumn[];
}

/** What to compare: a scenario with the first, or the first with the next. Settings of a reader's own stand as they do everywhere. */
function compareQuery(article: string, index: number, columns: readonly GridColumn[]): URLSearchParams {
  const first = columns[0];
  const other = columns[index === 0 ? 1 : index];
  return new URLSearchParams([
    ...new URLSearchParams(first?.query === "" ? `scenario=${encodeURIComponent(first.scenario)}` : first?.query),
    ...(other?.spelled === undefined ? [] : [["vs", other.spelled]]),
    ...(article === "" ? [] : [["article", article]]),
  ]);
}

/** One bar a scenario, to one scale for all of them: as long as the claims that it applies to are many. Its numbers stand beside it. */
export const ScenarioTallies = drawnAnewForNews(function ScenarioTallies({
  article,
  tallies,
  columns,
}: ScenarioTalliesProps) {
  const sizeOf = ({ counts }: ScenarioTally) => counts.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(0, ...tallies.map(sizeOf));
  return (
    <ol className="tallies">
      {tallies.map((tally, index) => (
        <li key={tally.scenario}>
          <Link to={comparePath(compareQuery(article, index, columns))} title={tally.question}>
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
            {tally.counts.map(({ outcome, count }) => labelledCount(outcome, count)).join(" · ")}
          </span>
        </li>
      ))}
    </ol>
  );
});
