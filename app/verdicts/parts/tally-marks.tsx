import { Link } from "../../ui/carried.tsx";
import type { Headline } from "../cards/headline.ts";
import { VerdictMark } from "./verdict-mark.tsx";

interface TallyMarksProps {
  headline: Headline;
  /** Address that shows the claims of a verdict only. */
  hrefOf: (outcome: string) => string;
}

/** The tally drawn to scale: one mark a claim, gathered by verdict; each heap leads to its claims. What does not apply is counted without marks. */
export function TallyMarks({ headline, hrefOf }: TallyMarksProps) {
  return (
    <ul className="tally-marks">
      {headline.parts.map(({ outcome, counted, claims }) => (
        <li key={outcome}>
          <Link to={hrefOf(outcome)} preventScrollReset>
            <span className="heap-name">
              <b>{claims.length}</b> {counted}
            </span>
            <span className="heap" aria-hidden="true">
              {claims.map(({ claim, quote }) => (
                <span key={claim} title={quote}>
                  <VerdictMark outcome={outcome} word="" />
                </span>
              ))}
            </span>
          </Link>
        </li>
      ))}
      {headline.aside === 0 ? null : (
        <li>
          <Link to={hrefOf("not-applicable")} preventScrollReset>
            <span className="heap-name">
              <b>{headline.aside}</b> {headline.aside === 1 ? "does not apply" : "do not apply"}
            </span>
          </Link>
        </li>
      )}
    </ul>
  );
}
