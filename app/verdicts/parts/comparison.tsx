import { useSubmit, Form } from "@remix-run/react";
import { Link } from "../../ui/carried.tsx";
import { KeptFields } from "../../ui/kept-fields.tsx";
import type { ReactNode } from "react";
import { comparePath, comparePathAs } from "../../paths.ts";
import { CHANGE_KINDS, type ChangeKind } from "../comparison/change-kind.ts";
import { isSettled, type ChangeRow, type ComparisonView } from "../comparison/compare-view.ts";
import type { GridClaim } from "../grid/grid-view.ts";
import type { Apart } from "../comparison/apart.ts";
import { ApartWays } from "./apart-ways.tsx";
import { ChangeList, StayList } from "./change-list.tsx";
import { ComparedSides, type ComparedSidesProps } from "./compared-sides.tsx";
import { VerdictGrid, type GridColumn } from "./verdict-grid.tsx";
import { unbroken } from "../../wording/unbroken.ts";
import "./comparison.css";

export interface ComparisonProps extends ComparedSidesProps {
  article: string;
  title: string;
  sentence: string;
  view: ComparisonView;
  /** Letters of the two whose change is told. */
  pair: [string, string];
  pairs: { letters: [string, string]; current: boolean; query: string }[];
  /** Query with the first two changed about. */
  swapped: string;
  all: boolean;
  onlyDiffering: boolean;
  /** Fields that say which scenarios are compared. */
  scenarios: [string, string][];
  query: string;
  claims: GridClaim[];
  columns: GridColumn[];
  /** Whether the page chose the two itself. */
  isFirstPair: boolean;
  /** Where one scenario stands alone: the one beside which it says most. */
  partner: { label: string; query: string } | null;
  /** Ways on from two that have nothing to compare; null where they have. */
  apart: Apart | null;
  chartOf: (reading: string) => ReactNode;
}

const HEADINGS: Record<ChangeKind, [heading: string, what: string]> = {
  turns: ["Turn over", "Another verdict by other evidence: reversals first, then those whose figure moved furthest."],
  opens: [
    "Undetermined in one of the two",
    "Both scenarios have figures, statements or events; in one they decide the claim, in the other they leave it open.",
  ],
  moves: ["Same verdict, other figures", "The figure that decides moved, and the verdict stays."],
  lacks: [
    "Lack evidence in one of the two",
    "One scenario has figures, statements or events; the other has none, though publishers that it counts could give some.",
  ],
  inapplicable: [
    "Apply in one of the two only",
    "One scenario has figures, statements or events; in the other no source that it admits publishes figures of the kind, or its day lies before the first of them.",
  ],
  stays: ["Stay as they are", "The same verdict by the same figures."],
  neither: [
    "Without evidence in either",
    "In neither scenario is there anything that could decide them: evidence is lacking, or the question does not apply.",
  ],
};

const FOLDED: ReadonlySet<ChangeKind> = new Set(["inapplicable", "neither"]);

/** What changes between scenarios: one sentence, the scenarios, then every claim by how it changes, each with its chart and its sources. */
export function Comparison(props: ComparisonProps) {
  const { sentence, view, pair, sides, all } = props;
  const several = sides.length > 1;
  return (
    <div className="comparison">
      <header>
        <p className="meta">
          Scenarios compared on “{props.title}”{several ? ` · from ${pair[0]} to ${pair[1]}` : ""}
        </p>
        <h1>{several ? unbroken(sentence) : "Add a scenario to see what changes."}</h1>
        {props.isFirstPair ? (
          <p className="meta">
            The page opens with these two because, beside the first scenario, this second one changes the verdict or the
            deciding figure of the most claims that have evidence in both. Choose any others below.
          </p>
        ) : null}
        {props.partner === null ? null : (
          <p>
            <Link to={comparePath(props.partner.query)}>Compare with “{props.partner.label}”</Link>: of the named
            scenarios the one that changes most.
          </p>
        )}
        {props.apart === null ? null : <ApartWays article={props.article} {...props.apart} />}
        <ComparedSides {...props} />
      </header>
      <div className="comparison-bar">
        <PairChoice {...props} />
        <RowChoice {...props} />
        <p className="actions">
          <a className="button" href={comparePathAs("csv", props.query)}>
            Download CSV
          </a>
          <a className="button" href={comparePathAs("json", props.query)}>
            JSON
          </a>
          <a className="button" href={comparePathAs("zip", props.query)}>
            ZIP with sources
          </a>
        </p>
      </div>
      {several ? CHANGE_KINDS.map((kind) => <Bucket key={kind} kind={kind} {...props} />) : null}
      <details className="section comparison-table" open={!several}>
        <summary>
          <h2>All verdicts in one table</h2>
        </summary>
        <VerdictGrid
          article={props.article}
          caption={`Verdicts of the chosen scenarios, ${all ? "all readings" : "one reading a claim"}`}
          columns={props.columns}
          claims={props.claims}
        />
      </details>
      {view.rows.length === 0 ? <p className="notice">No row differs between the scenarios chosen.</p> : null}
    </div>
  );
}

