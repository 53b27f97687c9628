import type { Statement } from "../claims.ts";
import type { Edition } from "../editions.ts";
import type { Finding, FindingOutcome } from "../verdicts.ts";

/**
 * `recorded`: what one publication says, from its statements on the reading. It holds if all of them confirm, fails if all
 * contradict; a qualification, or statements both ways, leave it undetermined. A statement of low confidence, of which
 * neither the document nor a dated report by a named outlet was read, decides nothing: it is set aside where others were
 * read, and where none was the finding is undetermined (`document-not-read`), whatever it would show and whichever side
 * it would favour. Nothing is numeric: no margin.
 */
export function tryRecorded(statements: readonly Statement[], edition: Edition): Finding | null {
  const first = statements[0];
  if (!first) return null;
  const { publisher, publication } = edition;
  const read = statements.filter(({ confidence }) => (confidence || publication.confidence) !== "low");
  const outcome = outcomeOf(read);
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
    inputs: statements.map(({ publication, file, line, quote, seenAt, confidence }) => ({
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
      confidence,
    })),
    missing: [],
    breakers: [],
    reason: outcome !== "undetermined" ? "" : read.length === 0 ? "document-not-read" : "qualified",
  };
}

function outcomeOf(statements: readonly Statement[]): FindingOutcome {
  if (statements.length === 0) return "undetermined";
  if (statements.every((statement) => statement.outcome === "confirms")) return "holds";
  if (statements.every((statement) => statement.outcome === "contradicts")) return "fails";
  return "undetermined";
}
