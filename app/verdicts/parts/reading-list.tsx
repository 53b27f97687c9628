import { Link } from "../../ui/carried.tsx";
import type { ClaimView } from "../claims/claim-view.ts";
import { VerdictMark } from "./verdict-mark.tsx";

/** The ways to read the claim; each is a link that keeps the scenario. */
export function ReadingList({ readings }: { readings: ClaimView["readings"] }) {
  return (
    <ol className="readings">
      {readings.map(({ reading, statement, note, query, current, cell }) => (
        <li key={reading}>
          <Link to={`?${query}`} aria-current={current ? "true" : undefined} preventScrollReset>
            <VerdictMark outcome={cell.outcome} word={cell.word} /> <span className="meta">{cell.detail}</span>
            <br />
            {statement}
            {note === "" ? null : (
              <>
                <br />
                <small>{note}</small>
              </>
            )}
          </Link>
        </li>
      ))}
    </ol>
  );
}
