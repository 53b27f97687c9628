import { Link } from "../../ui/carried.tsx";
import { useRef } from "react";
import { claimChartFile, claimPath } from "../../paths.ts";
import { useDarkMedia } from "../../ui/theme/theme.ts";
import type { GridCell, GridClaim, GridRow } from "../grid/grid-view.ts";
import { useGridKeys } from "./use-grid-keys.ts";
import { VerdictMark } from "./verdict-mark.tsx";
import type { GridColumn } from "./verdict-grid.tsx";
import { counted } from "../../wording/words.ts";
import { unbroken } from "../../wording/unbroken.ts";
import "./matrix.css";

interface MatrixProps {
  article: string;
  columns: GridColumn[];
  claims: GridClaim[];
}

function queryOf(row: GridRow, column: string): URLSearchParams {
  const query = new URLSearchParams(column);
  if (!row.isDefault) query.set("reading", row.reading);
  return query;
}

/** Every claim in every scenario as one mark, by topic. A row unfolds into its chart; a cell leads to its claim in that scenario. */
export function Matrix({ article, columns, claims }: MatrixProps) {
  const table = useRef<HTMLTableElement>(null);
  const onKeyDown = useGridKeys(table, claims);
  const shown = claims.filter(({ rows }) => rows.length > 0);
  const topics = [...new Set(shown.map(({ topic }) => topic))];
  return (
    <>
      <p className="meta matrix-cue">
        {counted(columns.length, "scenario")}: scroll sideways to see those that do not fit.
      </p>
      <div className="scroll matrix-scroll" role="region" aria-label="Readings against scenarios" tabIndex={0}>
        <table className="matrix" role="grid" ref={table} onKeyDown={onKeyDown}>
          <caption className="visually-hidden">
            Readings against scenarios. Arrow keys go from cell to cell; an empty cell is one that the claim does not
            apply to.
          </caption>
          <thead>
            <tr>
              <th scope="col">Claim, read as</th>
              {columns.map(({ scenario, label, question }) => (
                <th scope="col" key={scenario} title={question}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          {topics.map((topic) => (
            <tbody key={topic}>
              <tr className="matrix-topic">
                <th scope="rowgroup" colSpan={columns.length + 1}>
                  <span>{topic.charAt(0).toUpperCase() + topic.slice(1)}</span>
                </th>
              </tr>
              {shown
                .filter((claim) => claim.topic === topic)
                .flatMap((claim, place, ofTopic) =>
                  claim.rows.map((row, at) => (
                    <tr key={`${claim.claim} ${row.reading}`} className={at === 0 ? "matrix-claim" : undefined}>
                      <th scope="row">
                        {at === 0 && claim.quote !== ofTopic[place - 1]?.quote ? (
                          <Link className="claim-quote" to={claimPath(article, claim.claim)}>
                            “{unbroken(claim.quote)}”
                          </Link>
                        ) : null}
                        <RowChart article={article} claim={claim} row={row} />
                      </th>
                      {row.cells.map((cell, index) => (
                        <Cell
                          key={cell.scenario}
                          cell={cell}
                          column={columns[index]?.label ?? ""}
                          href={claimPath(article, claim.claim, queryOf(row, columns[index]?.query ?? ""))}
                        />
                      ))}
                    </tr>
                  )),
                )}
            </tbody>
          ))}
        </table>
      </div>
    </>
  );
}

/** A mark with its words for those who do not see it; nothing at all where the claim does not apply. */
function Cell({ cell, column, href }: { cell: GridCell; column: string; href: string }) {
  if (cell.outcome === "not-applicable") {
    return (
      <td>
        <span className="visually-hidden">{cell.word}</span>
      </td>
    );
  }
  const words = cell.detail === "" ? cell.word : `${cell.word}, ${cell.detail}`;
  return (
    <td data-label={column}>
      <Link to={href} title={`${column}: ${words.toLowerCase()}`}>
        <VerdictMark outcome={cell.outcome} word="" />
        <span className="visually-hidden">{words}</span>
      </Link>
    </td>
  );
}

/** The reading's name; opened, its chart in the scenario of the first column. The picture is asked for when it is opened. */
function RowChart({ article, claim, row }: { article: string; claim: GridClaim; row: GridRow }) {
  const dark = useDarkMedia();
  const own = row.isDefault ? "" : `&reading=${encodeURIComponent(row.reading)}`;
  const picture = claimChartFile(article, claim.claim, "figures", "svg", `frame=none&size=s${own}`);
  return (
    <details className="matrix-row">
      <summary>{row.label}</summary>
      <p>{row.statement}</p>
      <picture>
        <source media={dark} srcSet={`${picture}&theme=dark`} />
        <img src={picture} alt={`Chart of “${row.label}”`} loading="lazy" decoding="async" />
      </picture>
      {row.isDefault && claim.more > 0 ? (
        <p>
          <Link to={claimPath(article, claim.claim)}>
            {claim.more} other {claim.more === 1 ? "reading" : "readings"}
          </Link>
        </p>
      ) : null}
    </details>
  );
}
