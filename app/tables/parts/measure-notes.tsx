import type { Measure } from "../model/measures.ts";

/** What the figures below count, and in what; folded where it would take more than a few lines. */
export function MeasureNotes({ measures }: { measures: readonly Measure[] }) {
  if (measures.length === 0) return null;
  return (
    <details className="measures meta" open={measures.length < 3}>
      <summary>What the figures count</summary>
      <dl>
        {measures.map(({ label, definition, unit }) => (
          <div key={label}>
            <dt>
              {label}
              {unit === "" ? null : ` (${unit})`}
            </dt>{" "}
            <dd>{definition}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
