import { CITED } from "../../domain/admission.ts";
import { OWN_LABEL } from "../../domain/scenario-request.ts";
import { ARTICLE_DAY } from "../../domain/scenario-day.ts";
import type { Scenario } from "../../domain/scenarios.ts";
import type { VerdictOutcome } from "../../domain/verdicts.ts";
import type { ChartContext } from "../../wording/context.ts";
import { formatPeriod } from "../../wording/number-format.ts";
import { OPEN_OUTCOMES, OPEN_WORD, outcomeWord } from "../sentences/outcome-words.ts";
import { scenarioWords } from "../comparison/scenario-words.ts";
import { limitWords, whoseOf, whoseWords, type BarOption } from "./bar-choices.ts";

/** How many of an article's claims come out how in a scenario; what cannot apply there is left out. */
export type BarTally = Partial<Record<VerdictOutcome, number>>;

/** A scenario of the bar: A applies, B and the others are compared with it. */
export interface BarSide {
  letter: string;
  label: string;
  /** "Holds 15 · Fails 3 · Mixed 3 · Open 6". */
  tally: string;
  /** "forecasts only" of a named scenario that counts no other figures; "" where all count, or the label says it. */
  limit: string;
  /** Query of the page without this scenario; "" for A, which is changed and not taken away. */
  without: string;
}

/** What the bar says on one page. */
export interface BarView {
  stated: boolean;
  /** The three choices as they stand: values of `BarChoices`, or one that none of them has, with its words. */
  known: BarOption;
  whose: BarOption;
  which: string;
  /** Id of the named scenario; "" for an own one. */
  preset: string;
  /** Ids of the named scenarios that are offered here: those for the article in hand, and those that the address names. */
  offered: string[];
  /** Publishers picked one by one. */
  picked: BarOption[];
  sides: BarSide[];
  /** A in one value, to be kept beside what it is changed to; "" if it already stands there. */
  spelled: string;
  /** Hidden fields: the page's own parameters, A's, and those compared with. */
  keep: [string, string][];
  own: [string, string][];
  versus: string[];
  /** Query of the page without any scenario. */
  resetQuery: string;
  /** Whether one more can be compared with. */
  room: boolean;
  /** What the page does where no scenario is stated; "" where it takes the baseline. */
  unstated: string;
  /** Whose tally it is: the article's title. */
  article: string;
}

export interface BarInput {
  context: ChartContext;
  /** Those for the article in hand. */
  scenarios: readonly Scenario[];
  scenario: Scenario;
  versus: readonly Scenario[];
  stated: boolean;
  /** One a scenario, A first; [] where there is no article. */
  tallies: readonly BarTally[];
  /** Spellings of the scenarios compared with. */
  spellings: readonly string[];
  spelled: string;
  own: [string, string][];
  /** The page's own parameters. */
  keep: [string, string][];
  most: number;
  unstated: string;
  article: string;
  locale: string;
}

const LETTERS = "ABCDEFGHIJKL";

/** The letter of a scenario: A for the one that applies. */
export function letterOf(index: number): string {
  return LETTERS[index] ?? "";
}

type TallyPart = readonly [word: string, ...outcomes: VerdictOutcome[]];

const DECIDED: readonly TallyPart[] = (["holds", "fails", "mixed"] as const).map(alone);

const PARTS: readonly TallyPart[] = [...DECIDED, [OPEN_WORD, ...OPEN_OUTCOMES]];

/** In the words of verdicts, as "open" is several of them. */
const ALL_PARTS: readonly TallyPart[] = [
  ...DECIDED,
  ...OPEN_OUTCOMES.map(alone),
  [outcomeWord("not-applicable"), "not-applicable", "not-checkable"],
];

function alone(outcome: VerdictOutcome): TallyPart {
  return [outcomeWord(outcome), outcome];
}

/** "Holds 15 · Fails 3 · Mixed 3 · Open 6": decided ones first; what cannot apply is left out. The word is right before any number. */
export function tallyWords(tally: BarTally): string {
  return partsText(tally, PARTS);
}

