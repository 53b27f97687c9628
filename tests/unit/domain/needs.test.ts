import { describe, expect, test } from "vitest";
import type { Observation } from "../../../app/domain/evidence.ts";
import { evaluate } from "../../../app/domain/evaluate.ts";
import { observationNeeds, type ObservationNeed } from "../../../app/domain/needs.ts";
import { endDay, startDay } from "../../../app/domain/periods.ts";
import { aBase, aCatalog, aReading, aScenario, row } from "./sample.ts";

describe("observation needs", () => {
  test("subject, comparator with members and the group itself, base period", () => {
    const reading = aReading({
      form: "compare",
      comparator: "TRIO",
      quantifier: "all",
      operator: "gt",
      basePeriod: "2010/2019",
    });
    expect(observationNeeds(aCatalog(), [reading])).toEqual([
      { indicator: "growth", areas: ["TRIO", "W", "X", "Y", "Z"], periods: { from: "2010-01-01", to: "2024-12-31" } },
    ]);
  });

  test("a total in another currency needs the rates of whole months, in its own currency none", () => {
    const total = aReading({
      form: "total",
      indicator: "orders",
      area: "X",
      period: "2022-02-24/2024-04-19",
      unit: "EUR_bn",
    });
    expect(observationNeeds(aCatalog(), [total])).toEqual([
      { indicator: "dollars_for_a_euro", areas: null, periods: { from: "2022-02-01", to: "2024-04-30" } },
      { indicator: "orders", areas: ["X"], periods: { from: "2022-02-24", to: "2024-04-19" } },
    ]);
    expect(observationNeeds(aCatalog(), [{ ...total, unit: "USD_bn" }])).toHaveLength(1);
  });

  test("readings of events and statements, and unknown indicators, need nothing", () => {
    const readings = [aReading({ form: "first", indicator: "" }), aReading({ indicator: "nothing" })];
    expect(observationNeeds(aCatalog(), readings)).toEqual([]);
  });

  test("fetching only what is needed gives the same findings", () => {
    const rows = ["X", "Y", "Z", "W", "OTHER"].flatMap((area, index) =>
      ["2019", "2023", "2024", "2025"].map((period) => row("alpha-2024-04", area, period, index)),
    );
    const readings = [
      aReading({ form: "compare", comparator: "TRIO", quantifier: "any", operator: "lt" }),
      aReading({ form: "change", basePeriod: "2023", operator: "ge", target: 0 }),
    ];
    const needs = observationNeeds(aCatalog(), readings);
    const fetched = rows.filter((one) => needs.some((need) => isNeeded(need, one)));
    expect(fetched.length).toBeLessThan(rows.length);
    for (const reading of readings) {
      expect(evaluate(aBase(fetched), reading, aScenario()).findings).toEqual(
        evaluate(aBase(rows), reading, aScenario()).findings,
      );
    }
  });
});

function isNeeded({ indicator, areas, periods }: ObservationNeed, one: Observation): boolean {
  if (indicator !== one.indicator || (areas && !areas.includes(one.area))) return false;
  return !periods || (startDay(one.period) >= periods.from && endDay(one.period) <= periods.to);
}
