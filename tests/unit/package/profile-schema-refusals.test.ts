import { describe, expect, test } from "vitest";
import { constraint, fieldWith, issuesOf, resourceWith, schemaWith } from "./profile-descriptors.ts";

const FIELD_TYPES =
  "one of string, number, integer, date, time, datetime, year, yearmonth, boolean, object, geopoint, geojson, array, duration, any";

describe("of a table schema the profile refuses, and says where and what it expected:", () => {
  test.each<[string, unknown, string[]]>([
    [
      "a schema that is a number",
      resourceWith({ schema: 3 }),
      ['/resources/0/schema: "3" [bad-descriptor] expected text or an object, in table "r"'],
    ],
    [
      "a schema without fields",
      resourceWith({ schema: {} }),
      ['/resources/0/schema: [bad-descriptor] expected the property "fields", in table "r"'],
    ],
    [
      "a field that is text",
      resourceWith({ schema: { fields: ["a"] } }),
      ['/resources/0/schema/fields/0: "a" [bad-descriptor] expected an object, in table "r", column 1'],
    ],
    [
      "a field without name",
      resourceWith({ schema: { fields: [{ type: "date" }] } }),
      ['/resources/0/schema/fields/0: [bad-descriptor] expected the property "name", in table "r", column 1'],
    ],
    [
      "an unknown field type",
      fieldWith({ type: "decimal" }),
      [
        `/resources/0/schema/fields/0/type: "decimal" [bad-descriptor] expected ${FIELD_TYPES}, in table "r", column "a"`,
      ],
    ],
    [
      "a format that another field type has",
      fieldWith({ type: "integer", format: "email" }),
      ['/resources/0/schema/fields/0/format: "email" [bad-descriptor] expected "default", in table "r", column "a"'],
    ],
    [
      "constraints that are a list",
      constraint("string", []),
      ['/resources/0/schema/fields/0/constraints: "[]" [bad-descriptor] expected an object, in table "r", column "a"'],
    ],
    [
      "an empty enum",
      constraint("integer", { enum: [] }),
      [
        '/resources/0/schema/fields/0/constraints/enum: "[]" [bad-descriptor] expected at least 1 entry, in table "r", column "a"',
      ],
    ],
    [
      "an enum that repeats itself",
      constraint("string", { enum: ["a", "a"] }),
      [
        '/resources/0/schema/fields/0/constraints/enum: "[\\"a\\",\\"a\\"]" [bad-descriptor] expected every entry once, in table "r", column "a"',
      ],
    ],
    [
      "an enum of text and numbers",
      constraint("integer", { enum: ["1", 2, 3] }),
      [
        '/resources/0/schema/fields/0/constraints/enum/0: "1" [bad-descriptor] expected a whole number, in table "r", column "a"',
      ],
    ],
    [
      "an enum of what the field cannot hold",
      constraint("boolean", { enum: ["yes"] }),
      [
        '/resources/0/schema/fields/0/constraints/enum/0: "yes" [bad-descriptor] expected true or false, in table "r", column "a"',
      ],
    ],
    [
      "a number as the earliest date",
      constraint("date", { minimum: 2024 }),
      [
        '/resources/0/schema/fields/0/constraints/minimum: "2024" [bad-descriptor] expected text, in table "r", column "a"',
      ],
    ],
    [
      "a fraction as limit of whole numbers",
      constraint("year", { exclusiveMaximum: 1.5 }),
      [
        '/resources/0/schema/fields/0/constraints/exclusiveMaximum: "1.5" [bad-descriptor] expected text or a whole number, in table "r", column "a"',
      ],
    ],
    [
      "a constraint that should be true or false",
      constraint("any", { required: "yes" }),
      [
        '/resources/0/schema/fields/0/constraints/required: "yes" [bad-descriptor] expected true or false, in table "r", column "a"',
      ],
    ],
    [
      "true values that are none",
      fieldWith({ type: "boolean", trueValues: [] }),
      [
        '/resources/0/schema/fields/0/trueValues: "[]" [bad-descriptor] expected at least 1 entry, in table "r", column "a"',
      ],
    ],
    [
      "a category of text in whole numbers",
      fieldWith({ type: "integer", categories: ["x"] }),
      [
        '/resources/0/schema/fields/0/categories/0: "x" [bad-descriptor] expected a whole number or an object, in table "r", column "a"',
      ],
    ],
    [
      "missing values that are text",
      schemaWith({ missingValues: "-" }),
      ['/resources/0/schema/missingValues: "-" [bad-descriptor] expected a list, in table "r"'],
    ],
    [
      "missing values of both forms",
      schemaWith({ missingValues: ["", { value: "-" }] }),
      ['/resources/0/schema/missingValues/1: "{\\"value\\":\\"-\\"}" [bad-descriptor] expected text, in table "r"'],
    ],
    [
      "a missing value with nothing but a label",
      schemaWith({ missingValues: [{ value: "-" }, { value: "", label: 3 }] }),
      ['/resources/0/schema/missingValues/1/label: "3" [bad-descriptor] expected text, in table "r"'],
    ],
    [
      "fieldsMatch as one word, which the standard's text has and the profile has not",
      schemaWith({ fieldsMatch: "exact" }),
      ['/resources/0/schema/fieldsMatch: "exact" [bad-descriptor] expected a list, in table "r"'],
    ],
    [
      "a primary key that is a number",
      schemaWith({ primaryKey: 3 }),
      ['/resources/0/schema/primaryKey: "3" [bad-descriptor] expected a list or text, in table "r"'],
    ],
    [
      "a primary key that names a field twice",
      schemaWith({ primaryKey: ["a", "a"] }),
      ['/resources/0/schema/primaryKey: "[\\"a\\",\\"a\\"]" [bad-descriptor] expected every entry once, in table "r"'],
    ],
    [
      "a unique key that is no list",
      schemaWith({ uniqueKeys: ["a"] }),
      ['/resources/0/schema/uniqueKeys/0: "a" [bad-descriptor] expected a list, in table "r"'],
    ],
    [
      "a foreign key without reference",
      schemaWith({ foreignKeys: [{ fields: ["a"] }] }),
      ['/resources/0/schema/foreignKeys/0: [bad-descriptor] expected the property "reference", in table "r"'],
    ],
    [
      "a foreign key of nothing",
      schemaWith({ foreignKeys: [{}] }),
      [
        '/resources/0/schema/foreignKeys/0: [bad-descriptor] expected the property "fields", in table "r"',
        '/resources/0/schema/foreignKeys/0: [bad-descriptor] expected the property "reference", in table "r"',
      ],
    ],
    [
      "a foreign key from one field to a list",
      schemaWith({ foreignKeys: [{ fields: "a", reference: { fields: ["b"] } }] }),
      ['/resources/0/schema/foreignKeys/0/reference/fields: "[\\"b\\"]" [bad-descriptor] expected text, in table "r"'],
    ],
  ])("%s", (_, descriptor, expected) => {
    expect(issuesOf(descriptor)).toEqual(expected);
  });
});
