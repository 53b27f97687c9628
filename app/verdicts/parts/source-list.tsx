import { Link } from "../../ui/carried.tsx";
import { sourcePath } from "../../paths.ts";
import type { ChartSource } from "../../wording/sources.ts";

/** Citations, each with its confidence and the publisher's address. */
export function SourceList({ sources }: { sources: ChartSource[] }) {
  if (sources.length === 0) return <p>No publication is admitted here.</p>;
  return (
    <ul className="sources">
      {sources.map(({ publication, citation, confidence, redistributable }) => (
        <li key={publication}>
          {citation} <span className="meta">Confidence {confidence}.</span>{" "}
          <Link to={sourcePath(publication)}>About this edition</Link>
          {redistributable ? null : <span className="meta"> Rows are not handed out; get the original there.</span>}
        </li>
      ))}
    </ul>
  );
}
