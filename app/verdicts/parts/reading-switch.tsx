import { useEffect, useRef } from "react";
import { Link } from "../../ui/carried.tsx";
import type { ClaimView } from "../claims/claim-view.ts";
import { Term } from "../../ui/term.tsx";
import { unbroken } from "../../wording/unbroken.ts";
import { VerdictMark } from "./verdict-mark.tsx";

/** The ways to read the claim as one list of links, each with its verdict: beside the chart, or one row above it. Where they are many it scrolls to the chosen one. */
export function ReadingSwitch({
  readings,
  statement,
}: {
  readings: ClaimView["readings"];
  /** The chosen reading as a sentence. */
  statement: string;
}) {
  const list = useRef<HTMLOListElement>(null);
  const chosen = readings.find(({ current }) => current)?.reading;
  useEffect(() => {
    const row = list.current;
    const link = row?.querySelector<HTMLElement>('[aria-current="true"]');
    if (!row || !link) return;
    row.scrollLeft = link.offsetLeft - (row.clientWidth - link.offsetWidth) / 2;
    row.scrollTop = link.offsetTop - (row.clientHeight - link.offsetHeight) / 2;
  }, [chosen]);
  return (
    <section className="switch" aria-labelledby="readings">
      <h2 id="readings">{readings.length < 2 ? "How it is read" : `${readings.length} ways to read it`}</h2>
      <ol ref={list} hidden={readings.length < 2}>
        {readings.map(({ reading, label, statement, query, current, cell }) => (
          <li key={reading}>
            <Link to={`?${query}`} aria-current={current ? "true" : undefined} title={statement} preventScrollReset>
              <VerdictMark outcome={cell.outcome} word="" />
              <span className="visually-hidden">{cell.word}: </span> {label}
            </Link>
          </li>
        ))}
      </ol>
      <p className="meta">
        <Term id="reading">Read as</Term>: {unbroken(statement)}
      </p>
    </section>
  );
}
