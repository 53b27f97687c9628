import fc from "fast-check";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkPackage } from "../../../app/package/check-package.ts";
import { CORE_TABLES } from "../../../app/package/core/index.ts";
import type { Descriptor } from "../../../app/package/descriptor.ts";
import { compilePattern } from "../../../app/package/pattern.ts";
import { copyOfTiny, resourceOf } from "./tiny-package.ts";

test.each(["^(a+)+$", "(a|aa)+", "(.*)*b", "^(([a-z])+.)+[A-Z]([a-z])+$"])(
  "the pattern %s hangs no check of a package",
  async (pattern) => {
    const copy = copyOfTiny();
    copy.json((descriptor) => {
      const field = resourceOf(descriptor, "counters").schema.fields.find(({ name }) => name === "note")!;
      field.constraints = { pattern };
    });
    copy.edit("detail/counters.csv", (text) => {
      const [header = "", row = ""] = text.split("\n");
      const cells = row.split(",");
      cells[header.split(",").indexOf("note")] = `${"a".repeat(60)}!`;
      return `${header}\n${cells.join(",")}\n`;
    });
    const { issues } = await checkPackage(copy.dir);
    expect(issues).toContainEqual(expect.objectContaining({ line: 2, column: "note", code: "wrong-pattern" }));
  },
);

test.each([
  ["(?=a)b", "without look-around"],
  ["(?<!a)b", "without look-around"],
  ["(a)\\1", "back-references"],
  ["a".repeat(1_001), "a pattern of at most 1,000 characters, not 1,001"],
  ["(a{20}){40}", "at most 500 steps"],
  ["((a{100}){100}){100}", "invalid repeat count"],
])("the pattern %.30s is refused with its place and the reason", async (pattern, reason) => {
  const copy = copyOfTiny();
  copy.json((descriptor) => {
    resourceOf(descriptor, "counters").schema.fields[0]!.constraints = { pattern };
  });
  const { issues, ok } = await checkPackage(copy.dir);
  expect(ok).toBe(false);
  expect(issues).toMatchObject([{ file: "datapackage.json", code: "bad-pattern" }]);
  expect(issues[0]?.column).toBe('table "counters", column "counter", constraints.pattern');
  expect(issues[0]?.expected).toContain(reason);
});

test("a pattern says of every text what it said as a regular expression of JavaScript", () => {
  const { resources } = JSON.parse(readFileSync("data/datapackage.json", "utf8")) as Descriptor;
  const used = [...CORE_TABLES, ...resources].flatMap(({ schema }) =>
    schema.fields.flatMap(({ constraints }) => constraints?.pattern ?? []),
  );
  const patterns = [...new Set(used), "a|b", "\\u00e9[\\u0041-B]", "\\p{Lu}.", "[^a]", "", "^", "é?$"];
  expect(patterns.length).toBeGreaterThan(12);
  const like = patterns.filter((pattern) => pattern !== "" && !pattern.includes("\\S") && !pattern.includes("\\p"));
  for (const pattern of patterns) {
    const before = new RegExp(`^(?:${pattern})$`, "u");
    const { matches } = compilePattern(pattern);
    const text = fc.oneof(
      fc.string({ maxLength: 12, unit: fc.constantFrom(..."abAZ019-_/.:TQ \né😀".match(/./gsu)!) }),
      like.includes(pattern) ? fc.stringMatching(before) : fc.string(),
    );
    fc.assert(
      fc.property(text, (value) => {
        expect(matches?.(value), `${pattern} of ${JSON.stringify(value)}`).toBe(before.test(value));
      }),
      { numRuns: 200 },
    );
  }
});
