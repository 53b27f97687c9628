import type { ReactNode } from "react";
import { claimPath, sourcePath } from "../../paths.ts";
import { Link } from "../../ui/carried.tsx";
import type { ChangeRow } from "../comparison/compare-view.ts";
import type { FigureOrigin } from "../comparison/figure-origin.ts";
import type { SourceDifference, TakenSource } from "../comparison/source-differences.ts";
import { listText } from "../sentences/words.ts";
import { VerdictMark } from "./verdict-mark.tsx";
import { unbroken } from "../../wording/unbroken.ts";

interface ListProps {
  article: string;
  rows: readonly ChangeRow[];
  /** Letters of the two whose change is told. */
  pair: [string, string];
}

/** Claims that change, each with its verdicts, its figures from one scenario to the other, and the sources that differ. */
export function ChangeList({ article, rows, pair, chartOf }: ListProps & { chartOf: (reading: string) => ReactNode }) {
  return (
    <ol className="changes">
      {rows.map((row) => (
        <li key={row.reading} className="change">
          <Marks row={row} pair={pair} />
          <div className="change-claim">
            <h3>
              <Link to={claimOf(article, row)}>“{unbroken(row.quote)}”</Link>
            </h3>
            <p className="meta">{row.label}</p>
          </div>
          <Change row={row} pair={pair} chart={chartOf(row.reading)} />
          <Sources row={row} pair={pair} />
        </li>
      ))}
    </ol>
  );
}

/** Claims that stay, in short. */
export function StayList({ article, rows, pair }: ListProps) {
  return (
    <ul className="stays">
      {rows.map((row) => {
        const marks = row.marks.filter(({ letter }) => pair.includes(letter));
        const isOne = new Set(marks.map(({ outcome }) => outcome)).size === 1;
        return (
          <li key={row.reading}>
            {(isOne ? marks.slice(0, 1) : marks).map(({ letter, outcome, word }) => (
              <span key={letter} className={`side-${letter.toLowerCase()}`}>
                {isOne ? null : <b className="side-letter">{letter}</b>}{" "}
                <VerdictMark outcome={outcome} word={word} />{" "}
              </span>
            ))}
            <Link to={claimOf(article, row)}>“{unbroken(row.quote)}”</Link> <small>{row.label}</small>
          </li>
        );
      })}
    </ul>
  );
}

function claimOf(article: string, { claim, reading }: ChangeRow): string {
  return claimPath(article, claim, new URLSearchParams({ reading }));
}

/** Verdicts by letter; those beside the pair are smaller. */
function Marks({ row, pair }: { row: ChangeRow; pair: [string, string] }) {
  const ordered = [...row.marks].sort((a, b) => order(a.letter, pair) - order(b.letter, pair));
  return (
    <ul className="change-marks">
      {ordered.map(({ letter, label, outcome, word }) => (
        <li
          key={letter}
          className={`side-${letter.toLowerCase()}${pair.includes(letter) ? "" : " aside"}`}
          title={label}
        >
          <b className="side-letter">{letter}</b> <VerdictMark outcome={outcome} word={word} />
        </li>
      ))}
    </ul>
  );
}

function order(letter: string, pair: readonly string[]): number {
  const place = pair.indexOf(letter);
  return place === -1 ? pair.length : place;
}

/** The figures drawn; of words and events, and where figures are in one only, what each scenario says. */
function Change({ row, pair, chart }: { row: ChangeRow; pair: [string, string]; chart: ReactNode }) {
  return (
    <div className="change-figures">
      {row.figures === null || !chart ? null : (
        <>
          <p className="change-measure">
            {row.measure}
            {row.claimed === "" ? null : <span className="change-needs"> · {row.claimed}</span>}
          </p>
          {chart}
        </>
      )}
      <dl className="change-words">
        {pair.map((letter, index) => {
          const origin = chart ? row.origins[index] : null;
          return (
            <div key={letter} className={`side-${letter.toLowerCase()}`}>
              <dt>
                <b className="side-letter">{letter}</b>
              </dt>
              <dd>{origin ? <Origin origin={origin} isDated={row.isOfTwoPeriods} /> : row.sentences[index]}</dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}

/** Whose figure it is: the period where the other figure is of another one, the source with its edition, and how far it stands alone. */
function Origin({
  origin: { publication, source, period, notes },
  isDated,
}: {
  origin: FigureOrigin;
  isDated: boolean;
}) {
  return (
    <>
      {isDated ? <b>{period}: </b> : null}
      <Link to={sourcePath(publication)}>{source}</Link>
      {notes.map((note, index) => (
        <span key={note}>
          {index === 0 ? ", " : "; "}
          {note}
        </span>
      ))}
    </>
  );
}

const HOW: Record<SourceDifference["how"], (pair: [string, string]) => string> = {
  "only-a": ([a]) => `only in ${a}`,
  "only-b": ([, b]) => `only in ${b}`,
  edition: () => "another edition",
  figures: () => "other figures of the same edition",
};

/** Sources named before "and 2 more". */
const NAMED = 3;

/** "IMF and OECD only in A; World Bank in another edition". */
function differing(differences: readonly SourceDifference[], pair: [string, string]): string {
  const kinds = [...new Set(differences.map(({ how }) => how))];
  return kinds
    .map((kind) => {
      const names = differences.filter(({ how }) => how === kind).map(({ publisher }) => publisher);
      const preposition = kind === "edition" ? "in " : kind === "figures" ? "with " : "";
      return `${listText(names, "en-GB", NAMED)} ${preposition}${HOW[kind](pair)}`;
    })
    .join("; ");
}

/** Source by source what differs, folded. */
function Sources({ row, pair }: { row: ChangeRow; pair: [string, string] }) {
  const { differing: differences, same } = row.sources;
  if (differences.length === 0) return null;
  return (
    <details className="change-sources">
      <summary>Sources: {differing(differences, pair)}</summary>
      <div className="scroll" role="region" aria-label={`Sources that differ: ${row.quote}`} tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Source</th>
              {pair.map((letter) => (
                <th scope="col" key={letter} className={`side-${letter.toLowerCase()}`}>
                  <b className="side-letter">{letter}</b> takes
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {differences.map(({ publisher, how, a, b }) => (
              <tr key={publisher}>
                <th scope="row">
                  {publisher}
                  <small>{HOW[how](pair)}</small>
                </th>
                <Taken source={a} />
                <Taken source={b} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {same.length === 0 ? null : <p className="meta">The same in both: {same.join(", ")}.</p>}
    </details>
  );
}

function Taken({ source }: { source: TakenSource }) {
  const { publication, name, published, outcome, word, sentence } = source;
  if (publication === "") return <td className="not-taken">Nothing: {unbroken(sentence)}</td>;
  return (
    <td>
      <Link to={sourcePath(publication)}>{name}</Link> <small>came out {published}</small>
      <p>
        {outcome === null ? null : <VerdictMark outcome={outcome} word={word} />} {unbroken(sentence)}
      </p>
    </td>
  );
}