/** The same of every claim, so that the numbers of all scenarios add up to one: "Holds 8 · No evidence 3 · Does not apply 30". */
export function fullTallyWords(tally: BarTally): string {
  return partsText(tally, ALL_PARTS);
}

function partsText(tally: BarTally, parts: readonly TallyPart[]): string {
  return parts
    .flatMap(([word, ...outcomes]) => {
      const count = outcomes.reduce((sum, outcome) => sum + (tally[outcome] ?? 0), 0);
      // A number on another line than its word would belong to the next.
      return count === 0 ? [] : [`${word} ${count}`.replaceAll(" ", "\u00A0")];
    })
    .join(" · ");
}

function knownOption(scenario: Scenario, locale: string): BarOption {
  const { asOf } = scenario;
  if (asOf === "" || asOf === ARTICLE_DAY) return { value: asOf, label: asOf === "" ? "Today" : "The article’s day" };
  return { value: asOf, label: formatPeriod(asOf, locale, "short") };
}

function pickedOf(context: ChartContext, scenario: Scenario): BarOption[] {
  const { publishers, excludedPublishers, parties } = scenario;
  if (excludedPublishers.length > 0 || parties.length > 0 || publishers.join() === CITED) return [];
  return publishers.map((value) => ({
    value,
    label: value === CITED ? "the article’s own source" : (context.publisher(value)?.label ?? value),
  }));
}

/** The name of a named scenario; an own one in words, unless its reader gave it a name. */
export function sideLabel(context: ChartContext, scenarios: readonly Scenario[], one: Scenario, locale: string) {
  if (scenarios.includes(one) || one.label !== OWN_LABEL) return one.label;
  const words = scenarioWords(context, one, locale);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function queryText(entries: readonly (readonly [string, string])[]): string {
  return new URLSearchParams(entries.map(([name, value]) => [name, value])).toString();
}

/** What the bar says in place of a scenario where a page takes none unless one is stated. */
export const NONE_CHOSEN = "All figures, no scenario";

/** A scenario that leaves nothing out, under the name for none. */
const NONE = {
  scenario: "",
  label: NONE_CHOSEN,
  asOf: "",
  basis: "",
  publishers: [],
  excludedPublishers: [],
  parties: [],
} satisfies Partial<Scenario>;

/** The bar of a page. Nothing here decides anything. */
export function presentBar(input: BarInput): BarView {
  const { context, scenarios, versus, stated, tallies, spellings, keep, own, locale } = input;
  const unstated = stated ? "" : input.unstated;
  // Where a page takes no scenario unless one is stated, the bar shows none: neither the baseline's name nor its choices.
  const scenario = unstated === "" ? input.scenario : { ...input.scenario, ...NONE };
  const named = [scenario, ...versus].filter((one) => context.catalog.scenarios.includes(one));
  const whose = whoseOf(scenario);
  return {
    stated,
    known: knownOption(scenario, locale),
    whose: {
      value: whose,
      label: whoseWords(context, scenario) || scenarioWords(context, { ...scenario, asOf: "", basis: "" }, locale),
    },
    which: scenario.basis,
    preset: named.includes(scenario) ? scenario.scenario : "",
    offered: [...new Set([...scenarios, ...named])].map((one) => one.scenario),
    picked: pickedOf(context, scenario),
    sides: [scenario, ...versus].map((one, index) => ({
      letter: letterOf(index),
      label: sideLabel(context, scenarios, one, locale),
      limit: scenarios.includes(one) ? limitWords(one.basis) : "",
      tally: one.scenario === NONE.scenario ? "" : tallyWords(tallies[index] ?? {}),
      without:
        index === 0
          ? ""
          : queryText([
              ...own,
              ...spellings.flatMap((text, at) => (at === index - 1 ? [] : [["vs", text] as const])),
              ...keep,
            ]),
    })),
    spelled: unstated !== "" || spellings.includes(input.spelled) ? "" : input.spelled,
    keep,
    own,
    versus: [...spellings],
    resetQuery: queryText(keep),
    room: versus.length < input.most,
    unstated,
    article: input.article,
  };
}
