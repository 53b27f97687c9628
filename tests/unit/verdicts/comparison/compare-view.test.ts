import { describe, expect, test } from "vitest";
import { articleGrid } from "../../../../app/domain/grid.ts";
import type { VerdictOutcome } from "../../../../app/domain/verdicts.ts";
import { apartCounts, sharedCount } from "../../../../app/verdicts/comparison/apart.ts";
import { changeKind } from "../../../../app/verdicts/comparison/change-kind.ts";
import { changeDecimals } from "../../../../app/verdicts/comparison/change-decimals.ts";
import { changesSentence } from "../../../../app/verdicts/comparison/changes-sentence.ts";
import { changeCounts, presentComparison } from "../../../../app/verdicts/comparison/compare-view.ts";
import { tellingPartner } from "../../../../app/verdicts/comparison/telling-partner.ts";
import { chartContext } from "../../../../app/wording/context.ts";
import { aBase, aClaim, aReading, aScenario, row } from "../../domain/sample.ts";

const scenarios = [
  aScenario({ scenario: "alpha", label: "Alpha alone", publishers: ["alpha"] }),
  aScenario({ scenario: "beta", label: "Beta alone", publishers: ["beta"] }),
];
const TARGETS = { small: 2.5, large: 1.5, stays: 0, alone: 0, nobody: 0 };
const AREAS: Record<string, string> = { small: "X", large: "Y", stays: "Z", alone: "W", nobody: "V" };
const base = aBase(
  [
    row("alpha-2024-04", "X", "2024", 3),
    row("beta-2024-01", "X", "2024", 2),
    row("alpha-2024-04", "Y", "2024", 1),
    row("beta-2024-01", "Y", "2024", 9),
    row("alpha-2024-04", "Z", "2024", 3),
    row("beta-2024-01", "Z", "2024", 4),
    row("alpha-2024-04", "W", "2024", 3),
  ],
  {
    claims: Object.keys(TARGETS).map((claim, index) => aClaim({ claim, quote: claim, position: index + 1 })),
    readings: Object.entries(TARGETS).map(([claim, target]) =>
      aReading({ reading: `${claim}-reading`, claim, position: 1, area: AREAS[claim] ?? "", target }),
    ),
  },
);
const grid = articleGrid(base, "a", scenarios);
const sides = scenarios.map(({ label }, index) => ({ letter: "AB"[index] ?? "", label }));
const view = presentComparison({
  context: chartContext(base.catalog, ""),
  base,
  grid,
  sides,
  pair: [0, 1],
  locale: "en-GB",
});

describe("from one scenario to another", () => {
  test("reversals come first, the figure that moved furthest before others; then the rest by kind", () => {
    expect(view.rows.map(({ claim, kind }) => `${claim} ${kind}`)).toEqual([
      "large turns",
      "small turns",
      "stays moves",
      "alone inapplicable",
      "nobody neither",
    ]);
    expect(view.counts).toEqual({ turns: 2, opens: 0, moves: 1, lacks: 0, inapplicable: 1, stays: 0, neither: 1 });
  });

  test("a row has both figures, what is needed, and the sources that differ", () => {
    const [first] = view.rows;
    expect(first?.figures).toMatchObject({ a: { value: 1 }, b: { value: 9 }, band: { low: 1.5, high: null } });
    expect(first?.claimed).toMatch(/^needs at least 1\.5/);
    expect(first?.sources.differing).toMatchObject([
      {
        how: "only-a",
        a: { outcome: "fails" },
        b: { publication: "", sentence: "not among this scenario’s publishers" },
      },
      { how: "only-b", b: { publication: "beta-2024-01", outcome: "holds" } },
    ]);
  });

  test("to decide nothing is no turning over", () => {
    const [reading] = base.catalog.readings;
    const verdict = (outcome: VerdictOutcome) => ({ ...grid.rows[0]!.verdicts[0]!, outcome });
    const kind = (a: VerdictOutcome, b: VerdictOutcome) => changeKind(reading!, verdict(a), verdict(b));
    expect([kind("fails", "undetermined"), kind("undetermined", "holds")]).toEqual(["opens", "opens"]);
    expect([kind("fails", "holds"), kind("holds", "mixed")]).toEqual(["turns", "turns"]);
  });

  test("where no row is decided in both, each is told what it alone has evidence on", () => {
    expect(apartCounts(grid, [0, 1])).toBeNull();
    const alone = { ...grid, rows: grid.rows.filter(({ claim }) => ["alone", "nobody"].includes(claim.claim)) };
    expect(apartCounts(alone, [0, 1])).toEqual([1, 0]);
    expect(apartCounts(alone, [1, 0])).toEqual([0, 1]);
    expect([sharedCount(alone, [0, 1]), sharedCount(grid, [0, 1])]).toEqual([0, 3]);
  });

  test("a scenario with itself changes nothing", () => {
    const counts = changeCounts(grid, [0, 0]);
    expect(counts).toMatchObject({ turns: 0, moves: 0, lacks: 0 });
  });
});

