import { Form, useNavigate } from "@remix-run/react";
import { CarriedFields, Link, useCarry } from "../../ui/carried.tsx";
import { useEffect, useState } from "react";
import type { ClaimView } from "../claims/claim-view.ts";
import { VerdictMark } from "./verdict-mark.tsx";

interface ReplayProps {
  history: ClaimView["history"];
  /** The day that the page shows now; "" = everything known. */
  asOf: string;
  /** Parameters to carry along besides the scenario. */
  keep: [string, string][];
}

function indexAt(history: ClaimView["history"], asOf: string): number {
  if (asOf === "") return history.length - 1;
  return Math.max(
    0,
    history.findLastIndex(({ day }) => day <= asOf),
  );
}

/** Replays what was known: a slider over the days on which something came out, and the same days as links. */
export function Replay({ history, asOf, keep }: ReplayProps) {
  const navigate = useNavigate();
  const carry = useCarry();
  const chosen = indexAt(history, asOf);
  const [index, setIndex] = useState(chosen);
  useEffect(() => setIndex(chosen), [chosen]);
  const point = history[index];
  if (point === undefined || history.length < 2) return <p>Only one day is known on which something came out.</p>;
  const go = () => navigate(carry(`?${history[index]?.query ?? ""}`), { preventScrollReset: true, replace: true });
  return (
    <>
      <div className="replay js-only">
        <label>
          Known by the end of
          <input
            type="range"
            min={0}
            max={history.length - 1}
            value={index}
            aria-valuetext={`${point.written}: ${point.cell.word}`}
            onChange={(event) => setIndex(Number(event.currentTarget.value))}
            onPointerUp={go}
            onKeyUp={go}
          />
        </label>
        <p className="replay-ends meta" aria-hidden="true">
          <span>{history[0]?.written}</span>
          <span>{history.at(-1)?.written}</span>
        </p>
        <p aria-live="polite">
          <time dateTime={point.day}>{point.written}</time>{" "}
          <VerdictMark outcome={point.cell.outcome} word={point.cell.word} /> {point.cell.detail}
        </p>
      </div>
      <details>
        <summary>All {history.length} days, as a list</summary>
        <ol className="history">
          {history.map(({ day, written, turned, publications, cell, query }) => (
            <li key={day}>
              <Link to={`?${query}`} preventScrollReset>
                <time dateTime={day}>{written}</time>
              </Link>{" "}
              <VerdictMark outcome={cell.outcome} word={cell.word} /> {cell.detail}
              {turned ? <strong> turned over</strong> : null}
              {publications.length === 0 ? null : <span className="meta"> {publications.join("; ")}</span>}
            </li>
          ))}
        </ol>
      </details>
      <noscript>
        <Form method="get" className="form-row">
          {keep.map(([name, value]) => (
            <input type="hidden" key={`${name}=${value}`} name={name} value={value} />
          ))}
          <CarriedFields without={["as_of", "vs"]} />
          <label>
            Known by the end of
            <input type="date" name="as_of" defaultValue={asOf} />
          </label>
          <button className="button">Show</button>
        </Form>
      </noscript>
    </>
  );
}
