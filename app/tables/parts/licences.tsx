import { counted } from "../../wording/words.ts";

/** One licence as it stands; several as a list that unfolds, one a line, as each has commas and semicolons of its own. */
export function Licences({ licences }: { licences: readonly string[] }) {
  if (licences.length < 2) return <>{licences[0]}</>;
  return (
    <details className="licences">
      <summary>{counted(licences.length, "licence")}, by publication</summary>
      <ul>
        {licences.map((licence) => (
          <li key={licence}>{licence}</li>
        ))}
      </ul>
    </details>
  );
}
