/** What is wrong with the published files of a table that is shown all the same. */
export function Faults({ faults }: { faults: readonly string[] }) {
  if (faults.length === 0) return null;
  return (
    <details className="faults">
      <summary>
        {faults.length === 1 ? "A fault" : `${faults.length} faults`} in the published file, shown as published
      </summary>
      <ul>
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </details>
  );
}
