import { describe, expect, test } from "vitest";
import type { Reading } from "../../../app/domain/claims.ts";
import { checkReading } from "../../../app/domain/check-reading.ts";
import { aCatalog, anEvent, aReading } from "./sample.ts";

const sample = aCatalog({ events: [anEvent("start", "2022-04-02", { kind: "war" }), anEvent("visit", "2022-04-09")] });
const group = (area: string) => ({ area, label: area, kind: "group" as const });
const catalog = { ...sample, areas: [...sample.areas, group("TRIO"), group("EMPTY")] };

const compare: Partial<Reading> = { form: "compare", comparator: "TRIO", quantifier: "all", operator: "gt" };
const events: Partial<Reading> = { indicator: "", area: "", period: "", event: "visit", baseEvent: "start" };
const first: Partial<Reading> = { ...events, form: "first", eventKind: "visit", operator: "" };

describe("a reading that can be tried has no issues", () => {
  test.each<[string, Partial<Reading>]>([
    ["value", { operator: "eq", target: 3.2 }],
    ["value in a scaled unit", { indicator: "aid", operator: "gt", target: 3, unit: "EUR_mn" }],
    ["compare with all members", compare],
    ["compare by points", { ...compare, target: 1, unit: "percentage_points" }],
    ["compare with the own past", { ...compare, comparator: "", quantifier: "", basePeriod: "2010/2019" }],
    ["change", { form: "change", basePeriod: "2022", operator: "gt", target: 0 }],
    ["trend", { form: "trend", period: "2022/2024", operator: "rising" }],
    [
      "total in another currency",
      { form: "total", indicator: "aid", area: "TRIO", operator: "ge", target: 1, unit: "USD_bn" },
    ],
    ["interval", { ...events, form: "interval", operator: "eq", target: 10, unit: "days" }],
    ["first", first],
    ["recorded", { form: "recorded", indicator: "", area: "", period: "", operator: "" }],
  ])("%s", (_, reading) => expect(checkReading(catalog, aReading(reading))).toEqual([]));
});

describe("a mistake is told by its field and a code", () => {
  test.each<[string, Partial<Reading>, string]>([
    ["unknown indicator", { target: 1, indicator: "growht" }, "indicator unknown-reference"],
    ["unknown area", { target: 1, area: "Q" }, "area unknown-reference"],
    ["unknown comparator", { ...compare, comparator: "Q" }, "comparator unknown-reference"],
    ["empty group", { ...compare, comparator: "EMPTY" }, "comparator empty-group"],
    ["group without a quantifier", { ...compare, quantifier: "" }, "quantifier missing"],
    ["nothing to compare with", { ...compare, comparator: "", quantifier: "" }, "comparator missing"],
    ["unit of another kind", { target: 1, unit: "km2" }, "unit incomparable-unit"],
    ["currency outside a total", { indicator: "aid", target: 1, unit: "USD_bn" }, "unit incomparable-unit"],
    ["missing target", { operator: "ge" }, "target missing"],
    ["missing upper end", { operator: "between", target: 1 }, "target_high missing"],
    ["ends the wrong way round", { operator: "between", target: 4, targetHigh: 2 }, "target_high missing"],
    ["wrong operator", { operator: "rising", target: 1 }, "operator wrong-operator"],
    ["no operator", { operator: "", target: 1 }, "operator wrong-operator"],
    ["operator where none belongs", { ...first, operator: "eq" }, "operator wrong-operator"],
    ["bad period", { target: 1, period: "2024-13" }, "period bad-period"],
    ["trend without steps", { form: "trend", operator: "rising" }, "period bad-period"],
    ["share above one", { form: "trend", period: "2022/2024", operator: "rising", target: 60 }, "target bad-share"],
    ["bad base period", { form: "change", operator: "gt", target: 0, basePeriod: "past" }, "base_period bad-period"],
    ["change without a base", { form: "change", operator: "gt", target: 0 }, "base_period missing"],
    ["unknown event", { ...first, event: "visti" }, "event unknown-reference"],
    ["unknown base event", { ...first, baseEvent: "strat" }, "base_event unknown-reference"],
    ["event of another kind", { ...first, eventKind: "talks" }, "event_kind other-kind"],
    ["no kind", { ...first, eventKind: "" }, "event_kind missing"],
    [
      "interval in kilometres",
      { ...events, form: "interval", operator: "eq", target: 1, unit: "km2" },
      "unit incomparable-unit",
    ],
  ])("%s", (_, reading, issue) => {
    const issues = checkReading(catalog, aReading(reading));
    expect(issues.map(({ field, code }) => `${field} ${code}`)).toEqual([issue]);
    expect(issues[0]?.expected).toMatch(/\.$/);
  });

  test("a total over a group without members is empty unless the package has figures for the group itself", () => {
    const total = aReading({ form: "total", indicator: "aid", area: "EMPTY", operator: "ge", target: 1 });
    expect(checkReading(catalog, total, () => false)).toMatchObject([{ field: "area", code: "empty-group" }]);
    expect(checkReading(catalog, total, (indicator, area) => indicator === "aid" && area === "EMPTY")).toEqual([]);
  });
});
