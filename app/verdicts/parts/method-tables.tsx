import { counted, upperFirst } from "../../wording/words.ts";

interface MethodTablesProps {
  forms: { name: string; holdsWhen: string; readings: number }[];
  scenarios: { id: string; label: string; question: string }[];
  publishers: { kind: string; publishers: number; publications: number }[];
  confidence: { confidence: string; publications: number }[];
  indicators: { label: string; definition: string; unit: string; frequency: string }[];
}

/** What the engine works with on this site, counted in its data. A package without claims has only its sources and figures. */
export function MethodTables({ forms, scenarios, publishers, confidence, indicators }: MethodTablesProps) {
  return (
    <>
      {forms.length === 0 ? null : (
        <>
          <h2>What readings ask here</h2>
          <Rows
            head={["Reading", "Holds when", "Readings here"]}
            rows={forms.map(({ name, holdsWhen, readings }) => [name, holdsWhen, readings])}
          />
        </>
      )}
      {scenarios.length === 0 ? null : (
        <>
          <h2>Scenarios</h2>
          <Rows head={["Scenario", "Question"]} rows={scenarios.map(({ label, question }) => [label, question])} />
        </>
      )}
      {publishers.length === 0 ? null : (
        <>
          <h2>Whose figures</h2>
          <Rows
            head={["Kind of publisher", "Publishers", "Editions held"]}
            rows={publishers.map(({ kind, publishers: count, publications }) => [
              upperFirst(kind),
              count,
              publications,
            ])}
          />
          <p>
            How surely they were read:{" "}
            {confidence
              .map((one) => `${counted(one.publications, "edition")} with ${one.confidence} confidence`)
              .join(", ")}
            .
          </p>
        </>
      )}
      {indicators.length === 0 ? null : (
        <details className="section-slim">
          <summary>{counted(indicators.length, "figure")} that sources are asked for, with their definitions</summary>
          <Rows
            head={["Figure", "Definition", "Unit", "How often"]}
            rows={indicators.map(({ label, definition, unit, frequency }) => [label, definition, unit, frequency])}
          />
        </details>
      )}
    </>
  );
}

function Rows({ head, rows }: { head: string[]; rows: (string | number)[][] }) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={head[0]}>
      <table className="table">
        <thead>
          <tr>
            {head.map((name, at) => (
              <th scope="col" key={name} className={typeof rows[0]?.[at] === "number" ? "number" : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, index) => (
            <tr key={index}>
              {cells.map((cell, at) =>
                at === 0 ? (
                  <th scope="row" key={at}>
                    {cell}
                  </th>
                ) : (
                  <td key={at} className={typeof cell === "number" ? "number" : undefined}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