describe("the sentence", () => {
  const none = { turns: 0, opens: 0, moves: 0, lacks: 0, inapplicable: 0, stays: 0, neither: 0 };

  test("says each kind that there is, and one as one", () => {
    expect(changesSentence({ ...none, turns: 7, lacks: 21, stays: 4 }, "claim")).toBe(
      "7 claims turn over, 21 lack evidence in one of the two, 4 stay as they are.",
    );
    expect(
      changesSentence({ turns: 1, opens: 1, moves: 1, lacks: 1, inapplicable: 1, stays: 1, neither: 1 }, "reading"),
    ).toBe(
      "1 reading turns over, 1 is undetermined in one of the two, 1 keeps its verdict on another figure, 1 lacks evidence in one of the two, 1 applies in one of the two only, 1 stays as it is, 1 has evidence in neither.",
    );
    expect(changesSentence({ ...none, stays: 3 }, "claim")).toBe("All 3 claims stay as they are.");
  });

  test("says first where no claim has evidence in both", () => {
    expect(changesSentence({ ...none, lacks: 3, inapplicable: 11, neither: 27 }, "claim")).toBe(
      "The two share no claim that both can decide: 3 lack evidence in one of the two, 11 apply in one of the two only, 27 have evidence in neither.",
    );
    expect(changesSentence({ ...none, neither: 3 }, "claim")).toBe(
      "The two share no claim that both can decide: 3 have evidence in neither.",
    );
  });
});

describe("what stands beside a scenario before anybody chose", () => {
  const wide = [
    ...scenarios,
    aScenario({ scenario: "all", label: "All" }),
    aScenario({ scenario: "same", label: "Alpha again", publishers: ["alpha"] }),
  ];

  test("is the one that changes most where both have evidence, then the one that leaves fewest without", () => {
    const besideAlpha = (others: typeof wide) =>
      tellingPartner(articleGrid(base, "a", [...scenarios.slice(0, 1), ...others]));
    expect(besideAlpha(wide.slice(1))?.scenario).toBe("beta");
    expect(besideAlpha(wide.slice(2).reverse())?.scenario).toBe("all");
    expect(tellingPartner(articleGrid(base, "a", wide.slice(0, 1)))).toBeNull();
  });
});

describe("decimals of figures that stand alone on their line", () => {
  const at = (value: number) => ({ low: value, high: value });

  test("are the usual ones, and more only to keep figures and limits apart that differ", () => {
    expect(changeDecimals([at(-0.3), at(0.4)], { low: 0, high: null }, 1)).toBe(1);
    expect(changeDecimals([at(1.42), at(1.44)], null, 1)).toBe(2);
    expect(changeDecimals([at(0.04), at(1)], { low: 0, high: null }, 1)).toBe(2);
    expect(changeDecimals([at(2), at(0.1 + 0.2 - 0.3)], { low: 0, high: null }, 1)).toBe(1);
  });
});
