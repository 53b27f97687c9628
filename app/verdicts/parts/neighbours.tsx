import { Link } from "../../ui/carried.tsx";
import type { ClaimView } from "../claims/claim-view.ts";

/** The claims before and after this one in the article. */
export function Neighbours({ neighbours }: { neighbours: ClaimView["neighbours"] }) {
  const { before, after } = neighbours;
  return (
    <nav className="neighbours" aria-label="Other claims of the article">
      {before === null ? <span /> : <Link to={before.href}>Before: “{before.quote}”</Link>}
      {after === null ? null : <Link to={after.href}>Next: “{after.quote}”</Link>}
    </nav>
  );
}
