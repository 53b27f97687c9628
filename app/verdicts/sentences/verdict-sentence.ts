import type { Reading } from "../../domain/claims.ts";
import type { Finding, FindingOutcome, Verdict } from "../../domain/verdicts.ts";
import type { ChartContext } from "../../wording/context.ts";
import { unitName } from "../../wording/number-format.ts";
import { gapSentence, notApplicableSentence } from "./absence-sentence.ts";
import { findingSentence } from "./finding-sentence.ts";
import { exampleFinding, nearestFinding } from "./nearest-finding.ts";
import { isOfOlderEdition, newerLacking } from "./passed-over.ts";
import { outcomeText, sourceName } from "./words.ts";

/** A verdict in one sentence with the figures that decide it. */
export function verdictSentence(
  context: ChartContext,
  reading: Reading | null,
  verdict: Verdict,
  locale = "en-GB",
): string {
  const { outcome, findings } = verdict;
  if (reading === null || outcome === "not-checkable") return verdict.reason;
  if (outcome === "not-applicable") return notApplicableSentence(context, reading, verdict);
  if (outcome === "no-evidence") return gapSentence(context, reading, verdict, locale);
  if (outcome === "not-comparable") return `The figures cannot be compared: ${unitsText(verdict.reason)}.`;
  const tell = (...told: (Finding | null)[]) =>
    told.flatMap((one) => (one ? [findingSentence(context, reading, one, locale, verdict)] : [])).join(" ");
  if (findings.length === 1) return tell(...findings);
  const isOlder = (finding: Finding) => isOfOlderEdition(context, reading, verdict, finding);
  const sides = (outcome === "mixed" ? ["holds", "fails"] : [outcome]) as FindingOutcome[];
  const examples = sides.map((side) => exampleFinding(reading, findings, side, isOlder));
  const closest = sides.map((side) => nearestFinding(findings, side));
  const isClosest = examples.every((example, side) => example === closest[side] && example?.margin != null);
  const lead = !isClosest
    ? "For example: "
    : outcome === "mixed"
      ? "Closest on either side: "
      : "Closest to turning over: ";
  const others = closest.filter((one) => one !== null && one.margin !== null && !examples.includes(one));
  const rest = others.map((one) => (one ? ` ${closestText(context, reading, verdict, one, locale)}` : "")).join("");
  return `${countText(verdict)}. ${lead}${tell(...examples)}${rest}`;
}

/** Whose margin the verdict's is, where the sentence tells of another publication: "OECD, May 2024 fails by 0.3 points.". */
function closestText(
  context: ChartContext,
  reading: Reading,
  verdict: Verdict,
  finding: Finding,
  locale: string,
): string {
  const source = sourceName(context, finding.publication, locale);
  const newer = newerLacking(context, reading, verdict, finding, locale);
  const told = `${source}, ${outcomeText(context, reading, finding, locale)}`;
  return `Closest to turning over: ${told}${newer === "" ? "" : `; ${newer}`}.`;
}

/** How many publications say what: "All 5 publications bear it out", "4 of 5 publications contradict it, 1 leaves it open". */
export function countText({ outcome, holds, fails, undetermined, findings }: Verdict): string {
  const all = findings.length;
  if (outcome === "mixed") {
    const open = undetermined === 0 ? "" : `, ${undetermined} ${undetermined === 1 ? "leaves" : "leave"} it open`;
    return `${holds} of ${all} publications ${holds === 1 ? "bears" : "bear"} it out, ${fails} ${fails === 1 ? "contradicts" : "contradict"} it${open}`;
  }
  const everyone = all === 2 ? "Both" : `All ${all}`;
  if (outcome === "undetermined") return `${everyone} publications leave it open`;
  const [count, one, many] =
    outcome === "holds" ? [holds, "bears it out", "bear it out"] : [fails, "contradicts it", "contradict it"];
  if (undetermined === 0) return `${everyone} publications ${many}`;
  const open = `${undetermined} ${undetermined === 1 ? "leaves" : "leave"} it open`;
  return `${count} of ${all} publications ${count === 1 ? one : many}, ${open}`;
}

/** "EUR_bn against km2" in words. */
function unitsText(reason: string): string {
  return reason.split(" against ").map(unitName).join(" against ");
}
