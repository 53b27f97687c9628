/** Whether a claim's first reading says no more than the quotation does. */
import { describe, expect, test } from "vitest";
import type { Reading } from "../../../../app/domain/claims.ts";
import { firstReadAs, isAsWritten } from "../../../../app/verdicts/sentences/as-written.ts";
import { aReading } from "../../domain/sample.ts";

const first = (fields: Partial<Reading>) => [aReading(fields)];

describe("a first reading is the sentence's own", () => {
  test.each<[string, string, Partial<Reading>]>([
    ["without a limit", "faster than all others", { form: "compare", comparator: "TRIO", operator: "gt" }],
    ["with a limit that only asks for more", "it grew", { operator: "gt", target: 0 }],
    ["with a limit in digits", "would grow by 3.2%", { operator: "eq", target: 3.2 }],
    ["with a limit in thousands", "sent 1,200 tanks", { operator: "ge", target: 1200 }],
    ["with a limit in words", "Ten days later he arrived", { form: "interval", operator: "eq", target: 10 }],
    ["with an earlier year that it names", "more than in 2019", { form: "change", basePeriod: "2019", target: 0 }],
  ])("%s", (_name, quote, fields) => expect(isAsWritten(quote, first(fields))).toBe(true));
});

describe("a first reading is one of several that the words allow", () => {
  test.each<[string, string, Partial<Reading>]>([
    ["with a limit of the package's", "have reduced reserves", { target: 10 }],
    ["with a limit of which only a digit stands there", "10.5 % in 2010", { target: 5 }],
    ["with a limit for each member", "most gave much", { form: "count", target: 0, targetValue: 5 }],
    ["with a second limit", "about 3 %", { operator: "between", target: 3, targetHigh: 4 }],
    ["with an earlier time that is not named", "goes on growing", { form: "compare", basePeriod: "2010/2019" }],
  ])("%s", (_name, quote, fields) => expect(isAsWritten(quote, first(fields))).toBe(false));

  test("by one measure, while other readings go by another", () => {
    const readings = [aReading({}), aReading({ reading: "other", position: 2, indicator: "prices" })];
    expect(firstReadAs("it thrives", readings)).toBe("as first read");
    expect(firstReadAs("it thrives", readings.slice(0, 1))).toBe("as written");
  });

  test("none at all", () => expect(isAsWritten("an opinion", [])).toBe(false));
});
