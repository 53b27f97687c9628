import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { profileIssues } from "../../../app/package/descriptor-schema.ts";
import { formatIssue } from "../../../app/package/issues.ts";
import profile from "../../../app/package/profiles/data-package-2.json";
import { TINY } from "./tiny-package.ts";

const DATA = new URL("../../../data/datapackage.json", import.meta.url);
const OUTLOOK = new URL("../../fixtures/packages/outlook/datapackage.json", import.meta.url);
const PATH_WORDS =
  "a relative path (not beginning with . / or ~, without /../, \\ and ://) or an http, https, ftp or ftps address";
const FIELD_TYPES =
  "one of string, number, integer, date, time, datetime, year, yearmonth, boolean, object, geopoint, geojson, array, duration, any";

type Json = Record<string, unknown>;

function packageWith(properties: Json): Json {
  return { ...resourceWith({}), ...properties };
}

function resourceWith(properties: Json): Json {
  return { resources: [{ name: "r", path: "r.csv", ...properties }] };
}

function schemaWith(properties: Json): Json {
  return resourceWith({ schema: { fields: [{ name: "a", type: "string" }], ...properties } });
}

function fieldWith(properties: Json): Json {
  return resourceWith({ schema: { fields: [{ name: "a", ...properties }] } });
}

function constraint(type: string, constraints: unknown): Json {
  return fieldWith({ type, constraints });
}

function issuesOf(descriptor: unknown): string[] {
  return profileIssues(descriptor).map((issue) => formatIssue(issue).replace(/^datapackage\.json: column /, ""));
}

test("every constraint of the profile is one that Ajv knows: nothing is misspelt", () => {
  const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false });
  addFormats.default(ajv);
  expect(() => ajv.compile(profile)).not.toThrow();
});

test.each([
  ["the committed package", DATA],
  ["the tiny package", `${TINY}/datapackage.json`],
  ["the outlook package", OUTLOOK],
])("%s is valid by the profile", (_, path) => {
  expect(profileIssues(JSON.parse(readFileSync(path, "utf8")))).toEqual([]);
});

test("what the profile allows passes, whether this application reads it or not", () => {
  const full = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "p",
    id: "b03ec84",
    title: "P",
    description: "# P",
    homepage: "https://example.org/",
    version: "1.0.0",
    created: "2024-04-16T09:00:00Z",
    keywords: ["k"],
    image: "i.png",
    contributors: [{ title: "T", email: "t@example.org", path: "https://example.org", roles: ["author"] }],
    licenses: [{ name: "CC-BY-4.0" }, { path: "https://example.org/licence" }],
    sources: [{ title: "S", version: "2" }],
    resources: [
      { name: "inline", data: [{ a: 1 }] },
      {
        name: "many",
        path: ["a.csv", "sub/b..csv", "https://example.org/../c.csv"],
        type: "table",
        mediatype: "text/csv",
        bytes: 12,
        hash: "sha256:0aF",
        dialect: { header: false, headerRows: [1, 2], commentChar: "#", itemType: "object", table: "t" },
        schema: {
          fields: [
            { name: "untyped" },
            { name: "s", type: "string", format: "uuid", categories: [{ value: "x", label: "X" }] },
            { name: "i", type: "integer", categories: [1, 2], categoriesOrdered: true, groupChar: " " },
            { name: "n", type: "number", decimalChar: ",", constraints: { minimum: "1.5", enum: [1.5, 2] } },
            { name: "d", type: "date", format: "%d/%m/%Y", constraints: { minimum: "2024-01-01" } },
            { name: "b", type: "boolean", trueValues: ["yes"], constraints: { enum: [true] } },
            { name: "g", type: "geopoint", format: "array", constraints: { enum: [[1, 2]] } },
            { name: "o", type: "object", constraints: { jsonSchema: {}, enum: [{}] } },
            { name: "x", type: "any", constraints: { enum: [1, "a", null] }, missingValues: [{ value: "-" }] },
          ],
          fieldsMatch: ["subset"],
          primaryKey: "s",
          uniqueKeys: [["i", "n"]],
          foreignKeys: [
            { fields: "s", reference: { resource: "inline", fields: "a" } },
            { fields: ["i"], reference: { fields: ["n"] } },
          ],
          missingValues: [],
        },
      },
      { name: "elsewhere", path: "r.csv", schema: "https://example.org/schema.json" },
    ],
  };
  expect(issuesOf(full)).toEqual([]);
});

