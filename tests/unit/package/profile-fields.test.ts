import { expect, test } from "vitest";
import { profileIssues } from "../../../app/package/descriptor-schema.ts";
import { LABELLED, type Rules, type Sample, SAMPLES, SOME_TEXT, takes, TEXT } from "./profile-samples.ts";

/** What each field type of the official profile allows, read from its text a second time. */
interface FieldRules {
  /** Allowed values of `format`; null = anything. */
  formats: string[] | null;
  constraints: Rules;
  /** Properties beside the constraints. */
  properties?: Rules;
}

function limits(...samples: Sample[]): Rules {
  return { minimum: samples, maximum: samples, exclusiveMinimum: samples, exclusiveMaximum: samples };
}

const DEFAULT = ["default"];
const LOGICAL: Rules = { required: ["yes"], unique: ["yes"] };
const INTEGER: Sample[] = ["whole", "zero"];
const LENGTHS: Rules = { minLength: INTEGER, maxLength: INTEGER };
const OBJECTS: Sample[] = ["objects", "values", "wholeValues", "badLabels", "badWholeLabels", "named"];
const LISTS: Sample[] = ["lists", "textLists", "doubledTextLists", "emptyLists"];
const NUMERIC: Rules = { bareNumber: ["yes"], groupChar: TEXT };
const WHOLE: Rules = { ...LOGICAL, enum: ["texts", "wholes", "zeros"], ...limits(...TEXT, ...INTEGER) };
const TIMES: Rules = { ...LOGICAL, enum: ["texts"], ...limits(...TEXT) };
const ANY_SET: Sample[] = ["texts", "wholes", "zeros", "fractions", "booleans", "mixed", ...LISTS, ...OBJECTS];

const TYPES: Record<string, FieldRules> = {
  string: {
    formats: ["default", "email", "uri", "binary", "uuid"],
    constraints: { ...LOGICAL, ...LENGTHS, pattern: TEXT, enum: ["texts"] },
    properties: { categories: LABELLED, categoriesOrdered: ["yes"] },
  },
  number: {
    formats: DEFAULT,
    constraints: {
      ...LOGICAL,
      enum: ["texts", "wholes", "zeros", "fractions"],
      ...limits(...TEXT, ...INTEGER, "fraction"),
    },
    properties: { ...NUMERIC, decimalChar: TEXT },
  },
  integer: {
    formats: DEFAULT,
    constraints: WHOLE,
    properties: {
      ...NUMERIC,
      categories: ["noEntry", "wholes", "sameWholes", "zeros", "wholeValues"],
      categoriesOrdered: ["yes"],
    },
  },
  date: { formats: null, constraints: TIMES },
  time: { formats: null, constraints: TIMES },
  datetime: { formats: null, constraints: TIMES },
  year: { formats: DEFAULT, constraints: WHOLE },
  yearmonth: { formats: DEFAULT, constraints: TIMES },
  duration: { formats: DEFAULT, constraints: TIMES },
  boolean: {
    formats: DEFAULT,
    constraints: { required: ["yes"], enum: ["booleans"] },
    properties: { trueValues: SOME_TEXT, falseValues: SOME_TEXT },
  },
  object: {
    formats: DEFAULT,
    constraints: { ...LOGICAL, ...LENGTHS, enum: ["texts", ...OBJECTS], jsonSchema: ["object"] },
  },
  array: {
    formats: DEFAULT,
    constraints: { ...LOGICAL, ...LENGTHS, enum: ["texts", ...LISTS], jsonSchema: ["object"] },
  },
  geopoint: {
    formats: ["default", "array", "object"],
    constraints: { ...LOGICAL, enum: ["texts", ...LISTS, ...OBJECTS] },
  },
  geojson: {
    formats: ["default", "topojson"],
    constraints: { ...LOGICAL, ...LENGTHS, enum: ["texts", ...OBJECTS] },
  },
  any: { formats: null, constraints: { ...LOGICAL, enum: ANY_SET } },
};

const COMMON: Rules = {
  title: TEXT,
  description: TEXT,
  example: TEXT,
  rdfType: TEXT,
  missingValues: LABELLED,
};
const FORMATS = ["default", "email", "uri", "binary", "uuid", "array", "object", "topojson", "any", "%Y", 3];
const CONSTRAINTS = namesOf((rules) => rules.constraints);
const PROPERTIES = [...Object.keys(COMMON), ...namesOf((rules) => rules.properties ?? {})];

/** Every name that some field type knows: the others must let it pass. */
function namesOf(part: (rules: FieldRules) => Rules): string[] {
  return [...new Set(Object.values(TYPES).flatMap((rules) => Object.keys(part(rules))))];
}

function accepted(field: object): boolean {
  return profileIssues({ resources: [{ name: "r", path: "r.csv", schema: { fields: [field] } }] }).length === 0;
}

test.each(Object.entries(TYPES))("a field of type %s takes what the profile allows, nothing else", (type, rules) => {
  const field = { name: "a", type };
  for (const format of FORMATS) {
    const expected = rules.formats === null || rules.formats.some((allowed) => allowed === format);
    expect({ format, accepted: accepted({ ...field, format }) }).toEqual({ format, accepted: expected });
  }
  for (const [sample, value] of Object.entries(SAMPLES)) {
    for (const name of CONSTRAINTS) {
      const found = accepted({ ...field, constraints: { [name]: value } });
      expect({ name, sample, found }).toEqual({ name, sample, found: takes(rules.constraints, name, sample) });
    }
    for (const name of PROPERTIES) {
      const found = accepted({ ...field, [name]: value });
      const expected = takes({ ...COMMON, ...rules.properties }, name, sample);
      expect({ name, sample, found }).toEqual({ name, sample, found: expected });
    }
    expect({ sample, found: accepted({ ...field, constraints: value }) }).toEqual({
      sample,
      found: sample === "object",
    });
  }
});

test("a field without type is text, and its name is the one thing it needs", () => {
  expect(accepted({ name: "a" })).toBe(true);
  expect(accepted({ name: "a", format: "uuid", constraints: { minLength: 2 } })).toBe(true);
  expect(accepted({ name: "a", format: "topojson" })).toBe(false);
  expect(accepted({ name: "a", constraints: { minLength: "2" } })).toBe(false);
  expect(accepted({ type: "string" })).toBe(false);
  expect(accepted({ name: 3 })).toBe(false);
});
