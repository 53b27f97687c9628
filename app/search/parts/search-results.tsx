import { Link } from "../../ui/carried.tsx";
import { CHART_ROWS } from "../model/entry.ts";
import type { GroupView, ResultView, RowsView } from "../model/search-view.ts";
import { Pieces } from "./pieces.tsx";
import "./search.css";

function Result({ result }: { result: ResultView }) {
  const { title, detail, path, ways, terms } = result;
  return (
    <li>
      <Link to={path}>
        <Pieces text={title} terms={terms} />
      </Link>
      {detail === "" ? null : (
        <p className="meta">
          <Pieces text={detail} terms={terms} />
        </p>
      )}
      {ways.length === 0 ? null : (
        <ul className="ways">
          {ways.map(({ text, path: other }) => (
            <li key={other}>
              <Link to={other}>{text}</Link>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Group({ group }: { group: GroupView }) {
  const { kind, heading, count, results, all } = group;
  return (
    <section className="found" aria-labelledby={`found-${kind}`}>
      <h2 id={`found-${kind}`}>
        {heading} <span className="count">{count}</span>
      </h2>
      <ul>
        {results.map((result) => (
          <Result key={result.path + result.code} result={result} />
        ))}
      </ul>
      {all === "" ? null : (
        <p>
          <Link to={all}>
            All {count} {heading.toLowerCase()}
          </Link>
        </p>
      )}
      {count > results.length && all === "" ? <p className="meta">The {results.length} best are shown.</p> : null}
    </section>
  );
}

/** "12 rows" in words that need no plural of their own. */
function rowsText(rows: number): string {
  return `${rows.toLocaleString("en-GB")} ${rows === 1 ? "row" : "rows"}`;
}

function Rows({ rows }: { rows: RowsView }) {
  if (rows.tables.length === 0) return null;
  return (
    <section className="found" aria-labelledby="found-rows">
      <h2 id="found-rows">
        Rows <span className="count">{rows.count.toLocaleString("en-GB")}</span>
      </h2>
      <p className="meta">
        {rows.corrected ? "No row has what you typed; these have" : "Rows of tables with"} “{rows.words}”
      </p>
      <ul>
        {rows.tables.map(({ table, title, rows: count, path, chart, message }) => (
          <li key={table}>
            <Link to={path}>
              {title}
              {count === null ? "" : `: ${rowsText(count)}`}
            </Link>
            {message === "" ? null : <p className="meta">{message}</p>}
            {chart === "" ? null : (
              <ul className="ways">
                <li>
                  <Link to={chart}>{CHART_ROWS}</Link>
                </li>
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was found, by kind, each result with the places it leads to. */
export function SearchResults({ groups, rows }: { groups: GroupView[]; rows: RowsView | null }) {
  return (
    <div className="findings">
      {groups.map((group) => (
        <Group key={group.kind} group={group} />
      ))}
      {rows === null ? null : <Rows rows={rows} />}
    </div>
  );
}
