import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Observation } from "../../../app/domain/evidence.ts";
import { evaluate, sumUp } from "../../../app/domain/evaluate.ts";
import { knownFrom } from "../../../app/domain/periods.ts";
import { settle } from "../../../app/domain/rounding.ts";
import { convert } from "../../../app/domain/units.ts";
import type { Reading } from "../../../app/domain/claims.ts";
import type { VerdictOutcome } from "../../../app/domain/verdicts.ts";
import { aBase, aCatalog, aPublication, aReading, aScenario, row } from "./sample.ts";

const PUBLICATIONS = aCatalog().publications.map((publication) => publication.publication);

const figure = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -100, max: 100 }).map((tenths) => tenths / 10) },
  { weight: 1, arbitrary: fc.constant(null) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.integer({ min: -50, max: 50 }), fc.nat(20))
      .map(([low, width]): [number, number] => [low / 10, (low + width) / 10]),
  },
);

/** Rows with unique keys over the sample's publications, areas and a few periods. */
const observations = fc
  .uniqueArray(
    fc.record({
      publication: fc.constantFrom(...PUBLICATIONS),
      area: fc.constantFrom("X", "Y", "Z", "W", "TRIO"),
      period: fc.constantFrom("2022", "2023", "2024"),
      figure,
      status: fc.constantFrom("A" as const, "F" as const, "E" as const),
    }),
    { selector: (one) => `${one.publication} ${one.area} ${one.period}`, maxLength: 60 },
  )
  .map((rows) => rows.map((one) => row(one.publication, one.area, one.period, one.figure, { status: one.status })));

const target = fc.integer({ min: -60, max: 60 }).map((tenths) => tenths / 10);
const reading: fc.Arbitrary<Reading> = fc.oneof(
  fc
    .record({ operator: fc.constantFrom("eq", "ge", "gt", "le", "lt" as const), target })
    .map((fields) => aReading(fields as Partial<Reading>)),
  fc
    .record({
      operator: fc.constantFrom("gt", "ge", "lt", "le" as const),
      target: fc.option(target),
      comparator: fc.constantFrom("Y", "TRIO"),
      quantifier: fc.constantFrom("all", "any", "aggregate" as const),
    })
    .map((fields) => aReading({ form: "compare", ...fields } as Partial<Reading>)),
  fc
    .record({ operator: fc.constantFrom("gt", "lt" as const), target })
    .map((fields) => aReading({ form: "change", basePeriod: "2022", ...fields } as Partial<Reading>)),
  fc
    .constantFrom("rising", "falling" as const)
    .map((operator) => aReading({ form: "trend", period: "2022/2024", operator, target: null })),
  fc
    .record({ operator: fc.constantFrom("ge", "le" as const), target })
    .map((fields) => aReading({ form: "total", area: "TRIO", period: "2022/2024", ...fields } as Partial<Reading>)),
);
const scenario = fc
  .record({
    asOf: fc.constantFrom("", "2024-02-15", "2024-04-30", "2024-07-01"),
    excludedPublishers: fc.subarray(["alpha", "beta", "gamma"], { maxLength: 2 }),
    basis: fc.constantFrom("", "forecast", "outturn" as const),
  })
  .map((fields) => aScenario(fields as Parameters<typeof aScenario>[0]));

function blankOr(outcome: VerdictOutcome): VerdictOutcome {
  return outcome === "not-applicable" ? "no-evidence" : outcome;
}

