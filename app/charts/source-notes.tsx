import { sourcePath } from "../paths.ts";
import type { ChartSource } from "../presenters/charts/chart-model.ts";

/** The publications behind a chart, with day, confidence and the way to the original. */
export function SourceNotes({ sources }: { sources: ChartSource[] }) {
  if (sources.length === 0) return <p>No publication is drawn.</p>;
  return (
    <ul className="chart-cite">
      {sources.map((source) => (
        <li key={source.publication}>
          <a href={sourcePath(source.publication)}>{source.name}</a> ({source.publishedOn}
          {source.confidence === "high" ? "" : `, ${source.confidence} confidence`}
          {source.redistributable ? "" : ", rows not for redistribution"}). <a href={source.url}>Original</a>
        </li>
      ))}
    </ul>
  );
}
