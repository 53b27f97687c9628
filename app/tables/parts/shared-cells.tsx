import { Link } from "../../ui/carried.tsx";
import type { SharedCell } from "../model/constant-columns.ts";

function Said({ cell }: Pick<SharedCell, "cell">) {
  if (typeof cell === "string") return <>{cell}</>;
  const { text, href } = cell;
  if (href === "") return <>{text}</>;
  return href.startsWith("/") ? <Link to={href}>{text}</Link> : <a href={href}>{text}</a>;
}

/** What all rows have in common, said once in place of a column each. */
export function SharedCells({ shared, empty }: { shared: SharedCell[]; empty: string[] }) {
  if (shared.length + empty.length === 0) return null;
  return (
    <p className="shared-cells">
      {shared.length === 0 ? null : <b>All rows: </b>}
      {shared.map(({ title, cell }, place) => (
        <span key={title}>
          {place > 0 ? "; " : ""}
          {title} <Said cell={cell} />
        </span>
      ))}
      {shared.length === 0 ? "" : ". "}
      {empty.length === 0 ? null : <span className="meta">Missing in all rows: {empty.join(", ")}.</span>}
    </p>
  );
}