describe("the profile refuses, and says where and what it expected:", () => {
  test.each<[string, unknown, string[]]>([
    ["a package that is a list", [], ['/: "[]" [bad-descriptor] expected an object']],
    ["no resources", {}, ['/: [bad-descriptor] expected the property "resources"']],
    ["an empty list of resources", { resources: [] }, ['/resources: "[]" [bad-descriptor] expected at least 1 entry']],
    ["a resource that is text", { resources: ["r"] }, ['/resources/0: "r" [bad-descriptor] expected an object']],
    [
      "neither path nor data",
      { resources: [{ name: "r" }] },
      ['/resources/0: [bad-descriptor] expected the property "data" or the property "path", in resource "r"'],
    ],
    [
      "both path and data",
      resourceWith({ data: [] }),
      ['/resources/0: [bad-descriptor] expected only one of "data" and "path", in resource "r"'],
    ],
    [
      "a resource without name",
      { resources: [{ path: "r.csv" }] },
      ['/resources/0: [bad-descriptor] expected the property "name"'],
    ],
    [
      "a path that climbs",
      resourceWith({ path: "a/../b.csv" }),
      [`/resources/0/path: "a/../b.csv" [bad-descriptor] expected ${PATH_WORDS}, in resource "r"`],
    ],
    [
      "an absolute path",
      resourceWith({ path: "/b.csv" }),
      [`/resources/0/path: "/b.csv" [bad-descriptor] expected ${PATH_WORDS}, in resource "r"`],
    ],
    [
      "a path of another scheme in a list",
      resourceWith({ path: ["a.csv", "s3://b/c.csv"] }),
      [`/resources/0/path/1: "s3://b/c.csv" [bad-descriptor] expected ${PATH_WORDS}, in resource "r"`],
    ],
    [
      "an empty list of paths",
      resourceWith({ path: [] }),
      ['/resources/0/path: "[]" [bad-descriptor] expected at least 1 entry, in resource "r"'],
    ],
    [
      "a path that is a number",
      resourceWith({ path: 3 }),
      ['/resources/0/path: "3" [bad-descriptor] expected text or a list, in resource "r"'],
    ],
    [
      "a licence with neither name nor path",
      packageWith({ licenses: [{ title: "Free" }] }),
      ['/licenses/0: [bad-descriptor] expected the property "name" or the property "path"'],
    ],
    [
      "a licence name with a space",
      packageWith({ licenses: [{ name: "CC BY" }] }),
      ['/licenses/0/name: "CC BY" [bad-descriptor] expected an id of letters, digits, -, . and _'],
    ],
    [
      "an empty list of licences",
      resourceWith({ licenses: [] }),
      ['/resources/0/licenses: "[]" [bad-descriptor] expected at least 1 entry, in resource "r"'],
    ],
    [
      "a bad e-mail address",
      packageWith({ contributors: [{ email: "ann" }] }),
      ['/contributors/0/email: "ann" [bad-descriptor] expected an e-mail address'],
    ],
    [
      "a contributor of nothing",
      packageWith({ contributors: [{}] }),
      ['/contributors/0: "{}" [bad-descriptor] expected at least 1 property'],
    ],
    [
      "a contributor without a role in the list",
      packageWith({ contributors: [{ title: "T", roles: [] }] }),
      ['/contributors/0/roles: "[]" [bad-descriptor] expected at least 1 entry'],
    ],
    [
      "a source of nothing",
      packageWith({ sources: [{}] }),
      ['/sources/0: "{}" [bad-descriptor] expected at least 1 property'],
    ],
    [
      "a day as time of creation",
      packageWith({ created: "2024-04-16" }),
      [
        '/created: "2024-04-16" [bad-descriptor] expected a day and time with zone (RFC 3339) such as 2024-04-16T09:00:00Z',
      ],
    ],
    [
      "a day that does not exist",
      packageWith({ created: "2023-02-29T00:00:00Z" }),
      [
        '/created: "2023-02-29T00:00:00Z" [bad-descriptor] expected a day and time with zone (RFC 3339) such as 2024-04-16T09:00:00Z',
      ],
    ],
    [
      "a home page without scheme",
      packageWith({ homepage: "example.org" }),
      ['/homepage: "example.org" [bad-descriptor] expected an absolute address (URI) such as https://example.org/'],
    ],
    ["a keyword that is a number", packageWith({ keywords: [3] }), ['/keywords/0: "3" [bad-descriptor] expected text']],
    [
      "another type of resource",
      resourceWith({ type: "json" }),
      ['/resources/0/type: "json" [bad-descriptor] expected "table", in resource "r"'],
    ],
    [
      "a media type without subtype",
      resourceWith({ mediatype: "csv" }),
      [
        '/resources/0/mediatype: "csv" [bad-descriptor] expected a type and a subtype with / between them, such as text/csv, in resource "r"',
      ],
    ],
    [
      "bytes that are no whole number",
      resourceWith({ bytes: 1.5 }),
      ['/resources/0/bytes: "1.5" [bad-descriptor] expected a whole number, in resource "r"'],
    ],
    [
      "a hash of another form",
      resourceWith({ hash: "0123" }),
      [
        '/resources/0/hash: "0123" [bad-descriptor] expected 32 hexadecimal digits (MD5), or an algorithm, : and hexadecimal digits, in resource "r"',
      ],
    ],
    [
      "a dialect with row 0, and an unknown kind of item",
      resourceWith({ dialect: { headerRows: [0], itemType: "list", delimiter: 1 } }),
      [
        '/resources/0/dialect/headerRows/0: "0" [bad-descriptor] expected at least 1, in resource "r"',
        '/resources/0/dialect/delimiter: "1" [bad-descriptor] expected text, in resource "r"',
        '/resources/0/dialect/itemType: "list" [bad-descriptor] expected one of array, object, in resource "r"',
      ],
    ],
    [
      "a schema that is a number",
      resourceWith({ schema: 3 }),
      ['/resources/0/schema: "3" [bad-descriptor] expected text or an object, in resource "r"'],
    ],
    [
      "a schema without fields",
      resourceWith({ schema: {} }),
      ['/resources/0/schema: [bad-descriptor] expected the property "fields", in resource "r"'],
    ],
    [
      "a field that is text",
      resourceWith({ schema: { fields: ["a"] } }),
      ['/resources/0/schema/fields/0: "a" [bad-descriptor] expected an object, in resource "r"'],
    ],
    [
      "a field without name",
      resourceWith({ schema: { fields: [{ type: "date" }] } }),
      ['/resources/0/schema/fields/0: [bad-descriptor] expected the property "name", in resource "r"'],
    ],
    [
      "an unknown field type",
      fieldWith({ type: "decimal" }),
      [
        `/resources/0/schema/fields/0/type: "decimal" [bad-descriptor] expected ${FIELD_TYPES}, in field "a" of resource "r"`,
      ],
    ],
    [
      "a format that another field type has",
      fieldWith({ type: "integer", format: "email" }),
      [
        '/resources/0/schema/fields/0/format: "email" [bad-descriptor] expected "default", in field "a" of resource "r"',
      ],
    ],
    [
      "constraints that are a list",
      constraint("string", []),
      [
        '/resources/0/schema/fields/0/constraints: "[]" [bad-descriptor] expected an object, in field "a" of resource "r"',
      ],
    ],
    [
      "an empty enum",
      constraint("integer", { enum: [] }),
      [
        '/resources/0/schema/fields/0/constraints/enum: "[]" [bad-descriptor] expected at least 1 entry, in field "a" of resource "r"',
      ],
    ],
    [
      "an enum that repeats itself",
      constraint("string", { enum: ["a", "a"] }),
      [
        '/resources/0/schema/fields/0/constraints/enum: "[\\"a\\",\\"a\\"]" [bad-descriptor] expected every entry once, in field "a" of resource "r"',
      ],
    ],
    [
      "an enum of text and numbers",
      constraint("integer", { enum: ["1", 2, 3] }),
      [
        '/resources/0/schema/fields/0/constraints/enum/0: "1" [bad-descriptor] expected a whole number, in field "a" of resource "r"',
      ],
    ],
    [
      "an enum of what the field cannot hold",
      constraint("boolean", { enum: ["yes"] }),
      [
        '/resources/0/schema/fields/0/constraints/enum/0: "yes" [bad-descriptor] expected true or false, in field "a" of resource "r"',
      ],
    ],
    [
      "a number as the earliest date",
      constraint("date", { minimum: 2024 }),
      [
        '/resources/0/schema/fields/0/constraints/minimum: "2024" [bad-descriptor] expected text, in field "a" of resource "r"',
      ],
    ],
    [
      "a fraction as limit of whole numbers",
      constraint("year", { exclusiveMaximum: 1.5 }),
      [
        '/resources/0/schema/fields/0/constraints/exclusiveMaximum: "1.5" [bad-descriptor] expected text or a whole number, in field "a" of resource "r"',
      ],
    ],
    [
      "a constraint that should be true or false",
      constraint("any", { required: "yes" }),
      [
        '/resources/0/schema/fields/0/constraints/required: "yes" [bad-descriptor] expected true or false, in field "a" of resource "r"',
      ],
    ],
    [
      "true values that are none",
      fieldWith({ type: "boolean", trueValues: [] }),
      [
        '/resources/0/schema/fields/0/trueValues: "[]" [bad-descriptor] expected at least 1 entry, in field "a" of resource "r"',
      ],
    ],
    [
      "a category of text in whole numbers",
      fieldWith({ type: "integer", categories: ["x"] }),
      [
        '/resources/0/schema/fields/0/categories/0: "x" [bad-descriptor] expected a whole number or an object, in field "a" of resource "r"',
      ],
    ],
    [
      "missing values that are text",
      schemaWith({ missingValues: "-" }),
      ['/resources/0/schema/missingValues: "-" [bad-descriptor] expected a list, in resource "r"'],
    ],
    [
      "missing values of both forms",
      schemaWith({ missingValues: ["", { value: "-" }] }),
      ['/resources/0/schema/missingValues/1: "{\\"value\\":\\"-\\"}" [bad-descriptor] expected text, in resource "r"'],
    ],
    [
      "a missing value with nothing but a label",
      schemaWith({ missingValues: [{ value: "-" }, { value: "", label: 3 }] }),
      ['/resources/0/schema/missingValues/1/label: "3" [bad-descriptor] expected text, in resource "r"'],
    ],
    [
      "fieldsMatch as one word, which the standard's text has and the profile has not",
      schemaWith({ fieldsMatch: "exact" }),
      ['/resources/0/schema/fieldsMatch: "exact" [bad-descriptor] expected a list, in resource "r"'],
    ],
    [
      "a primary key that is a number",
      schemaWith({ primaryKey: 3 }),
      ['/resources/0/schema/primaryKey: "3" [bad-descriptor] expected a list or text, in resource "r"'],
    ],
    [
      "a primary key that names a field twice",
      schemaWith({ primaryKey: ["a", "a"] }),
      [
        '/resources/0/schema/primaryKey: "[\\"a\\",\\"a\\"]" [bad-descriptor] expected every entry once, in resource "r"',
      ],
    ],
    [
      "a unique key that is no list",
      schemaWith({ uniqueKeys: ["a"] }),
      ['/resources/0/schema/uniqueKeys/0: "a" [bad-descriptor] expected a list, in resource "r"'],
    ],
    [
      "a foreign key without reference",
      schemaWith({ foreignKeys: [{ fields: ["a"] }] }),
      ['/resources/0/schema/foreignKeys/0: [bad-descriptor] expected the property "reference", in resource "r"'],
    ],
    [
      "a foreign key of nothing",
      schemaWith({ foreignKeys: [{}] }),
      [
        '/resources/0/schema/foreignKeys/0: [bad-descriptor] expected the property "fields", in resource "r"',
        '/resources/0/schema/foreignKeys/0: [bad-descriptor] expected the property "reference", in resource "r"',
      ],
    ],
    [
      "a foreign key from one field to a list",
      schemaWith({ foreignKeys: [{ fields: "a", reference: { fields: ["b"] } }] }),
      [
        '/resources/0/schema/foreignKeys/0/reference/fields: "[\\"b\\"]" [bad-descriptor] expected text, in resource "r"',
      ],
    ],
  ])("%s", (_, descriptor, expected) => {
    expect(issuesOf(descriptor)).toEqual(expected);
  });

  test("several mistakes at once, each once and in its place", () => {
    const field = { type: "date", constraints: { minimum: 2, required: 3 } };
    const descriptor = { created: "x", resources: [{ name: "r", path: "/x", schema: { fields: [field] } }] };
    expect(profileIssues(descriptor).map(({ column }) => column)).toEqual([
      "/created",
      "/resources/0/path",
      "/resources/0/schema/fields/0/constraints/required",
      "/resources/0/schema/fields/0/constraints/minimum",
      "/resources/0/schema/fields/0",
    ]);
  });
});
