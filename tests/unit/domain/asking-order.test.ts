import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate } from "../../../app/domain/evaluate.ts";
import type { Observation } from "../../../app/domain/evidence.ts";
import type { Reading } from "../../../app/domain/claims.ts";
import type { Basis } from "../../../app/domain/scenarios.ts";
import { aBase, aReading, aScenario, row } from "./sample.ts";

const A = "alpha-2024-04";
const BASES: readonly Basis[] = ["", "forecast", "outturn"];

const status = fc.constantFrom("A" as const, "F" as const);

/** Figures of an area for 2020/2021 and 2022/2023: the intervals, written in two ways, and their years, each kind of one status. */
const block = fc.record({
  publication: fc.constantFrom("alpha-2023-10", A),
  area: fc.constantFrom("X", "Y", "Z"),
  kinds: fc.uniqueArray(
    fc.record({
      periods: fc.constantFrom(["2020/2021", "2022/2023"], ["2022-01/2023-12"], ["2020", "2021", "2022", "2023"]),
      figure: fc.integer({ min: 0, max: 9 }),
      status,
    }),
    { selector: (one) => one.periods[0], minLength: 1, maxLength: 3 },
  ),
});

const observations = fc
  .tuple(
    fc.constantFrom("growth", "orders"),
    fc.uniqueArray(block, { selector: (one) => `${one.publication} ${one.area}`, minLength: 1, maxLength: 6 }),
  )
  .map(([indicator, blocks]) =>
    blocks.flatMap(({ publication, area, kinds }) =>
      kinds.flatMap(({ periods, figure, ...fields }) =>
        periods.map((period, index) => row(publication, area, period, figure + index, { indicator, ...fields })),
      ),
    ),
  );

const reading: fc.Arbitrary<Omit<Reading, "indicator">> = fc
  .record({
    form: fc.constantFrom("value", "compare", "change", "trend", "total" as const),
    period: fc.constantFrom("2022/2023", "2022/2023", "2022-01/2023-12", "2023"),
    basePeriod: fc.constantFrom("", "2020", "2020/2021"),
    quantifier: fc.constantFrom("", "all", "any" as const),
    rising: fc.boolean(),
    target: fc.integer({ min: 0, max: 12 }),
  })
  .map(({ rising, quantifier, ...asked }) => {
    const isTrend = asked.form === "trend";
    const comparator = quantifier === "" ? "Y" : "TRIO";
    const operator = isTrend ? (rising ? "rising" : "falling") : rising ? "ge" : "lt";
    return aReading({ ...asked, comparator, quantifier, operator, target: isTrend ? null : asked.target });
  });

const scenarios = fc.array(
  fc
    .record({ basis: fc.constantFrom(...BASES), asOf: fc.constantFrom("", "2024-02-15") })
    .map((fields) => aScenario(fields)),
  { minLength: 1, maxLength: 6 },
);

describe("the order in which scenarios are asked for", () => {
  test("never changes a verdict", () => {
    fc.assert(
      fc.property(observations, reading, scenarios, (rows, fields, whens) => {
        const asked: Reading = { ...fields, indicator: rows[0]?.indicator ?? "" };
        const base = aBase(rows);
        for (const when of whens) expect(evaluate(base, asked, when)).toEqual(evaluate(aBase(rows), asked, when));
      }),
      { numRuns: 500 },
    );
  });

  const figures = (area: string, whole: number, year: number, status: "A" | "F"): Observation[] => [
    row(A, area, "2022/2023", whole, { status }),
    row(A, area, "2022", year, { status: status === "A" ? "F" : "A" }),
    row(A, area, "2023", year, { status: status === "A" ? "F" : "A" }),
  ];
  const period = "2022/2023";
  const change = { form: "change", period, basePeriod: "2020/2021", operator: "gt", target: 0 } as const;
  const history = ["2020/2021", "2020", "2021"].map((when) => row(A, "X", when, 0, { status: "A" }));

  test.each([
    [
      "compare",
      { form: "compare", comparator: "Y", period, operator: "gt" },
      [...figures("X", 5, 1, "F"), ...figures("Y", 0, 0, "F")],
    ],
    ["change", change, [...history, ...figures("X", 5, 1, "F")]],
    ["total", { form: "total", period, operator: "ge", target: 1 }, figures("X", 5, 1, "A")],
  ] as const)("%s: rows that stand before others hide none on another basis", (_, fields, rows) => {
    for (const first of BASES) {
      const base = aBase([...rows]);
      const asked = aReading(fields);
      evaluate(base, asked, aScenario({ basis: first }));
      const outcomes = BASES.map((basis) => evaluate(base, asked, aScenario({ basis })).outcome);
      expect([first, ...outcomes]).toEqual([first, "holds", "holds", "holds"]);
    }
  });
});
