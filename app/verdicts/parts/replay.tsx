import { Form, useNavigate } from "@remix-run/react";
import { CarriedFields, Link, useCarry } from "../../ui/carried.tsx";
import { Term } from "../../ui/term.tsx";
import { KeptFields } from "../../ui/kept-fields.tsx";
import { useEffect, useRef, useState } from "react";
import type { ClaimView } from "../claims/claim-view.ts";
import { VerdictMark } from "./verdict-mark.tsx";

type History = ClaimView["history"];

interface ReplayProps {
  history: History;
  /** The day that the page shows now; "" = everything known. */
  day: string;
  /** Parameters to carry along besides the scenario. */
  keep: [string, string][];
}

function indexAt(history: History, day: string): number {
  if (day === "") return history.length - 1;
  return Math.max(
    0,
    history.findLastIndex((point) => point.day <= day),
  );
}

/** Goes through the days on which something came out: a slider, and steps to the day before and after. Verdict and chart of the page follow. */
export function Replay({ history, day, keep }: ReplayProps) {
  const navigate = useNavigate();
  const carry = useCarry();
  const chosen = indexAt(history, day);
  const [index, setIndex] = useState(chosen);
  useEffect(() => setIndex(chosen), [chosen]);
  const point = history[index];
  if (point === undefined || history.length < 2) return <p>Everything on this came out on one day.</p>;
  const go = () => navigate(carry(`?${history[index]?.query ?? ""}`), { preventScrollReset: true, replace: true });
  return (
    <>
      <div className="replay">
        <Step point={history[chosen - 1]} label="Day before" />
        <div className="replay-slider js-only">
          <label>
            <span className="visually-hidden">Known by the end of</span>
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
        </div>
        <Step point={history[chosen + 1]} label="Day after" />
        <p aria-live="polite" className="replay-now">
          <Term id="as-of">As known</Term> at the end of <time dateTime={point.day}>{point.written}</time>:{" "}
          <VerdictMark outcome={point.cell.outcome} word={point.cell.word} /> {point.cell.detail}
        </p>
      </div>
      <noscript>
        <Form method="get" className="form-row">
          <KeptFields fields={keep} />
          <CarriedFields without={["as_of", "vs"]} />
          <label>
            Known by the end of
            <input type="date" name="as_of" defaultValue={day} />
          </label>
          <button className="button">Show</button>
        </Form>
      </noscript>
    </>
  );
}

function Step({ point, label }: { point: History[number] | undefined; label: string }) {
  if (point === undefined)
    return (
      <span className="button" aria-disabled="true">
        {label}
      </span>
    );
  return (
    <Link className="button" to={`?${point.query}`} title={point.written} preventScrollReset>
      {label}
    </Link>
  );
}

/** All days as links, the newest first, with what came out and what the verdict was from then on. */
export function HistoryDays({ history, day }: Pick<ReplayProps, "history" | "day">) {
  const list = useRef<HTMLOListElement>(null);
  const chosen = history[indexAt(history, day)]?.day;
  const shown = useRef(chosen);
  useEffect(() => {
    // Opened, the list begins with its newest day; it only moves with a day that is chosen then and out of view.
    if (shown.current === chosen) return;
    shown.current = chosen;
    const box = list.current;
    const row = box?.querySelector<HTMLElement>('[aria-current="true"]')?.closest("li");
    if (!box || !row) return;
    if (row.offsetTop < box.scrollTop) box.scrollTop = row.offsetTop;
    const beyond = row.offsetTop + row.offsetHeight - box.clientHeight;
    if (beyond > box.scrollTop) box.scrollTop = beyond;
  }, [chosen]);
  return (
    // A box that scrolls can be reached by the keyboard.
    <ol className="history" ref={list} tabIndex={0} aria-label="Days on which something came out">
      {history.toReversed().map((point) => (
        <li key={point.day}>
          <Link to={`?${point.query}`} aria-current={point.day === chosen ? "true" : undefined} preventScrollReset>
            <time dateTime={point.day}>{point.written}</time>
          </Link>{" "}
          <VerdictMark outcome={point.cell.outcome} word={point.cell.word} /> {point.cell.detail}
          {point.turned ? <strong> turned over</strong> : null}
          {point.publications.length === 0 ? null : <span className="meta"> {point.publications.join("; ")}</span>}
        </li>
      ))}
    </ol>
  );
}
