import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Form, Reading } from "../../../app/domain/claims.ts";
import { evaluate } from "../../../app/domain/evaluate.ts";
import type { Scenario } from "../../../app/domain/scenarios.ts";
import { decidingFinding } from "../../../app/verdicts/grid/grid-rows.ts";
import { cellOf } from "../../recompute/cell.ts";
import { asNumber, type Exact } from "../../recompute/exact.ts";
import { termsOf } from "../../recompute/scenario.ts";
import { worldOf } from "../../recompute/world.ts";
import { aBase, aCatalog, aPublication, aReading, aScenario, row } from "../domain/sample.ts";
import { asReadingRow, asScenarioRow, asTables } from "./as-tables.ts";

const catalog = aCatalog({
  articles: [
    { article: "a", title: "", author: "", publisher: "", publishedOn: "2024-05", url: "", language: "", summary: "" },
  ],
  publishers: [
    { publisher: "alpha", label: "Alpha", kind: "international-organisation", party: "", url: "" },
    { publisher: "beta", label: "Beta", kind: "market", party: "", url: "" },
    { publisher: "gamma", label: "Gamma", kind: "government", party: "Y", url: "" },
  ],
  publications: [
    ...["alpha-2022-01", "alpha-2023-10", "alpha-2024-04", "beta-2023-02", "beta-2024-06"].map((id) => ({
      ...aPublication(id),
      retrievedOn: "2024-07-02",
    })),
    { ...aPublication("gamma-2024-03"), retrievedOn: "2024-03-10", coverage: "partial" as const },
    { ...aPublication("gamma-2025", "2025"), retrievedOn: "2025-02-03" },
  ],
});

const FORMS: readonly Form[] = ["value", "compare", "change", "ratio", "rank", "count", "trend", "total"];
const YEARS = ["2022", "2023", "2024", "2022/2023", "2022-01", "2022-02", "2022-03", "2022-Q1", "2023-01"];
const PERIODS = [...YEARS, "2022/2024", "2022-01/2022-03", "latest", "2022/latest", "2022-01/latest"];

const tenths = fc.integer({ min: -20, max: 60 }).map((number) => number / 10);
const figure = fc.oneof(
  { weight: 8, arbitrary: tenths },
  { weight: 1, arbitrary: fc.constant(null) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.option(tenths), fc.nat(20))
      .map(([low, width]): [number | null, number] => [low, Math.round(((low ?? 0) + width / 10) * 10) / 10]),
  },
);

const observations = fc
  .tuple(
    fc.constantFrom("growth", "growth", "aid", "orders"),
    fc.uniqueArray(
      fc.record({
        publication: fc.constantFrom(...catalog.publications.map(({ publication }) => publication)),
        area: fc.constantFrom("X", "Y", "Z", "W", "TRIO"),
        period: fc.constantFrom(...YEARS),
        figure,
        status: fc.constantFrom("A" as const, "F" as const, "E" as const, "P" as const),
      }),
      { selector: (one) => `${one.publication} ${one.area} ${one.period}`, maxLength: 90, size: "max" },
    ),
  )
  .map(([indicator, rows]) =>
    rows.map(({ figure: number, status, ...one }) =>
      row(one.publication, one.area, one.period, number, { status, indicator }),
    ),
  );

const rates = ["2022-01", "2022-02", "2023-01"].map((month, index) =>
  row("alpha-2022-01", "X", month, 1 + index / 8, { indicator: "dollars_for_a_euro", status: "A" }),
);

const asked = fc
  .record({
    form: fc.constantFrom(...FORMS),
    period: fc.constantFrom(...PERIODS),
    basePeriod: fc.constantFrom("", "", "2022", "2022/2023", "2022-01/2022-02", "latest"),
    operator: fc.constantFrom("eq", "ge", "gt", "le", "lt", "between" as const),
    quantifier: fc.constantFrom("all", "any", "aggregate", "" as const),
    target: fc.option(fc.integer({ min: -4, max: 16 }).map((halves) => halves / 2)),
    isGroup: fc.boolean(),
    isRising: fc.boolean(),
    pinned: fc.boolean(),
    inOtherUnit: fc.boolean(),
  })
  .map((fields) => readingOf(fields));

