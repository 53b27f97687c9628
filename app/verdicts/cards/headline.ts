import type { Scenario } from "../../domain/scenarios.ts";
import type { VerdictOutcome } from "../../domain/verdicts.ts";
import { formatPeriod } from "../../wording/number-format.ts";
import { counted, listWords } from "../../wording/words.ts";
import { OPEN_OUTCOMES, OPEN_WORD, outcomeWord, TALLY_ORDER, wordAfter } from "../sentences/outcome-words.ts";
import type { CardView } from "./card-view.ts";

/** How many claims come out in one way; the claims themselves, so that each can be drawn as one mark. */
export interface TallyPart {
  outcome: VerdictOutcome;
  word: string;
  /** The word as it stands after their number: "hold", "fails", "mixed". */
  counted: string;
  claims: { claim: string; quote: string }[];
}

export interface Headline {
  sentence: string;
  /** What is decided first; claims that the scenario does not apply to are in none. */
  parts: TallyPart[];
  /** Claims that the scenario does not apply to. */
  aside: number;
  opinions: number;
  turning: number;
}

/** What an article's claims come to in a scenario: one sentence, every number counted, and the parts of its tally. */
export function presentHeadline(cards: readonly CardView[], scenario: Scenario, locale: string): Headline {
  const checkable = cards.filter(({ kind }) => kind !== "opinion");
  const outcomeOf = ({ marks }: CardView) => marks[0]?.outcome;
  const parts = TALLY_ORDER.map((outcome) => {
    const claims = checkable
      .filter((card) => outcomeOf(card) === outcome)
      .map(({ claim, quote }) => ({ claim, quote }));
    return { outcome, word: outcomeWord(outcome), counted: wordAfter(outcome, claims.length), claims };
  }).filter(({ claims }) => claims.length > 0);
  const turning = checkable.filter(({ disagreements }) => disagreements > 0).length;
  const aside = checkable.filter((card) => outcomeOf(card) === "not-applicable").length;
  const sizeOf = (outcomes: readonly VerdictOutcome[]) =>
    parts.filter(({ outcome }) => outcomes.includes(outcome)).reduce((sum, { claims }) => sum + claims.length, 0);
  const said = [
    told(sizeOf(["holds"]), "holds", "hold"),
    told(sizeOf(["fails"]), "fails", "fail"),
    disputed(sizeOf(["mixed"])),
    told(sizeOf(OPEN_OUTCOMES), `stays ${OPEN_WORD.toLowerCase()}`, `stay ${OPEN_WORD.toLowerCase()}`),
    told(aside, "does not apply", "do not apply"),
  ].filter((part) => part !== "");
  const when = scenarioPhrase(scenario, locale);
  const [first = "", ...rest] = said;
  const sentence =
    checkable.length === 0
      ? "The article makes no claim that can be checked."
      : `Of ${counted(checkable.length, "checkable claim")}, ${listWords([`${first} ${when}`, ...rest])}${
          turning === 0 ? "" : `; ${turning} ${turning === 1 ? "differs" : "differ"} by scenario`
        }.`;
  return { sentence, parts, aside, opinions: cards.length - checkable.length, turning };
}

function disputed(count: number): string {
  return count === 0 ? "" : `sources disagree on ${count}`;
}

function told(count: number, one: string, many: string): string {
  return count === 0 ? "" : `${count} ${count === 1 ? one : many}`;
}

/** When or by what a scenario judges, in words: "on the article's day", "by what was known on 23 February 2022". */
function scenarioPhrase(
  { asOf, publishers, excludedPublishers, parties, basis, label }: Scenario,
  locale: string,
): string {
  const narrowed = [publishers, excludedPublishers, parties].some((list) => list.length > 0) || basis !== "";
  if (narrowed) return label === "" ? "in this scenario" : `in the scenario “${label}”`;
  if (asOf === "@article") return "on the article’s day";
  return asOf === "" ? "by the newest editions" : `by what was known on ${formatPeriod(asOf, locale)}`;
}
