import { Link } from "../../ui/carried.tsx";
import { sourcePath } from "../../paths.ts";
import type { PassedOverGroup, SourceRow, UnusedPublisher } from "../claims/source-rows.ts";
import { Term } from "../../ui/term.tsx";
import { MarginBar } from "./margin-bar.tsx";
import { VerdictMark } from "./verdict-mark.tsx";
import { unbroken } from "../../wording/unbroken.ts";

interface SourceTableProps {
  used: readonly SourceRow[];
  unused: readonly UnusedPublisher[];
}

/** One row a publisher: what it comes to, how far from turning over, since when it is known; unfolded, the rows and the editions not used. */
export function SourceTable({ used, unused }: SourceTableProps) {
  return (
    <>
      {used.length === 0 ? (
        <p>No publication that this scenario counts speaks of this reading.</p>
      ) : (
        <Used rows={used} />
      )}
      {unused.length === 0 ? null : (
        <section className="unused" aria-labelledby="unused">
          <h3 id="unused">Not counted here</h3>
          {unused.map(({ publisher, name, passedOver }) => (
            <details key={publisher}>
              <summary>
                {name} <span className="meta">{passedOver.map(({ reason }) => lowerFirst(reason)).join("; ")}</span>
              </summary>
              <PassedOver groups={passedOver} />
            </details>
          ))}
        </section>
      )}
    </>
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function Used({ rows }: { rows: readonly SourceRow[] }) {
  const drawn = rows.some(({ margin }) => margin !== null);
  return (
    <table className="source-table">
      <caption className="visually-hidden">What each publisher says</caption>
      <thead>
        <tr>
          <th scope="col">Publisher</th>
          <th scope="col">Verdict</th>
          <th scope="col">Figure</th>
          <th scope="col">
            <Term id="margin">{drawn ? "Distance from turning over" : "Distance"}</Term>
          </th>
          <th scope="col">Published</th>
          <th scope="col">
            <Term id="confidence">Confidence</Term>
          </th>
        </tr>
      </thead>
      {rows.map((row) => (
        <Row key={row.publication} row={row} />
      ))}
    </table>
  );
}

function Row({ row }: { row: SourceRow }) {
  const { name, publication, edition, outcome, word, figure, figureHref, margin, marginText, newer, editionName } = row;
  return (
    <tbody>
      <tr>
        <th scope="row">
          <Link to={sourcePath(publication)} title={edition}>
            {name}
          </Link>
          {newer === "" ? null : (
            <span className="meta source-newer">
              {editionName}; {unbroken(newer)}
            </span>
          )}
        </th>
        <td>
          <VerdictMark outcome={outcome} word={word} />
        </td>
        <td className="source-figure">{figureHref === "" ? figure : <Link to={figureHref}>{figure}</Link>}</td>
        <td className="source-margin">
          {margin === null ? null : <MarginBar share={margin} />}{" "}
          <span className="meta">{marginText || (outcome === "undetermined" ? "leaves it open" : "")}</span>
        </td>
        <td className="source-figure">{row.publishedOn}</td>
        <td>{row.confidence}</td>
      </tr>
      <tr className="source-more">
        <td colSpan={6}>
          <Unfold row={row} />
        </td>
      </tr>
    </tbody>
  );
}

function Unfold({ row }: { row: SourceRow }) {
  const passed = row.passedOver.reduce((sum, { publications }) => sum + publications.length, 0);
  const rows = row.rows.length + row.more;
  return (
    <details>
      <summary>
        {rows === 1 ? "1 row" : `${rows} rows`}
        {passed === 0 ? "" : `, ${passed === 1 ? "1 edition" : `${passed} editions`} not used`}
        <span className="visually-hidden"> of {row.name}</span>
      </summary>
      <p>{unbroken(row.sentence)}</p>
      {row.readAt.length === 0 ? null : (
        <p className="meta">
          Read second-hand at{" "}
          {row.readAt.map(({ host, href }, at) => (
            <span key={host}>
              {at === 0 ? "" : " and "}
              <a href={href}>{host}</a>
            </span>
          ))}
          .
        </p>
      )}
      <ul className="source-inputs">
        {row.rows.map(({ text, href }) => (
          <li key={href}>
            <Link to={href}>{text}</Link>
          </li>
        ))}
        {row.more === 0 ? null : <li className="meta">and {row.more} more, listed under Rows</li>}
      </ul>
      <PassedOver groups={row.passedOver} />
    </details>
  );
}

function PassedOver({ groups }: { groups: readonly PassedOverGroup[] }) {
  return groups.map(({ reason, publications }) => (
    <div key={reason}>
      <h4>{reason}</h4>
      <ul>
        {publications.map(({ publication, name, publishedOn }) => (
          <li key={publication}>
            <Link to={sourcePath(publication)}>{name}</Link> <span className="meta">{publishedOn}</span>
          </li>
        ))}
      </ul>
    </div>
  ));
}
