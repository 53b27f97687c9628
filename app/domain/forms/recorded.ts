import type { Statement } from "../claims.ts";
import type { Finding, FindingOutcome } from "../verdicts.ts";

/**
 * `recorded`: what one publication says, from its statements on the reading. It holds if all of them confirm, fails if all
 * contradict; a qualification, or statements both ways, leave it undetermined. Nothing is numeric: no margin.
 */
export function tryRecorded(statements: readonly Statement[], publisher: string): Finding | null {
  const first = statements[0];
  if (!first) return null;
  const outcome = outcomeOf(statements);
  return {
    publisher,
    publication: first.publication,
    outcome,
    observed: null,
    observedLow: null,
    observedHigh: null,
    threshold: null,
    margin: null,
    unit: "",
    period: "",
    basePeriod: "",
    inputs: statements.map(({ publication, file, line, quote, seenAt }) => ({
      role: "statement",
      publication,
      file,
      line,
      area: "",
      indicator: "",
      period: "",
      value: null,
      low: null,
      high: null,
      status: "",
      text: quote,
      seenAt,
    })),
    missing: [],
    breakers: [],
    reason: outcome === "undetermined" ? "qualified" : "",
  };
}

function outcomeOf(statements: readonly Statement[]): FindingOutcome {
  if (statements.every((statement) => statement.outcome === "confirms")) return "holds";
  if (statements.every((statement) => statement.outcome === "contradicts")) return "fails";
  return "undetermined";
}
