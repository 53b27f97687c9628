import { Link } from "../../ui/carried.tsx";
import { comparePath } from "../../paths.ts";
import type { ScenarioTally } from "../dashboard/overview.ts";
import type { GridColumn } from "./verdict-grid.tsx";
import { VerdictMark } from "./verdict-mark.tsx";

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

/** One bar a scenario, made of its outcomes: each part has a shape, a number and, for screen readers, its word. */
export function ScenarioTallies({ article, tallies, columns }: ScenarioTalliesProps) {
  return (
    <ol className="tallies">
      {tallies.map(({ scenario, label, question, counts }, index) => (
        <li key={scenario}>
          <Link to={comparePath(compareQuery(article, index, columns))} title={question}>
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
