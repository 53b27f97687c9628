import { describe, expect, test } from "vitest";
import { articleGrid } from "../../../../app/domain/grid.ts";
import type { Reading } from "../../../../app/domain/claims.ts";
import { inOrder, isChosen, type CardChoice } from "../../../../app/verdicts/cards/card-choice.ts";
import { presentCards, shownCard, type CardView } from "../../../../app/verdicts/cards/card-view.ts";
import { presentHeadline } from "../../../../app/verdicts/cards/headline.ts";
import { chartContext } from "../../../../app/wording/context.ts";
import { aBase, aClaim, aReading, aScenario, row } from "../../domain/sample.ts";

const TRIO: Partial<Reading> = { form: "compare", comparator: "TRIO", quantifier: "all", operator: "gt" };
const scenarios = [
  aScenario({ scenario: "then", label: "Then", asOf: "2024-05-01" }),
  aScenario({ scenario: "alpha", label: "Alpha alone", publishers: ["alpha"] }),
  aScenario({ scenario: "beta", label: "Beta alone", publishers: ["beta"] }),
];
const base = aBase(
  [
    row("alpha-2024-04", "X", "2024", 3.2),
    ...[1, 5, 13.94].map((figure, index) => row("alpha-2024-04", ["Y", "Z", "W"][index] ?? "", "2024", figure)),
    row("beta-2024-01", "X", "2024", 1),
    row("alpha-2024-04", "X", "2023", 3.2, { status: "A" }),
    row("beta-2024-01", "X", "2023", 3.3, { status: "A" }),
  ],
  {
    claims: [
      aClaim({ claim: "faster", quote: "faster than all", topic: "economy", position: 1 }),
      aClaim({ claim: "strong", quote: "strong growth", topic: "economy", position: 2 }),
      aClaim({ claim: "past", quote: "was strong", topic: "history", position: 3 }),
      aClaim({ claim: "regret", kind: "opinion", note: "A state of mind.", topic: "history", position: 4 }),
    ],
    readings: [
      aReading({ ...TRIO, reading: "above-all", claim: "faster", position: 1, label: "Above all" }),
      aReading({
        ...TRIO,
        reading: "above-y",
        claim: "faster",
        position: 2,
        comparator: "Y",
        quantifier: "",
        label: "Above Y",
      }),
      aReading({ reading: "at-least-2", claim: "strong", target: 2 }),
      aReading({ reading: "at-least-3", claim: "past", period: "2023", target: 3 }),
    ],
  },
);

function cardsIn(scenario: number, compared: number[] = []): CardView[] {
  const one = (index: number) => scenarios[index] ?? aScenario();
  return presentCards({
    context: chartContext(base.catalog, ""),
    base,
    rows: articleGrid(base, "a", scenarios).rows,
    scenario: one(scenario),
    compared: compared.map(one),
    locale: "en-GB",
  });
}

const card = (cards: readonly CardView[], claim: string) => cards.find((one) => one.claim === claim);

