import type { Reading } from "../../domain/claims.ts";
import type { Finding, FindingOutcome, Verdict } from "../../domain/verdicts.ts";
import type { ChartContext } from "../charts/context.ts";
import { unitName } from "../charts/number-format.ts";
import { findingSentence } from "./finding-sentence.ts";

/** A verdict in one sentence with the figures that decide it. */
export function verdictSentence(
  context: ChartContext,
  reading: Reading | null,
  verdict: Verdict,
  locale = "en-GB",
): string {
  if (reading === null || verdict.outcome === "not-checkable") return `Not checkable: ${verdict.reason}`;
  if (verdict.outcome === "no-evidence") return "No publication that the scenario admits has the figures.";
  if (verdict.outcome === "not-comparable") return `Not comparable: ${unitsText(verdict.reason)}.`;
  const tell = (finding: Finding) => findingSentence(context, reading, finding, locale);
  const { findings } = verdict;
  const [only] = findings;
  if (only && findings.length === 1) return `${tell(only)}.`;
  if (verdict.outcome === "mixed") {
    const sides = [nearest(findings, "holds"), nearest(findings, "fails")].flatMap((one) => (one ? [tell(one)] : []));
    return `${verdict.holds} of ${findings.length} hold. ${sides.join(". ")}.`;
  }
  const decided = nearest(findings, verdict.outcome);
  return `${countText(verdict)}${decided ? `, nearest to turning over ${tell(decided)}` : ""}.`;
}

/** "All 5 hold", "4 of 5 fail, 1 does not decide", "None of 3 decides". */
function countText({ outcome, holds, fails, undetermined, findings }: Verdict): string {
  if (outcome === "undetermined") return `None of ${findings.length} decides`;
  const [count, word] = outcome === "holds" ? [holds, "hold"] : [fails, "fail"];
  if (undetermined === 0) return `All ${count} ${word}`;
  const others = `${undetermined} ${undetermined === 1 ? "does" : "do"} not decide`;
  return `${count} of ${findings.length} ${count === 1 ? `${word}s` : word}, ${others}`;
}

/** Of the findings with an outcome the one nearest to turning over; the first where none is numeric. */
export function nearest(findings: readonly Finding[], outcome: FindingOutcome): Finding | null {
  let found: Finding | null = null;
  for (const finding of findings) {
    if (finding.outcome !== outcome) continue;
    if (!found || Math.abs(finding.margin ?? Infinity) < Math.abs(found.margin ?? Infinity)) found = finding;
  }
  return found;
}

/** "EUR_bn against km2" in words. */
function unitsText(reason: string): string {
  return reason.split(" against ").map(unitName).join(" against ");
}