describe("verdicts", () => {
  test("do not depend on the order of rows", () => {
    fc.assert(
      fc.property(observations, reading, scenario, fc.infiniteStream(fc.nat()), (rows, asked, when, random) => {
        const shuffled = rows
          .map((one) => [random.next().value as number, one] as const)
          .sort(([a], [b]) => a - b)
          .map(([, one]) => one);
        expect(evaluate(aBase(shuffled), asked, when)).toEqual(evaluate(aBase(rows), asked, when));
      }),
    );
  });

  test("do not change when a publication is added that came out after as_of", () => {
    fc.assert(
      fc.property(observations, reading, scenario, observations, (rows, asked, when, more) => {
        const asOf = when.asOf || "2024-07-01";
        const late = aPublication("beta-2024-08");
        expect(knownFrom(late.publishedOn) > asOf).toBe(true);
        const added = more.map((one): Observation => ({ ...one, publication: late.publication }));
        const unique = [...new Map(added.map((one) => [`${one.area} ${one.period}`, one])).values()];
        const before = evaluate(aBase(rows), asked, { ...when, asOf });
        const publications = [...aCatalog().publications, late];
        const after = evaluate(aBase([...rows, ...unique], { publications }), asked, { ...when, asOf });
        expect(after.findings).toEqual(before.findings);
        // Whether a blank is a gap or can never be filled is told by all there is, later publications too.
        expect([blankOr(after.outcome), after.margin]).toEqual([blankOr(before.outcome), before.margin]);
      }),
    );
  });

  test("a wider tolerance never turns holds into fails", () => {
    fc.assert(
      fc.property(observations, target, fc.nat(30), fc.nat(30), scenario, (rows, low, width, more, when) => {
        const base = aBase(rows);
        const between = (widening: number) =>
          aReading({ operator: "between", target: low - widening / 10, targetHigh: low + (width + widening) / 10 });
        const by = (less: number) =>
          aReading({
            form: "compare",
            comparator: "TRIO",
            quantifier: "all",
            operator: "gt",
            target: (width - less) / 10,
          });
        for (const make of [between, by]) {
          const narrow = evaluate(base, make(0), when);
          const wide = evaluate(base, make(more), when);
          narrow.findings.forEach((finding, index) => {
            if (finding.outcome === "holds") expect(wide.findings[index]?.outcome).toBe("holds");
            if (wide.findings[index]?.outcome === "fails") expect(finding.outcome).toBe("fails");
          });
        }
      }),
    );
  });

  test("fewer decimals written never turn holds into fails", () => {
    fc.assert(
      fc.property(observations, fc.integer({ min: -60, max: 60 }), (rows, whole) => {
        const base = aBase(rows);
        const fine = evaluate(
          base,
          aReading({ operator: "eq", target: whole, targetWritten: `${whole}.0` }),
          aScenario(),
        );
        const coarse = evaluate(
          base,
          aReading({ operator: "eq", target: whole, targetWritten: `${whole}` }),
          aScenario(),
        );
        fine.findings.forEach((finding, index) => {
          if (finding.outcome === "holds") expect(coarse.findings[index]?.outcome).toBe("holds");
        });
      }),
    );
  });

  test("of a union of publishers are their findings combined", () => {
    fc.assert(
      fc.property(observations, reading, scenario, (rows, asked, when) => {
        const base = aBase(rows);
        const apart = ["alpha", "beta", "gamma"].flatMap(
          (one) => evaluate(base, asked, { ...when, publishers: [one] }).findings,
        );
        const together = evaluate(base, asked, { ...when, publishers: ["alpha", "beta", "gamma"] });
        expect(together.findings).toEqual(apart);
        expect(blankOr(together.outcome)).toBe(sumUp(apart));
      }),
    );
  });

  test("a missing number never decides: whatever it turns out to be, a decided finding stands", () => {
    fc.assert(
      fc.property(observations, reading, fc.integer({ min: 0, max: 200 }), (rows, asked, tenths) => {
        const publication = "alpha-2024-04";
        const own = rows.filter((one) => one.publication === publication);
        const before = evaluate(aBase(own), asked, aScenario()).findings[0];
        // Totals may rest on figures never being negative, which the publication shows; so does what comes in.
        const filled = ["X", "Y", "Z", "W", "TRIO"].flatMap((area) =>
          ["2022", "2023", "2024"].flatMap((period) => {
            const there = own.find((one) => one.area === area && one.period === period);
            if (there && (there.value !== null || there.low !== null)) return [there];
            return [row(publication, area, period, tenths / 10)];
          }),
        );
        const after = evaluate(aBase(filled), asked, aScenario()).findings[0];
        if (before && before.outcome !== "undetermined") expect(after?.outcome).toBe(before.outcome);
      }),
    );
  });

  test("the sign of the margin tells the outcome", () => {
    fc.assert(
      fc.property(observations, reading, scenario, (rows, asked, when) => {
        for (const { outcome, margin } of evaluate(aBase(rows), asked, when).findings) {
          if (outcome === "holds" && margin !== null) expect(margin).toBeGreaterThanOrEqual(0);
          if (outcome === "fails" && margin !== null) expect(margin).toBeLessThanOrEqual(0);
          if (outcome === "undetermined") expect(margin).toBeNull();
        }
      }),
    );
  });
});

test("unit conversion is consistent both ways, and a verdict does not depend on the unit asked in", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e6, max: 1e6 }),
      fc.constantFrom("EUR_bn", "EUR_mn", "EUR_k", "EUR"),
      (thousandths, unit) => {
        const amount = thousandths / 1000;
        const there = convert(amount, "EUR_bn", unit);
        expect(there).not.toBeNull();
        expect(settle(convert(there ?? 0, unit, "EUR_bn") ?? 0)).toBe(settle(amount));
      },
    ),
  );
  fc.assert(
    fc.property(fc.integer({ min: -999, max: 999 }), fc.integer({ min: -999, max: 999 }), (amount, limit) => {
      const base = aBase([row("alpha-2024-04", "X", "2024", amount / 10, { indicator: "aid" })]);
      const inBillions = aReading({ indicator: "aid", operator: "gt", target: limit / 10, unit: "EUR_bn" });
      const inMillions = aReading({ indicator: "aid", operator: "gt", target: limit * 100, unit: "EUR_mn" });
      expect(evaluate(base, inMillions, aScenario()).outcome).toBe(evaluate(base, inBillions, aScenario()).outcome);
    }),
  );
});