describe("a claim as a card", () => {
  test("says what decides it, and the nearest other reading that turns it over", () => {
    expect(card(cardsIn(1), "faster")?.sentence).toBe(
      "False as written: W 13.9 % and Z 5.0 % are above X, 3.2 % (Alpha); true when read as “Above Y”.",
    );
  });

  test("says how many readings come out the other way, and what other readings measure", () => {
    expect(card(cardsIn(1), "faster")).toMatchObject({ opposed: "1 of 2 readings holds", othersMeasure: "" });
    expect(card(cardsIn(1), "strong")).toMatchObject({ opposed: "", othersMeasure: "" });
    const parts = aBase([row("alpha-2024-04", "X", "2024", 3.2)], {
      claims: [aClaim({ claim: "both", quote: "weapons and funds" })],
      readings: [
        aReading({ reading: "first", claim: "both", target: 2 }),
        aReading({ reading: "second", claim: "both", position: 2, indicator: "aid" }),
      ],
    });
    const [both] = presentCards({
      context: chartContext(parts.catalog, ""),
      base: parts,
      rows: articleGrid(parts, "a", scenarios).rows,
      scenario: aScenario(),
      compared: [],
      locale: "en-GB",
    });
    expect(both?.othersMeasure).toBe("aid");
    // The quotation names neither the measure nor the limit.
    expect(both?.sentence).toMatch(/^True as first read: /);
  });

  test("says who bears it out and who contradicts it where sources disagree", () => {
    const mixed = card(cardsIn(0), "strong");
    expect(mixed?.marks).toEqual([{ letter: "", label: "", outcome: "mixed", word: "Mixed" }]);
    expect(mixed?.sentence).toBe(
      "Sources disagree: Alpha bears it out by 1.2 percentage points, Beta contradicts it by 1.0 percentage points.",
    );
  });

  test("is marked in each scenario that is compared, with its letter", () => {
    const marks = card(cardsIn(1, [2]), "strong")?.marks.map(({ letter, outcome }) => [letter, outcome]);
    expect(marks).toEqual([
      ["A", "holds"],
      ["B", "fails"],
    ]);
  });

  test("says how the words are read, so that two quotations that are alike are told apart", () => {
    expect(card(cardsIn(0), "faster")).toMatchObject({ readAs: "Above all", drawnAs: "" });
    expect(card(cardsIn(0), "past")?.sentence).toContain(", and one more source agrees");
  });

  test("of an opinion gives the reason and draws nothing", () => {
    expect(card(cardsIn(0), "regret")).toMatchObject({ kind: "opinion", sentence: "A state of mind.", drawn: null });
  });

  test("is the same in another scenario that says the same, so that it is not drawn anew", () => {
    const [one, other] = [card(cardsIn(0), "regret"), card(cardsIn(1), "regret")];
    expect(one && shownCard(one)).toEqual(other && shownCard(other));
  });
});

describe("which cards are shown, and in which order", () => {
  const cards = cardsIn(0);
  const all: CardChoice = { topic: "", verdict: "", turns: false, sort: "evidence" };
  const names = (chosen: readonly CardView[]) => chosen.map(({ claim }) => claim);

  test("by topic, by verdict, by whether the package's scenarios disagree", () => {
    const pass = (choice: Partial<CardChoice>) => names(cards.filter((one) => isChosen(one, { ...all, ...choice })));
    expect(pass({})).toEqual(["faster", "strong", "past", "regret"]);
    expect(pass({ topic: "history" })).toEqual(["past", "regret"]);
    expect(pass({ verdict: "mixed" })).toEqual(["strong"]);
    expect(pass({ turns: true })).toEqual(["strong"]);
  });

  test("what turns on the evidence stands first, then what is closest to turning over, for its size", () => {
    expect(names(inOrder(cards, "evidence"))[0]).toBe("strong");
    expect(names(inOrder(cards, "margin"))[0]).toBe("past");
    expect(names(inOrder(cards, "article"))).toEqual(names(cards));
  });
});

describe("what the claims come to, in one sentence", () => {
  test("every number is counted", () => {
    const { sentence, parts, opinions } = presentHeadline(cardsIn(0), scenarios[0] ?? aScenario(), "en-GB");
    expect(sentence).toBe(
      "Of 3 checkable claims, 1 holds by what was known on 1 May 2024, 1 fails and sources disagree on 1; 1 differs by scenario.",
    );
    expect(parts.map(({ outcome, claims }) => [outcome, claims.length])).toEqual([
      ["holds", 1],
      ["mixed", 1],
      ["fails", 1],
    ]);
    expect(opinions).toBe(1);
  });

  test("a claim that a scenario does not apply to is said and in no part", () => {
    const { sentence, parts, aside } = presentHeadline(cardsIn(2), scenarios[2] ?? aScenario(), "en-GB");
    const counted = parts.reduce((sum, { claims }) => sum + claims.length, 0);
    expect(counted + aside).toBe(3);
    expect(aside > 0 ? /do(es)? not apply/.test(sentence) : true).toBe(true);
    expect(sentence).toContain("in the scenario “Beta alone”");
  });
});
