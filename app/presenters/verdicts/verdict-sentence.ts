import type { Reading } from "../../domain/claims.ts";
import type { Finding, Verdict } from "../../domain/verdicts.ts";
import type { ChartContext } from "../charts/context.ts";
import { findingSentence } from "./finding-sentence.ts";

function count(n: number, of: number, verb: string): string {
  return `${n} of ${of} ${of === 1 ? "publication" : "publications"} ${verb}`;
}

/** The finding that says most: the one nearest to turning over among those with a margin, else the first. */
function nearest(findings: readonly Finding[]): Finding | null {
  const numeric = findings.filter(({ margin }) => margin !== null);
  numeric.sort((a, b) => Math.abs(a.margin ?? 0) - Math.abs(b.margin ?? 0));
  return numeric[0] ?? findings[0] ?? null;
}

/** A verdict in one or two sentences: how many publications bear the reading out, and the figures of the closest. */
export function verdictSentence(
  context: ChartContext,
  reading: Reading | null,
  verdict: Verdict,
  locale: string,
): string {
  const { outcome, findings, holds, fails } = verdict;
  if (outcome === "not-checkable") return verdict.reason;
  if (outcome === "not-comparable") return `The figures cannot be compared: ${verdict.reason}.`;
  if (outcome === "no-evidence" || reading === null) return "No publication that this scenario admits has the figures.";
  const of = findings.length;
  const decided = findings.filter((finding) => outcome === "mixed" || finding.outcome === outcome);
  const closest = nearest(decided);
  const example = closest === null ? "" : findingSentence(context, reading, closest, locale);
  if (of === 1) return example;
  if (outcome === "mixed") return `${count(holds, of, "bear it out")}, ${fails} contradict it. Closest: ${example}`;
  const verb = outcome === "holds" ? "bear it out" : outcome === "fails" ? "contradict it" : "leave it open";
  return `${count(decided.length, of, verb)}. Closest: ${example}`;
}
