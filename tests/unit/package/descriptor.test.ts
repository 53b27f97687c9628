import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { openDescriptor } from "../../../app/package/open-descriptor.ts";
import { parseDescriptor } from "../../../app/package/read-descriptor.ts";
import { resourceOf, TINY, type TinyDescriptor } from "./tiny-package.ts";

function issuesOf(change: (descriptor: TinyDescriptor) => void): { column: string; value: string; code: string }[] {
  const descriptor = JSON.parse(readFileSync(`${TINY}/datapackage.json`, "utf8")) as TinyDescriptor;
  change(descriptor);
  const { issues } = parseDescriptor(Buffer.from(JSON.stringify(descriptor)));
  return issues.map(({ column, value, code }) => ({ column, value, code }));
}

function sentencesOf(change: (descriptor: TinyDescriptor) => void): string[] {
  const descriptor = JSON.parse(readFileSync(`${TINY}/datapackage.json`, "utf8")) as TinyDescriptor;
  change(descriptor);
  const { issues } = parseDescriptor(Buffer.from(JSON.stringify(descriptor)));
  return issues.map(({ column, expected }) => `${column}: ${expected}`);
}

test.each([
  ["the committed package", "data"],
  ["the tiny package", TINY],
])("%s has a valid descriptor", async (_, dir) => {
  expect((await openDescriptor(dir, false)).issues).toEqual([]);
});

test("a descriptor that is no JSON is located by its line", () => {
  const { descriptor, issues } = parseDescriptor(Buffer.from('{\n  "name": "x",\n  oops\n}'));
  expect(descriptor).toBeNull();
  expect(issues).toMatchObject([{ file: "datapackage.json", line: 3, code: "bad-json" }]);
});

test("what cannot be read is refused by name", () => {
  expect(issuesOf((descriptor) => void (descriptor.resources = "none" as never))).toContainEqual(
    expect.objectContaining({ column: "resources", code: "bad-descriptor" }),
  );
  const counters = (descriptor: TinyDescriptor) => resourceOf(descriptor, "counters");
  const field = (put: object) => (descriptor: TinyDescriptor) =>
    void Object.assign(counters(descriptor).schema.fields[0]!, put);
  expect(sentencesOf((descriptor) => delete counters(descriptor).path)).toEqual([
    'table "counters": the property "path"',
  ]);
  expect(sentencesOf(field({ type: "decimal" }))[0]).toMatch(
    /^table "counters", column "counter", type: one of string, /,
  );
  expect(sentencesOf((descriptor) => void (counters(descriptor).schema.fieldsMatch = "same"))).toHaveLength(1);
});

test("a core table's schema is the product's own, whatever the descriptor says of it, and a descriptor may say little", () => {
  const areas = (descriptor: TinyDescriptor) => resourceOf(descriptor, "areas");
  expect(
    issuesOf((descriptor) => void (areas(descriptor).schema = { fields: [{ name: "area", type: "number" }] })),
  ).toEqual([]);
  expect(issuesOf((descriptor) => void Object.assign(areas(descriptor), { schema: 3, title: 4 }))).toEqual([]);
  const lean = JSON.stringify({ resources: [{ path: "a.csv", schema: { fields: [{ name: "My Column" }] } }] });
  const { descriptor, issues } = parseDescriptor(Buffer.from(lean));
  expect(issues).toEqual([]);
  expect(descriptor).toMatchObject({
    title: "Data package",
    resources: [{ name: "a", title: "A", description: "A", group: "detail", redistribution: "rows" }],
  });
});

test("an expectation is told what its own kind lacks", () => {
  const found = sentencesOf((descriptor) => {
    descriptor.expectations = [{ kind: "sum-equals", title: "x", table: "areas" }];
  });
  expect(found).toEqual([
    'expectation "x": the property "equals" or the property "total"',
    'expectation "x": the property "column"',
  ]);
});

test("names are used once", () => {
  expect(issuesOf((descriptor) => void (resourceOf(descriptor, "counters").name = "claims"))).toContainEqual(
    expect.objectContaining({ value: "claims", code: "duplicate-name" }),
  );
  expect(
    issuesOf((descriptor) => void (resourceOf(descriptor, "counters").path = "catalog/claims.csv")),
  ).toContainEqual(expect.objectContaining({ value: "catalog/claims.csv", code: "duplicate-name" }));
});

test("keys and references name fields that exist", () => {
  expect(
    issuesOf((descriptor) => void (resourceOf(descriptor, "counters").schema.primaryKey = ["code"])),
  ).toContainEqual(expect.objectContaining({ value: "code", code: "unknown-field" }));
  const foreignKeys = [{ fields: ["area"], reference: { resource: "towns", fields: ["town"] } }];
  expect(
    issuesOf((descriptor) => void (resourceOf(descriptor, "counters").schema.foreignKeys = foreignKeys)),
  ).toContainEqual(expect.objectContaining({ value: "towns.town", code: "unknown-field" }));
});

test("an expectation of an unknown kind, or about an unknown column, is refused", () => {
  expect(
    issuesOf((descriptor) => void descriptor.expectations.push({ kind: "hoped", title: "x", table: "areas" })),
  ).not.toEqual([]);
  const odd = { kind: "sorted", title: "x", table: "areas", column: "height" };
  expect(issuesOf((descriptor) => void descriptor.expectations.push(odd))).toContainEqual(
    expect.objectContaining({ value: "areas.height", code: "unknown-field" }),
  );
});
