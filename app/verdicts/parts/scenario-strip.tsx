import { useRef } from "react";
import { Link } from "../../ui/carried.tsx";
import { unlikeGaps, type StripCell } from "../claims/scenario-strip.ts";
import { OUTCOME_MEANINGS } from "../sentences/outcome-words.ts";
import { MeaningList } from "./outcome-legend.tsx";
import { VerdictMark } from "./verdict-mark.tsx";

/** What comes out in every scenario: a mark and a name each, and a click looks at the claim in that one. Arrow keys go from one to the next. */
export function ScenarioStrip({ cells }: { cells: readonly StripCell[] }) {
  const list = useRef<HTMLOListElement>(null);
  return (
    <section className="strip" aria-labelledby="strip">
      <h2 id="strip">In every scenario</h2>
      <ol
        ref={list}
        onKeyDown={(event) => {
          const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
          const links = [...(list.current?.querySelectorAll("a") ?? [])];
          const at = links.findIndex((link) => link === document.activeElement);
          if (step === undefined || at < 0) return;
          event.preventDefault();
          links[Math.min(Math.max(at + step, 0), links.length - 1)]?.focus();
        }}
      >
        {cells.map(({ scenario, label, question: asks, outcome, word, meaning, detail, query, current, letter }) => (
          <li key={scenario} className={`outcome-${outcome}${letter === "" ? "" : ` side-${letter.toLowerCase()}`}`}>
            <Link
              to={`?${query}`}
              aria-current={current ? "true" : undefined}
              title={[asks, `${word}: ${meaning}.`].filter(Boolean).join(" ")}
              preventScrollReset
            >
              <span className="strip-mark">
                {letter === "" ? null : <b className="side-letter">{letter}</b>}
                <VerdictMark outcome={outcome} word={word} />
              </span>
              <span className="strip-name">{label}</span>
              {detail === "" ? null : <span className="visually-hidden">, {detail}</span>}
            </Link>
          </li>
        ))}
      </ol>
      {unlikeGaps(cells).length > 0 ? (
        <details className="strip-legend">
          <summary>Marks explained</summary>
          <MeaningList of={OUTCOME_MEANINGS.filter(({ outcome }) => cells.some((cell) => cell.outcome === outcome))} />
        </details>
      ) : null}
    </section>
  );
}
