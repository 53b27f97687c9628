import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseDescriptor } from "../../../app/package/read-descriptor.ts";
import { resourceOf, TINY, type TinyDescriptor } from "./tiny-package.ts";

const DATA = new URL("../../../data/datapackage.json", import.meta.url);

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
  ["the committed package", DATA],
  ["the tiny package", `${TINY}/datapackage.json`],
])("%s has a valid descriptor", (_, path) => {
  expect(parseDescriptor(readFileSync(path)).issues).toEqual([]);
});

test("a descriptor that is no JSON is located by its line", () => {
  const { descriptor, issues } = parseDescriptor(Buffer.from('{\n  "name": "x",\n  oops\n}'));
  expect(descriptor).toBeNull();
  expect(issues).toMatchObject([{ file: "datapackage.json", line: 3, code: "bad-json" }]);
});

test("what the official profiles forbid is refused", () => {
  expect(issuesOf((descriptor) => void (descriptor.resources = []))).toContainEqual(
    expect.objectContaining({ column: "/resources", code: "bad-descriptor" }),
  );
  const wrongType = issuesOf((descriptor) => void (resourceOf(descriptor, "areas").schema.fields[0]!.type = "text"));
  expect(wrongType.map((issue) => issue.code)).toContain("bad-descriptor");
});

test("what version 2 dropped, and what this application does not read, is refused", () => {
  for (const property of ["profile", "data", "dialect"]) {
    const issues = issuesOf((descriptor) => Object.assign(resourceOf(descriptor, "areas"), { [property]: "x" }));
    expect(issues.map((issue) => issue.code)).toContain("bad-descriptor");
  }
  expect(issuesOf((descriptor) => void (descriptor.$schema = "https://example.org/other.json"))).not.toEqual([]);
});

test("of one place, what this application takes is told, not all that the official profile would", () => {
  const areas = (descriptor: TinyDescriptor): TinyDescriptor["resources"][number] => resourceOf(descriptor, "areas");
  const field = (put: object) => (descriptor: TinyDescriptor) =>
    void Object.assign(areas(descriptor).schema.fields[0]!, put);
  const { resources } = JSON.parse(readFileSync(`${TINY}/datapackage.json`, "utf8")) as TinyDescriptor;
  const at = `/resources/${resources.findIndex(({ name }) => name === "areas")}`;
  expect(sentencesOf((descriptor) => delete areas(descriptor).path)).toEqual([
    `${at}: the property "path", in resource "areas"`,
  ]);
  const place = 'in field "area" of resource "areas"';
  expect(sentencesOf(field({ type: "decimal" }))).toEqual([
    `${at}/schema/fields/0/type: one of string, integer, number, boolean, date, ${place}`,
  ]);
  expect(sentencesOf(field({ type: "date", constraints: { minimum: 2 } }))).toEqual([
    `${at}/schema/fields/0/constraints/minimum: no property of this name here, ${place}`,
  ]);
  expect(sentencesOf(field({ type: "boolean", constraints: { enum: ["yes"] } }))).toEqual([
    `${at}/schema/fields/0/constraints/enum: no property of this name here, ${place}`,
  ]);
  expect(sentencesOf((descriptor) => void (areas(descriptor).schema.fieldsMatch = ["exact"]))).toEqual([
    `${at}/schema/fieldsMatch: no property of this name here, in resource "areas"`,
  ]);
  expect(sentencesOf((descriptor) => void Object.assign(areas(descriptor), { bytes: "12" }))).toEqual([
    `${at}/bytes: a whole number, in resource "areas"`,
  ]);
});

test("an expectation is told what its own kind lacks", () => {
  const found = sentencesOf((descriptor) => {
    descriptor.expectations = [{ kind: "sum-equals", title: "x", table: "areas" }];
  });
  expect(found).toEqual([
    '/expectations/0: the property "equals" or the property "total"',
    '/expectations/0: the property "column"',
  ]);
});

test("every field needs a title and a description", () => {
  const issues = issuesOf((descriptor) => delete resourceOf(descriptor, "areas").schema.fields[1]!.description);
  expect(issues).toContainEqual(expect.objectContaining({ code: "bad-descriptor" }));
});

test("names are used once", () => {
  expect(issuesOf((descriptor) => void (resourceOf(descriptor, "areas").name = "claims"))).toContainEqual(
    expect.objectContaining({ value: "claims", code: "duplicate-name" }),
  );
  expect(issuesOf((descriptor) => void (resourceOf(descriptor, "areas").path = "catalog/claims.csv"))).toContainEqual(
    expect.objectContaining({ value: "catalog/claims.csv", code: "duplicate-name" }),
  );
});

test("keys and references name fields that exist", () => {
  expect(issuesOf((descriptor) => void (resourceOf(descriptor, "areas").schema.primaryKey = ["code"]))).toContainEqual(
    expect.objectContaining({ value: "code", code: "unknown-field" }),
  );
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
