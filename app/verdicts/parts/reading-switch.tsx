import { useEffect, useRef } from "react";
import { Link } from "../../ui/carried.tsx";
import type { ClaimView } from "../claims/claim-view.ts";
import { VerdictMark } from "./verdict-mark.tsx";

/** The ways to read the claim as one row of links, each with its verdict; on a narrow screen it scrolls to the one chosen. */
export function ReadingSwitch({ readings }: { readings: ClaimView["readings"] }) {
  const list = useRef<HTMLOListElement>(null);
  const chosen = readings.find(({ current }) => current)?.reading;
  useEffect(() => {
    const row = list.current;
    const link = row?.querySelector<HTMLElement>('[aria-current="true"]');
    if (row && link) row.scrollLeft = link.offsetLeft - (row.clientWidth - link.offsetWidth) / 2;
  }, [chosen]);
  if (readings.length < 2) return null;
  return (
    <section className="switch" aria-labelledby="readings">
      <h2 id="readings" className="visually-hidden">
        Ways to read the claim
      </h2>
      <ol ref={list}>
        {readings.map(({ reading, label, statement, query, current, cell }) => (
          <li key={reading}>
            <Link to={`?${query}`} aria-current={current ? "true" : undefined} title={statement} preventScrollReset>
              <VerdictMark outcome={cell.outcome} word="" />
              <span className="visually-hidden">{cell.word}: </span> {label}
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