function Bucket({ kind, ...props }: ComparisonProps & { kind: ChangeKind }) {
  const { view } = props;
  const rows = view.rows.filter((row) => row.kind === kind);
  if (rows.length === 0) return null;
  const [heading, what] = HEADINGS[kind];
  // Nothing of these can be compared: they stand open only where they are all that there is.
  if (kind === "neither" || kind === "inapplicable")
    return (
      <details
        className="section bucket-fold"
        open={kind === "inapplicable" && view.rows.every((row) => FOLDED.has(row.kind))}
      >
        <summary>
          <h2>
            {heading} <span className="bucket-count">{rows.length}</span>
          </h2>
        </summary>
        <p className="meta">{what}</p>
        <BucketRows kind={kind} rows={rows} {...props} />
      </details>
    );
  return (
    <section className="section" aria-labelledby={`bucket-${kind}`}>
      <h2 id={`bucket-${kind}`}>
        {heading} <span className="bucket-count">{rows.length}</span>
      </h2>
      <p className="meta">{what}</p>
      <BucketRows kind={kind} rows={rows} {...props} />
    </section>
  );
}

type BucketRowsProps = Pick<ComparisonProps, "article" | "pair" | "chartOf"> & { kind: ChangeKind; rows: ChangeRow[] };

function BucketRows({ kind, rows, article, pair, chartOf }: BucketRowsProps) {
  return isSettled(kind) ? (
    <StayList article={article} rows={rows} pair={pair} />
  ) : (
    <ChangeList article={article} rows={rows} pair={pair} chartOf={chartOf} />
  );
}

/** Which two the page tells of, where more are compared. */
function PairChoice({ pairs, swapped, sides }: ComparisonProps) {
  if (sides.length < 2) return null;
  if (sides.length === 2) {
    return (
      <Link className="button" to={comparePath(swapped)} preventScrollReset>
        Swap A and B
      </Link>
    );
  }
  return (
    <nav aria-label="Pair shown" className="pairs">
      {pairs.map(({ letters: [a, b], current, query }) => (
        <Link key={query} to={comparePath(query)} aria-current={current ? "true" : undefined} preventScrollReset>
          <span className="visually-hidden">From </span>
          {a} <span aria-hidden="true">→</span>
          <span className="visually-hidden"> to </span> {b}
        </Link>
      ))}
    </nav>
  );
}

/** Which rows are compared: a GET form, at once with JavaScript. */
function RowChoice({ scenarios, all, onlyDiffering }: ComparisonProps) {
  const submit = useSubmit();
  return (
    <Form
      method="get"
      className="row-choice"
      aria-label="Rows"
      onChange={(event) => submit(event.currentTarget, { preventScrollReset: true })}
    >
      <KeptFields fields={scenarios} />
      <label className="check">
        <input type="checkbox" name="only" value="differing" defaultChecked={onlyDiffering} /> Only where verdicts
        differ
      </label>
      <label className="check">
        <input type="checkbox" name="readings" value="all" defaultChecked={all} /> All readings
      </label>
      <noscript>
        <button className="button">Show</button>
      </noscript>
    </Form>
  );
}
