import type { CSSProperties } from "react";
import { Link } from "../../ui/carried.tsx";
import type { VerdictOutcome } from "../../domain/verdicts.ts";
import type { ClaimView } from "../claims/claim-view.ts";
import { VerdictMark } from "./verdict-mark.tsx";
import { Term } from "../../ui/term.tsx";
import { unbroken } from "../../wording/unbroken.ts";

/** What comes out in a scenario that the reader compares with. */
export interface VersusVerdict {
  letter: string;
  label: string;
  outcome: VerdictOutcome;
  word: string;
  plain: string;
}

type Said = Pick<ClaimView, "verdict" | "reading" | "named" | "first" | "scenario" | "claim" | "tab">;

/** The verdict in one sentence, and those of the scenarios compared with; for an opinion, why there is none. */
export function VerdictSaid({ view, versus }: { view: Said; versus: readonly VersusVerdict[] }) {
  const { claim, scenario, verdict, reading, named, first } = view;
  return (
    <section
      className={`verdict-said ${versus.length === 0 ? `outcome-${verdict.outcome}` : "several"}`}
      aria-label="Verdict"
      style={{ "--sides": versus.length + 1 } as CSSProperties}
    >
      <p>
        {versus.length === 0 ? null : (
          <>
            <b className="side-letter">A</b> <span className="visually-hidden">{scenario.label}: </span>
          </>
        )}
        <VerdictMark outcome={verdict.outcome} word={verdict.word} />{" "}
        {unbroken(reading === null ? claim.note : verdict.plain)}
        {first === null ? null : (
          <span className="first-read">
            {" "}
            {first.read}:{" "}
            <Link to={`?${first.query}`} title={first.label} preventScrollReset>
              <VerdictMark outcome={first.outcome} word={first.word} />
            </Link>
          </span>
        )}
      </p>
      {named === null || named.outcome === verdict.outcome ? null : (
        <p className="named-source">
          By the source that the article names, {named.publisher}:{" "}
          <VerdictMark outcome={named.outcome} word={named.word} />
        </p>
      )}
      {versus.length === 0 ? null : (
        <ul className="versus" aria-label="In the scenarios compared with">
          {versus.map(({ letter, label, outcome, word, plain }) => (
            <li key={letter} className={`side-${letter.toLowerCase()}`}>
              <b className="side-letter">{letter}</b> {label}: <VerdictMark outcome={outcome} word={word} />{" "}
              {unbroken(plain)}
            </li>
          ))}
        </ul>
      )}
      {/* With the chart it stands where the reading is chosen. */}
      {reading === null || view.tab === "chart" ? null : (
        <p className="meta">
          <Term id="reading">Read as</Term>: {unbroken(reading.statement)}
        </p>
      )}
    </section>
  );
}
