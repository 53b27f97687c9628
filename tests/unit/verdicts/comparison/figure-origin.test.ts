import { describe, expect, test } from "vitest";
import { articleGrid } from "../../../../app/domain/grid.ts";
import { presentComparison } from "../../../../app/verdicts/comparison/compare-view.ts";
import { chartContext } from "../../../../app/wording/context.ts";
import { aBase, aClaim, aPublication, aReading, aScenario, row } from "../../domain/sample.ts";

const scenarios = [
  aScenario({ scenario: "then", label: "Then", asOf: "2024-04-30" }),
  aScenario({ scenario: "now", label: "Now", asOf: "2025-12-31" }),
];
const base = aBase(
  [
    // Newest edition of alpha: the subject alone.
    row("alpha-2024-04", "X", "2024", 3),
    row("alpha-2024-04", "Y", "2024", 2),
    row("alpha-2025-01", "X", "2024", 4, { status: "A" }),
    row("alpha-2025-01", "Y", "2024", 1, { status: "A" }),
    row("alpha-2025-06", "X", "2024", 5, { status: "A" }),
    // Beta never has what X is compared with.
    row("beta-2024-01", "X", "2024", 2),
    row("beta-2025-03", "X", "2024", 2, { status: "A" }),
    row("beta-2025-03", "Y", "2024", 9, { status: "A" }),
    // A series that goes on.
    row("alpha-2024-04", "Z", "2022", 10, { status: "A" }),
    row("alpha-2024-04", "Z", "2023", 15, { status: "A" }),
    row("alpha-2025-06", "Z", "2022", 10, { status: "A" }),
    row("alpha-2025-06", "Z", "2024", 30, { status: "A" }),
    // Three sources that do not agree.
    row("alpha-2024-04", "W", "2024", 5),
    row("beta-2024-01", "W", "2024", -0.5),
    row("gamma-2024-02", "W", "2024", 4),
    row("gamma-2025-02", "W", "2024", 3, { status: "A" }),
  ],
  {
    publications: [
      "alpha-2024-04",
      "alpha-2025-01",
      "alpha-2025-06",
      "beta-2024-01",
      "gamma-2024-02",
      "gamma-2025-02",
    ].map((id) => ({ ...aPublication(id), title: `${id.split("-")[0]} outlook` })),
    claims: ["lead", "grows", "split"].map((claim, index) => aClaim({ claim, quote: claim, position: index + 1 })),
    readings: [
      aReading({ reading: "lead-r", claim: "lead", form: "compare", area: "X", comparator: "Y", operator: "gt" }),
      aReading({
        reading: "grows-r",
        claim: "grows",
        form: "change",
        area: "Z",
        period: "latest",
        basePeriod: "2022",
        operator: "gt",
        target: 0,
      }),
      aReading({ reading: "split-r", claim: "split", area: "W", operator: "gt", target: 0 }),
    ],
  },
);
const sides = scenarios.map(({ label }, index) => ({ letter: "AB"[index] ?? "", label }));
const context = chartContext(base.catalog, "");
const of = (claim: string, over = scenarios) =>
  presentComparison({
    context,
    base,
    grid: articleGrid(base, "a", over),
    sides,
    pair: [0, 1],
    locale: "en-GB",
  }).rows.find((one) => one.claim === claim);

describe("whose figure each side of a comparison shows", () => {
  test("figures of two periods say each its own, and the measure says none", () => {
    const found = of("grows");
    expect(found?.isOfTwoPeriods).toBe(true);
    expect(found?.origins.map((one) => one?.period)).toEqual(["2022 to 2023", "2022 to 2024"]);
    expect(found?.measure).toMatch(/change, each over its own period$/);
    expect(found?.measure).not.toMatch(/20\d\d/);
  });

  test("the edition is named, and a newer one that lacks a figure", () => {
    const [a, b] = of("lead")?.origins ?? [];
    expect(a?.source).toMatch(/alpha-2024-04/);
    expect(b?.source).toMatch(/alpha-2025-01/);
    expect(a?.notes.join()).not.toMatch(/newest complete/);
    expect(b?.notes.join("; ")).toMatch(/newest complete edition: that of alpha-2025-06 has no figure for Y/);
    expect(of("lead")?.isOfTwoPeriods).toBe(false);
  });

  test("a source that decides alone is said to, with those of the reader's choice that have no figure, and for what", () => {
    const picked = scenarios.map((one) => ({ ...one, publishers: ["alpha", "beta"] }));
    const [a] = of("lead", picked)?.origins ?? [];
    expect(a?.notes).toEqual(["alone", "Beta has no figure for Y here"]);
    expect(of("lead")?.origins[0]?.notes).toEqual(["alone"]);
  });

  test("of several sources the one shown is named, and how many agree", () => {
    const open = [
      aScenario({ scenario: "early", asOf: "2024-04-30" }),
      aScenario({ scenario: "two", publishers: ["alpha", "gamma"] }),
    ];
    const [a, b] = of("split", open)?.origins ?? [];
    expect(a?.source).toMatch(/beta-2024-01/);
    expect(a?.notes).toEqual(["the nearest of 3 sources to turning over (2 hold, 1 fails)"]);
    expect(b?.notes).toEqual(["the nearest of 2 sources to turning over"]);
  });
});
