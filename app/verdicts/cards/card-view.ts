import type { Claim, Reading } from "../../domain/claims.ts";
import type { EvidenceBase } from "../../domain/evidence-base.ts";
import { evaluate } from "../../domain/evaluate.ts";
import type { GridRow } from "../../domain/grid.ts";
import type { Scenario } from "../../domain/scenarios.ts";
import type { Verdict, VerdictOutcome } from "../../domain/verdicts.ts";
import type { ChartContext } from "../../wording/context.ts";
import { isNumeric } from "../comparison/change-figure.ts";
import { firstReadAs } from "../sentences/as-written.ts";
import { hasReadableMargin } from "../sentences/margin-text.ts";
import { countedWord, outcomeWord } from "../sentences/outcome-words.ts";
import { listText } from "../sentences/words.ts";
import { disagreements, swingSentence } from "../dashboard/swings.ts";
import { cardSentence, type TurnedReading } from "./card-sentence.ts";

/** A verdict on a card: the first is that of the scenario looked at, the others of those compared with it. */
export interface CardMark {
  /** "A", "B" … where scenarios are compared; "" for one alone. */
  letter: string;
  /** Name of the scenario, where there is a letter; else "", so that a card that says the same is the same in another scenario. */
  label: string;
  outcome: VerdictOutcome;
  word: string;
}

/** What decides a claim: numbers, or words and events; an opinion is not decided. */
export type CardKind = "figures" | "words" | "opinion";

export interface CardView {
  claim: string;
  quote: string;
  topic: string;
  kind: CardKind;
  marks: CardMark[];
  /** One plain sentence; for an opinion why it is not checked. */
  sentence: string;
  /** "Holds in 5 scenarios, fails in 3." where the package's scenarios disagree; "" where they do not. */
  turns: string;
  /** Pairs of scenarios that decide it differently. */
  disagreements: number;
  /** Distance from turning over, as a share of the figures held against one another; null where no number decides. */
  closeness: number | null;
  /** Reading that is drawn; null for an opinion. */
  drawn: string | null;
  /** How the words are read, which the quotation alone does not tell; "" for an opinion. */
  readAs: string;
  /** What other readings of the quotation measure, and this one does not: "Military aid allocated"; "" where all measure the same. */
  othersMeasure: string;
  /** "1 of 3 readings fails": how many come out the other way; "" where none does. */
  opposed: string;
  /** The reading that is drawn, where it is another one; "" otherwise. */
  drawnAs: string;
}

/** What a card says on a page, without what it is chosen, sorted and drawn by. */
export type ShownCard = Omit<CardView, "topic" | "disagreements" | "closeness" | "drawn">;

export function shownCard(card: CardView): ShownCard {
  const { claim, quote, kind, marks, sentence, turns, readAs, othersMeasure, opposed, drawnAs } = card;
  return { claim, quote, kind, marks, sentence, turns, readAs, othersMeasure, opposed, drawnAs };
}

export interface CardsGiven {
  context: ChartContext;
  base: EvidenceBase;
  /** The article's claims, tried in the package's scenarios. */
  rows: readonly GridRow[];
  scenario: Scenario;
  /** More scenarios to mark on every card. */
  compared: readonly Scenario[];
  locale: string;
}

/** An article's claims as cards, in the article's order: the verdict of one scenario, marked in more where they are compared. */
export function presentCards(given: CardsGiven): CardView[] {
  return given.rows.map((row) => cardOf(row, given));
}

