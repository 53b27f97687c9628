import { sourcePath } from "../../paths.ts";
import { useCarry } from "../../ui/carried.tsx";
import { formatPeriod } from "../../wording/number-format.ts";
import type { ChartSource } from "../../wording/sources.ts";

/** Publications of one publisher with the words that stand before its name in each. */
function byPublisher(sources: readonly ChartSource[]): [publisher: string, sources: ChartSource[]][] {
  const groups = new Map<string, ChartSource[]>();
  for (const source of sources) groups.set(source.publisher, [...(groups.get(source.publisher) ?? []), source]);
  return [...groups];
}

function withoutPublisher({ name, publisher }: ChartSource): string {
  return name.startsWith(`${publisher}, `) ? name.slice(publisher.length + 2) : name;
}

/** The publications behind a chart, publisher by publisher, with day, confidence and the way to the publisher’s page. */
export function SourceNotes({ sources }: { sources: ChartSource[] }) {
  const carry = useCarry();
  if (sources.length === 0) return <p>No publication is drawn.</p>;
  return (
    <ul className="chart-sources">
      {byPublisher(sources).map(([publisher, own]) => (
        <li key={publisher}>
          <b>{publisher}</b>
          <ul>
            {own.map((source) => (
              <li key={source.publication}>
                <a href={carry(sourcePath(source.publication))}>{withoutPublisher(source)}</a>{" "}
                <span className="meta">
                  {formatPeriod(source.publishedOn, "en-GB")}
                  {source.confidence === "high" ? "" : `, ${source.confidence} confidence`}
                  {source.redistributable ? "" : ", rows not for redistribution"}
                </span>{" "}
                <a href={source.url}>publisher’s page</a>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
