import { Link } from "@remix-run/react";
import { Fragment } from "react";
import { claimPath } from "../paths.ts";
import type { GridCell, GridClaim } from "../presenters/dashboard/grid-view.ts";
import { VerdictMark } from "./verdict-mark.tsx";

export interface GridColumn {
  scenario: string;
  label: string;
  question: string;
  /** Query that stands for the scenario in addresses: "scenario=known-then". */
  query: string;
}

/** Widths are stated, so that rows that stream in do not move the columns. */
const FIRST_REM = 13;
const COLUMN_REM = 7.5;

interface VerdictGridProps {
  article: string;
  caption: string;
  columns: GridColumn[];
  claims: GridClaim[];
  /** Leaves out the row that names the claim, on the claim's own page. */
  single?: boolean;
  /** Reading and scenario that the page shows at the moment. */
  current?: { reading: string; scenario: string };
}

function cellHref(article: string, claim: string, row: { reading: string; isDefault: boolean }, query: string): string {
  const search = new URLSearchParams(query);
  if (!row.isDefault) search.set("reading", row.reading);
  return claimPath(article, claim, search);
}

function Cell({ cell, href, current }: { cell: GridCell; href: string; current: boolean }) {
  return (
    <td className={`outcome-${cell.outcome}`} aria-current={current ? "true" : undefined}>
      <Link to={href} prefetch="intent" preventScrollReset={current}>
        <VerdictMark outcome={cell.outcome} word={cell.word} />
        {cell.detail === "" ? null : <span className="margin">{cell.detail}</span>}
      </Link>
    </td>
  );
}

/** Readings down, scenarios across. Each cell leads to the claim with that reading and scenario. */
export function VerdictGrid({ article, caption, columns, claims, single = false, current }: VerdictGridProps) {
  return (
    <div className="scroll grid-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="grid" style={{ minWidth: `${FIRST_REM + columns.length * COLUMN_REM}rem` }}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Read as</th>
            {columns.map(({ scenario, label, question }) => (
              <th scope="col" key={scenario} title={question}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {claims.map((claim) => (
            <Fragment key={claim.claim}>
              {single ? null : (
                <tr className="claim-row">
                  <th colSpan={columns.length + 1} scope="colgroup">
                    <span>
                      <Link to={claimPath(article, claim.claim)}>“{claim.quote}”</Link>
                      {claim.reason === "" ? null : <span className="quote-kind"> Not checkable: {claim.reason}</span>}
                    </span>
                  </th>
                </tr>
              )}
              {claim.rows.map((row) => (
                <tr key={row.reading}>
                  <th scope="row" title={row.statement}>
                    {row.label}
                    {row.isDefault && claim.more > 0 ? (
                      <span className="margin">
                        and {claim.more} other {claim.more === 1 ? "reading" : "readings"}
                      </span>
                    ) : null}
                  </th>
                  {row.cells.map((cell, index) => (
                    <Cell
                      key={cell.scenario}
                      cell={cell}
                      href={cellHref(article, claim.claim, row, columns[index]?.query ?? "")}
                      current={current?.reading === row.reading && current.scenario === cell.scenario}
                    />
                  ))}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