function cardOf(row: GridRow, { context, base, scenario, compared, locale }: CardsGiven): CardView {
  const { claim, reading, readings } = row;
  const scenarios = [scenario, ...compared];
  const verdicts = reading === null ? [] : scenarios.map((one) => evaluate(base, reading, one));
  const [verdict] = verdicts;
  const drawn = drawnReading(claim, readings);
  const swing = reading === null ? 0 : disagreements(row);
  return {
    claim: claim.claim,
    quote: claim.quote,
    topic: claim.topic,
    kind: drawn === null ? "opinion" : isNumeric(drawn.form) ? "figures" : "words",
    marks: scenarios.map(({ label }, index) => {
      const outcome = verdicts[index]?.outcome ?? "not-checkable";
      const letter = compared.length === 0 ? "" : String.fromCharCode("A".charCodeAt(0) + index);
      return { letter, label: letter === "" ? "" : label, outcome, word: outcomeWord(outcome) };
    }),
    sentence:
      reading && verdict
        ? cardSentence(context, reading, verdict, turnedReading(base, readings, verdict, scenario), locale, {
            how: firstReadAs(claim.quote, readings),
          })
        : claim.note,
    turns: swing > 0 ? swingSentence(row) : "",
    disagreements: swing,
    closeness: drawn === null ? null : closenessOf(drawn, evaluate(base, drawn, scenario)),
    drawn: drawn?.reading ?? null,
    readAs: reading?.label ?? "",
    othersMeasure: reading === null ? "" : othersMeasure(context, reading, readings, locale),
    opposed: verdict === undefined ? "" : opposedText(base, readings, verdict, scenario),
    drawnAs: drawn === null || drawn === reading ? "" : drawn.label,
  };
}

/** The reading that a card draws: the default one, but of a claim about figures the first with a figure. */
function drawnReading({ kind }: Claim, readings: readonly Reading[]): Reading | null {
  const [first] = readings;
  if (first === undefined) return null;
  const ofFigures = kind === "figure" || kind === "comparison" || kind === "trend";
  return (ofFigures ? readings.find(({ form }) => isNumeric(form)) : undefined) ?? first;
}

/** The nearest other reading that comes out the other way: readings stand in their order from the most literal on. */
export function turnedReading(
  base: EvidenceBase,
  readings: readonly Reading[],
  { outcome }: Verdict,
  scenario: Scenario,
): TurnedReading | null {
  if (outcome !== "holds" && outcome !== "fails") return null;
  for (const reading of readings.slice(1)) {
    const other = evaluate(base, reading, scenario).outcome;
    if (other !== outcome && (other === "holds" || other === "fails")) return { label: reading.label, outcome: other };
  }
  return null;
}

/** "4 of 7 readings fail": those that come out the other way in the scenario; they are many where the words leave much open. "" for none. */
export function opposedText(
  base: EvidenceBase,
  readings: readonly Reading[],
  { outcome }: Verdict,
  scenario: Scenario,
): string {
  if (outcome !== "holds" && outcome !== "fails") return "";
  const other = outcome === "holds" ? "fails" : "holds";
  const count = readings.slice(1).filter((one) => evaluate(base, one, scenario).outcome === other).length;
  if (count === 0) return "";
  const [number = "", ...verb] = countedWord(other, count).split(" ");
  return `${number} of ${readings.length} readings ${verb.join(" ")}`;
}

/** Measures named before "and 2 more". */
const MEASURES = 2;

/** A reading may test a part of the quotation: what the others measure says which parts it leaves to them. */
function othersMeasure(context: ChartContext, reading: Reading, readings: readonly Reading[], locale: string): string {
  const others = new Set(
    readings.map(({ indicator }) => indicator).filter((one) => one !== "" && one !== reading.indicator),
  );
  return listText(
    [...others].map((one) => context.indicator(one)?.label ?? one),
    locale,
    MEASURES,
  );
}

/** The smallest margin of a verdict's findings, as a share of the figures that it lies between. */
function closenessOf(reading: Reading, { findings }: Verdict): number | null {
  if (!hasReadableMargin(reading)) return null;
  const shares = findings.flatMap(({ margin, observed, threshold }) => {
    const size = Math.max(Math.abs(observed ?? 0), Math.abs(threshold ?? 0));
    return margin === null || size === 0 ? [] : [Math.abs(margin) / size];
  });
  return shares.length === 0 ? null : Math.min(...shares);
}
