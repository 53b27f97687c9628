import type { Form, Reading } from "../../domain/claims.ts";
import type { Finding, FindingOutcome, Verdict } from "../../domain/verdicts.ts";
import type { ChartContext } from "../charts/context.ts";
import { unitName } from "../charts/number-format.ts";
import { findingSentence } from "./finding-sentence.ts";

const LACKS: Readonly<Partial<Record<Form, string>>> = {
  interval: "tells both events",
  first: "tells both events",
  recorded: "says anything on it",
};

/** A verdict in one sentence with the figures that decide it. */
export function verdictSentence(
  context: ChartContext,
  reading: Reading | null,
  verdict: Verdict,
  locale = "en-GB",
): string {
  const { outcome, findings, holds, fails } = verdict;
  if (reading === null || outcome === "not-checkable") return verdict.reason;
  if (outcome === "no-evidence")
    return `No publication that the scenario admits ${LACKS[reading.form] ?? "has the figures"}.`;
  if (outcome === "not-comparable") return `The figures cannot be compared: ${unitsText(verdict.reason)}.`;
  const tell = (...told: (Finding | null)[]) =>
    told.flatMap((finding) => (finding ? [findingSentence(context, reading, finding, locale)] : [])).join(" ");
  if (findings.length === 1) return tell(...findings);
  if (outcome === "mixed") {
    const opposed = tell(nearest(findings, "holds"), nearest(findings, "fails"));
    return `${holds} of ${findings.length} publications ${holds === 1 ? "bears" : "bear"} it out, ${fails} ${fails === 1 ? "contradicts" : "contradict"} it. Closest on either side: ${opposed}`;
  }
  return `${countText(verdict)}. Closest: ${tell(nearest(findings, outcome))}`;
}

/** "All 5 publications bear it out", "4 of 5 publications contradict it, 1 leaves it open". */
function countText({ outcome, holds, fails, undetermined, findings }: Verdict): string {
  const all = findings.length;
  const everyone = all === 2 ? "Both" : `All ${all}`;
  if (outcome === "undetermined") return `${everyone} publications leave it open`;
  const [count, one, many] =
    outcome === "holds" ? [holds, "bears it out", "bear it out"] : [fails, "contradicts it", "contradict it"];
  if (undetermined === 0) return `${everyone} publications ${many}`;
  const open = `${undetermined} ${undetermined === 1 ? "leaves" : "leave"} it open`;
  return `${count} of ${all} publications ${count === 1 ? one : many}, ${open}`;
}

/** Of the findings with an outcome the one nearest to turning over; the first where none is numeric. */
function nearest(findings: readonly Finding[], outcome: FindingOutcome): Finding | null {
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
