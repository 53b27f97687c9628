import type { Reading } from "../../domain/claims.ts";
import type { Finding, Verdict } from "../../domain/verdicts.ts";
import type { ChartContext } from "../../wording/context.ts";
import { publisherShort } from "../../wording/sources.ts";
import { hasReadableMargin, marginText } from "../sentences/margin-text.ts";
import { exampleFinding } from "../sentences/nearest-finding.ts";
import { isOfOlderEdition, newerLacking } from "../sentences/passed-over.ts";
import { plainDecimals, shownDecimals } from "../sentences/shown-decimals.ts";
import { verdictSentence } from "../sentences/verdict-sentence.ts";
import { listText, sourceName } from "../sentences/words.ts";
import { cardFact } from "./card-fact.ts";

/** Another reading of the claim that comes out the other way. */
export interface TurnedReading {
  label: string;
  outcome: "holds" | "fails";
}

/**
 * A verdict in one plain sentence: what decides it, and the nearest other reading that turns it over. "False as written: Macao SAR 13.9 %
 * and Malta 5.0 % are above Russia, 3.2 % (IMF); true when read as “2024: above every G7 member”." `how` the claim is read, and what else
 * belongs before the fact: "as first read (4 of 7 readings fail)"; `named`: those who agree are named, where they are few.
 */
export function cardSentence(
  context: ChartContext,
  reading: Reading,
  verdict: Verdict,
  turned: TurnedReading | null,
  locale: string,
  { how = "as written", named = false } = {},
): string {
  const { outcome, findings } = verdict;
  const tail = turned === null ? "" : `; ${WORDS[turned.outcome]} when read as “${turned.label}”`;
  if (outcome === "mixed") return disagreement(context, reading, verdict, locale);
  const isOlder = (finding: Finding) => isOfOlderEdition(context, reading, verdict, finding);
  const example = exampleFinding(reading, findings, outcome, isOlder);
  if (example === null) return verdictSentence(context, reading, verdict, locale);
  const fact = cardFact(context, reading, example, locale, verdict);
  if (outcome !== "holds" && outcome !== "fails") return ended(upperFirst(fact), tail);
  const others = othersText(context, example, verdict, named ? locale : null);
  if (reading.form === "recorded") return ended(`${upperFirst(fact)}${others}`, tail);
  return ended(`${upperFirst(WORDS[outcome])} ${how}: ${fact}${others}`, tail);
}

/** "Sources disagree: IMF bears it out by 1.4 points, OECD contradicts it by 0.3 points." Both to as many places. */
function disagreement(context: ChartContext, reading: Reading, verdict: Verdict, locale: string): string {
  const isOlder = (finding: Finding) => isOfOlderEdition(context, reading, verdict, finding);
  const sides = (["holds", "fails"] as const).flatMap(
    (side) => exampleFinding(reading, verdict.findings, side, isOlder) ?? [],
  );
  // One place more than usual tells that figures in the picture, 3.2 and 2.7, are 0.44 apart and not 0.5.
  const decimals = Math.max(
    ...sides.map((finding) =>
      Math.min(shownDecimals(context, reading, finding), plainDecimals(context, reading, finding) + 1),
    ),
  );
  const told = sides.map((finding) => {
    const { outcome, margin, unit } = finding;
    const newer = newerLacking(context, reading, verdict, finding, locale);
    const source =
      newer === ""
        ? publisherShort(context, finding.publication)
        : `${sourceName(context, finding.publication, locale)} (${newer}),`;
    const by = hasReadableMargin(reading) ? marginText(margin, unit, locale, decimals) : "";
    const says = `${source} ${outcome === "holds" ? "bears it out" : "contradicts it"}`;
    return by === "" ? says : by.startsWith("by ") ? `${says} ${by}` : `${says}, ${by}`;
  });
  return `Sources disagree: ${told.join(", ")}.`;
}

const WORDS = { holds: "true", fails: "false" } as const;

/** Sources that agree are named up to so many; else they are counted. */
const NAMED = 2;

/**
 * ", and OECD and World Bank agree" where other publishers come to the same verdict; beyond two, and where they are not to be named,
 * ", and 3 more sources agree".
 *
 * @param locale null where they are only counted
 */
function othersText(
  context: ChartContext,
  example: Finding,
  { outcome, findings }: Verdict,
  locale: string | null,
): string {
  const said = publisherShort(context, example.publication);
  const names = findings
    .filter((one) => one.outcome === outcome)
    .map(({ publication }) => publisherShort(context, publication));
  const others = [...new Set(names)].filter((name) => name !== said);
  if (others.length === 0) return "";
  if (locale === null || others.length > NAMED)
    return others.length === 1 ? ", and one more source agrees" : `, and ${others.length} more sources agree`;
  return `, and ${listText(others, locale)} ${others.length === 1 ? "agrees" : "agree"}`;
}

/** With a full stop, unless a quotation ends in one. */
function ended(text: string, tail: string): string {
  const whole = `${text}${tail}`;
  return /[.!?]”?$/.test(whole) ? whole : `${whole}.`;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
