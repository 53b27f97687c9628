import { memo } from "react";
import { counted } from "../../wording/words.ts";
import type { Tried } from "../worker/messages.ts";

interface OwnUnderstoodProps {
  tried: Tried;
  /** The reader takes what an unknown cell may have meant. */
  onMeant(cell: string, area: string): void;
}

/** The first rows as they were understood, and what could not be, by row and column. */
export const OwnUnderstood = memo(function OwnUnderstood({ tried, onMeant }: OwnUnderstoodProps) {
  const { first, figures, problems, problemCount, left, table, kindNote } = tried;
  const dated = first.some(({ published }) => published !== "");
  return (
    <>
      {problems.length === 0 ? null : (
        <section className="own-problems" aria-labelledby="own-problems">
          <h3 id="own-problems">What could not be read, and is left out</h3>
          <ul>
            {problems.map(({ place, text, meant }) => (
              <li key={`${place} ${text}`}>
                <b>{place}:</b> {text}
                {meant === null ? null : (
                  <button type="button" className="button" onClick={() => onMeant(meant.cell, meant.area)}>
                    Yes, {meant.label}
                  </button>
                )}
              </li>
            ))}
          </ul>
          {problemCount > problems.length ? (
            <p className="meta">And {counted(problemCount - problems.length, "more cause")}.</p>
          ) : null}
        </section>
      )}
      {figures === 0 ? null : (
        <details className="own-first" open={problemCount > 0}>
          <summary>
            The first rows as they were understood: {counted(figures, "figure")} from {counted(table.rows, "row")}
          </summary>
          <div className="scroll" tabIndex={0} role="region" aria-label="The first rows as they were understood">
            <table className="table">
              <thead>
                <tr>
                  <th scope="col" className="number">
                    Row
                  </th>
                  <th scope="col">Area</th>
                  <th scope="col">Period</th>
                  <th scope="col" className="number">
                    Value
                  </th>
                  <th scope="col">Kind</th>
                  {dated ? <th scope="col">Published</th> : null}
                </tr>
              </thead>
              <tbody>
                {first.map(({ line, area, period, value, kind, published }) => (
                  <tr key={`${line} ${period}`}>
                    <td className="number">{line}</td>
                    <td>{area}</td>
                    <td>{period}</td>
                    <td className="number">{value}</td>
                    <td>{kind}</td>
                    {dated ? <td>{published || "not said"}</td> : null}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {kindNote === "" ? null : <p className="meta">{kindNote}</p>}
          {left.map((text) => (
            <p className="meta" key={text}>
              {text}
            </p>
          ))}
        </details>
      )}
    </>
  );
});
