import { Link } from "../../ui/carried.tsx";
import { claimPath } from "../../paths.ts";
import type { GridCell, GridClaim } from "../grid/grid-view.ts";
import { VerdictMark } from "./verdict-mark.tsx";
import { unbroken } from "../../wording/unbroken.ts";

export interface GridColumn {
  scenario: string;
  label: string;
  question: string;
  /** Query that stands for the scenario in addresses: "scenario=known-then". */
  query: string;
  /** The same as one value of `vs`. */
  spelled?: string;
  /** "A" for the scenario that applies, "B" and on for those compared with it; "" for the others. */
  letter?: string;
}

/** Marks the column of a scenario that the reader chose. */
function sideClass(letter: string): string | undefined {
  return letter === "" ? undefined : `side-${letter.toLowerCase()}`;
}

interface VerdictGridProps {
  article: string;
  caption: string;
  columns: GridColumn[];
  claims: GridClaim[];
  /** Leaves out the claim's words, on the claim's own page. */
  single?: boolean;
  /** Reading and scenario that the page shows at the moment. */
  current?: { reading: string; scenario: string };
}

function cellHref(article: string, claim: string, row: { reading: string; isDefault: boolean }, query: string): string {
  const search = new URLSearchParams(query);
  if (!row.isDefault) search.set("reading", row.reading);
  return claimPath(article, claim, search);
}

/** `label`: the scenario's name, which paper shows beside the verdict, where eleven columns do not fit. */
function Cell({ cell, href, label, current }: { cell: GridCell; href: string; label: string; current: boolean }) {
  return (
    <td className={`outcome-${cell.outcome}`} data-label={label} aria-current={current ? "true" : undefined}>
      <Link to={href} prefetch="intent" preventScrollReset={current}>
        <VerdictMark outcome={cell.outcome} word={cell.word} />{" "}
        {cell.detail === "" ? null : <span className="margin">{cell.detail}</span>}
      </Link>
    </td>
  );
}

/** The claim's words over the reading's; a sentence that holds several claims stands once, and the reading leads on. */
function RowName({ quote, label, href }: { quote: string; label: string; href: string }) {
  if (quote === "") return href === "" ? label : <Link to={href}>{label}</Link>;
  return (
    <>
      <Link className="claim-quote" to={href}>
        “{unbroken(quote)}”
      </Link>
      <span className="margin">{label}</span>
    </>
  );
}

/** Widths are stated, so that rows that stream in do not move the columns. */
const FIRST_REM = 15;
const COLUMN_REM = 5.4;
/** Columns that a wide screen shows without scrolling sideways. */
const MOST_FITTING = 11;
/** With fewer scenarios all are seen at once on a phone. */
const SEVERAL = 3;

/** Readings down, scenarios across. Each cell leads to the claim with that reading and scenario. Claims without readings have no row. */
export function VerdictGrid({ article, caption, columns, claims, single = false, current }: VerdictGridProps) {
  const fits = columns.length <= MOST_FITTING ? " grid-fits" : "";
  return (
    <>
      {columns.length < SEVERAL ? null : (
        <p className={`meta no-print grid-hint${fits}`}>Scroll sideways for all {columns.length} scenarios.</p>
      )}
      <div className={`scroll grid-scroll${fits}`} tabIndex={0} role="region" aria-label={caption}>
        <table className="grid" style={{ minWidth: `${FIRST_REM + columns.length * COLUMN_REM}rem` }}>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{single ? "Read as" : "Claim, read as"}</th>
              {columns.map(({ scenario, label, question, letter = "" }) => (
                <th scope="col" key={scenario} title={question} className={sideClass(letter)}>
                  {letter === "" ? null : <b className="side-letter">{letter}</b>} {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {claims.flatMap((claim, place) =>
              claim.rows.map((row, at) => (
                <tr key={`${claim.claim} ${row.reading}`} className={at === 0 ? "claim-first" : undefined}>
                  <th scope="row" title={row.statement}>
                    <RowName
                      quote={at === 0 && !single && claim.quote !== claims[place - 1]?.quote ? claim.quote : ""}
                      label={row.label}
                      href={single ? "" : claimPath(article, claim.claim)}
                    />
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
                      label={columns[index]?.label ?? ""}
                      href={cellHref(article, claim.claim, row, columns[index]?.query ?? "")}
                      current={current?.reading === row.reading && current.scenario === cell.scenario}
                    />
                  ))}
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
    </>
  );
}