interface Fields extends Pick<Reading, "form" | "period" | "basePeriod" | "operator" | "quantifier" | "target"> {
  isGroup: boolean;
  isRising: boolean;
  pinned: boolean;
  inOtherUnit: boolean;
}

/** A reading of a form with what that form asks for. */
function readingOf({ isGroup, isRising, pinned, inOtherUnit, ...fields }: Fields): Reading {
  const publication = pinned ? "alpha-2024-04" : "";
  const high = fields.operator === "between" ? (fields.target ?? 0) + 2 : null;
  const common = { ...fields, publication, targetHigh: high, quantifier: "" as const };
  const target = Math.abs(Math.round(fields.target ?? 1));
  switch (fields.form) {
    case "compare":
      return aReading({
        ...common,
        targetHigh: null,
        comparator: isGroup ? "TRIO" : "Y",
        quantifier: fields.quantifier,
      });
    case "ratio":
      return aReading({ ...common, comparator: isGroup ? "Y" : "", unit: inOtherUnit ? "percent" : "" });
    case "rank":
      return aReading({
        ...common,
        comparator: "TRIO",
        target,
        basePeriod: "",
        quantifier: isRising ? "highest" : "lowest",
      });
    case "count": {
      const number = { target: inOtherUnit ? target * 10 : target, unit: inOtherUnit ? "percent" : "", basePeriod: "" };
      const against = isGroup
        ? { comparator: "Y", targetValue: fields.target }
        : { targetValue: fields.target ?? 0, comparator: "" };
      const countOperator = isRising ? "ge" : "eq";
      const operator = fields.operator === "between" ? "gt" : fields.operator;
      return aReading({ ...common, ...number, ...against, area: "TRIO", countOperator, operator, targetHigh: null });
    }
    case "trend":
      return aReading({
        ...common,
        basePeriod: "",
        target: isGroup ? null : 0.5,
        operator: isRising ? "rising" : "falling",
      });
    case "total":
      return aReading({ ...common, basePeriod: "", area: isGroup ? "TRIO" : "X", unit: inOtherUnit ? "USD_bn" : "" });
    default:
      return aReading({ ...common, unit: inOtherUnit ? "USD_bn" : "" });
  }
}

const scenario: fc.Arbitrary<Scenario> = fc
  .record({
    asOf: fc.constantFrom("", "", "2022-06", "2023-11-05", "2024-02-15", "@article", "2024-12-31"),
    publishers: fc.constantFrom<string[]>([], [], ["@cited"], ["beta", "gamma"]),
    excludedPublishers: fc.constantFrom<string[]>([], ["@cited"], ["gamma"]),
    parties: fc.constantFrom<string[]>([], [], ["none"], ["Y"]),
    basis: fc.constantFrom("", "forecast", "outturn" as const),
  })
  .map((fields) => aScenario(fields));

describe("a second program, written from the model alone, says the same", () => {
  test("of any reading in any scenario over any figures", () => {
    fc.assert(
      fc.property(observations, asked, scenario, (figures, fields, terms) => {
        const rows = [...figures, ...rates];
        const reading = { ...fields, indicator: figures[0]?.indicator ?? "growth" };
        const verdict = evaluate(aBase(rows, catalog), reading, terms);
        const deciding = decidingFinding(verdict);
        const world = worldOf(asTables(catalog, rows));
        const claim = world.tables.claims[0] ?? {};
        const cell = cellOf(world, asReadingRow(reading), termsOf(world, claim, asScenarioRow(terms)));
        expect({
          ...cell,
          observed: at(cell.observed),
          threshold: at(cell.threshold),
          margin: at(cell.margin),
        }).toEqual({
          outcome: verdict.outcome,
          holds: verdict.holds,
          fails: verdict.fails,
          undetermined: verdict.undetermined,
          publications: verdict.findings.map(({ publication }) => publication).join("~"),
          observed: near(deciding?.observed),
          threshold: near(deciding?.threshold),
          margin: near(verdict.margin),
        });
      }),
      { numRuns: 400 },
    );
  });
});

function at(value: Exact | null): number | null {
  return value && near(asNumber(value));
}

/** To a millionth. */
function near(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : Math.round(value * 1e6) / 1e6 + 0;
}
