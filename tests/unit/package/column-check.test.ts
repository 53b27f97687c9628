import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysOf } from "../../../app/package/calendar.ts";
import { compileColumn } from "../../../app/package/column-check.ts";
import type { Constraints, Field } from "../../../app/package/descriptor.ts";
import { isInteger, isNumber } from "../../../app/package/numbers.ts";

function codeOf(value: string, type: Field["type"], constraints: Constraints = {}, more: Partial<Field> = {}): string {
  const check = compileColumn({ name: "c", title: "C", description: "", type, constraints, ...more });
  return check?.(value)?.code ?? "";
}

const GRAMMAR = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

describe("numbers", () => {
  test("follow the grammar: plain decimals and exponents, nothing else", () => {
    const likely = fc.string({ unit: fc.constantFrom("0", "1", "9", ".", "-", "+", "e", "E", ",", " "), maxLength: 8 });
    fc.assert(
      fc.property(likely, (text) => {
        expect(isNumber(text)).toBe(GRAMMAR.test(text) && Number.isFinite(Number(text)));
      }),
      { numRuns: 2_000 },
    );
  });

  test("as JavaScript writes them are taken", () => {
    const values = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(fc.property(values, (value) => isNumber(String(value))));
  });

  test("that overflow a double are refused, and whole numbers that lose digits", () => {
    expect(isNumber("1e400")).toBe(false);
    expect(isInteger("9007199254740991")).toBe(true);
    expect(isInteger("9007199254740993")).toBe(true);
    expect(isInteger("9".repeat(38))).toBe(true);
    expect(isInteger("9".repeat(39))).toBe(false);
    expect(isInteger("1.0")).toBe(false);
  });

  test("keep to their bounds", () => {
    expect(codeOf("0", "integer", { minimum: 1 })).toBe("out-of-range");
    expect(codeOf("1", "integer", { minimum: 1, maximum: 1 })).toBe("");
    expect(codeOf("1.5", "number", { maximum: 1 })).toBe("out-of-range");
  });
});

test("an empty cell is missing: refused only where a value is required", () => {
  expect(codeOf("", "number")).toBe("");
  expect(codeOf("", "date", { required: true })).toBe("missing-value");
  expect(codeOf("", "string", { enum: ["a"] })).toBe("");
});

test("booleans are true or false, in small letters", () => {
  expect(["true", "false", "True", "1", "yes"].map((value) => codeOf(value, "boolean"))).toEqual([
    "",
    "",
    "wrong-type",
    "wrong-type",
    "wrong-type",
  ]);
});

test("a pattern must match the whole value", () => {
  expect(codeOf("ab", "string", { pattern: "a|b" })).toBe("wrong-pattern");
  expect(codeOf("b", "string", { pattern: "a|b" })).toBe("");
});

test("lengths are kept", () => {
  expect(codeOf("abc", "string", { maxLength: 2 })).toBe("wrong-length");
  expect(codeOf("a", "string", { minLength: 2 })).toBe("wrong-length");
});

describe("dates", () => {
  test.each([
    ["latest", "open-period"],
    ["2022-02/latest", "open-period"],
    ["2022-02/2024-04", "open-period"],
    ["2024-02-29", "period"],
    ["2024-Q4", "period"],
    ["2022-02/2024-04", "period"],
    ["2024", "partial"],
    ["2024-04", "partial"],
    ["2024-04-16T09:30", "moment"],
    ["2024-04-16T09:30:15+02:00", "moment"],
  ] as const)("%s is a %s", (value, calendar) => {
    expect(codeOf(value, "string", {}, { calendar })).toBe("");
  });

  test.each([
    ["2023-02-29", "period"],
    ["2024-Q5", "period"],
    ["latest", "period"],
    ["latest/2024", "open-period"],
    ["2023-02-29/latest", "open-period"],
    ["2024-04/2022-02", "period"],
    ["2024/2024-04", "period"],
    ["2024-Q1", "partial"],
    ["2022/2023", "partial"],
    ["2024-04", "moment"],
    ["2024-04-31T10:00", "moment"],
    ["2024-04-16T24:00", "moment"],
    ["2024-04-16 09:30", "moment"],
  ] as const)("%s is no %s", (value, calendar) => {
    expect(codeOf(value, "string", {}, { calendar })).toBe("bad-date");
  });

  test("span the days that they name", () => {
    expect(daysOf("2024-Q1", "period")).toEqual({ from: "2024-01-01", to: "2024-03-31" });
    expect(daysOf("2023-02", "partial")).toEqual({ from: "2023-02-01", to: "2023-02-28" });
    expect(daysOf("2024-04-16T09:30", "moment")).toEqual({ from: "2024-04-16", to: "2024-04-16" });
  });
});
