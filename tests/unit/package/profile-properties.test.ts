import { expect, test } from "vitest";
import { profileIssues } from "../../../app/package/descriptor-schema.ts";
import { LABELLED, type Rules, type Sample, SAMPLES, SOME_TEXT, takes, TEXT } from "./profile-samples.ts";

const PATH: Sample[] = ["text", "web", "mail", "moment", "slash", "digest"];
const ADDRESS: Sample[] = ["web", "digest"];
const BOXES: Sample[] = ["sameObjects", "values", "wholeValues", "badLabels", "badWholeLabels", "named"];
const ROWS: Sample[] = ["noEntry", "wholes", "sameWholes"];
const LISTS = (Object.keys(SAMPLES) as Sample[]).filter((sample) => Array.isArray(SAMPLES[sample]));

type Json = Record<string, unknown>;

const SCHEMA = { fields: [{ name: "a" }] };

function packageOf(properties: Json): Json {
  return { resources: [{ name: "r", path: "r.csv" }], ...properties };
}

function resourceOf(properties: Json): Json {
  return packageOf({ resources: [{ name: "r", path: "r.csv", ...properties }] });
}

function schemaOf(properties: Json): Json {
  return resourceOf({ schema: { ...SCHEMA, ...properties } });
}

function referenceOf(fields: unknown, reference: Json): Json {
  return schemaOf({ foreignKeys: [{ fields, reference }] });
}

interface Part {
  place: (properties: Json) => Json;
  rules: Rules;
}

/** What the official profile allows outside of fields, read from its text a second time. */
const PARTS: Record<string, Part> = {
  package: {
    place: packageOf,
    rules: {
      $schema: TEXT,
      name: TEXT,
      id: TEXT,
      title: TEXT,
      description: TEXT,
      homepage: ADDRESS,
      version: TEXT,
      created: ["moment"],
      // A contributor need not be an object: the profile gives it no type, only what an object must hold.
      contributors: LISTS.filter((sample) => sample !== "noEntry" && sample !== "objects"),
      keywords: SOME_TEXT,
      image: TEXT,
      licenses: ["named"],
      resources: [],
      sources: ["noEntry", ...BOXES],
    },
  },
  resource: {
    place: resourceOf,
    rules: {
      $schema: TEXT,
      name: TEXT,
      path: [...PATH, ...SOME_TEXT],
      data: [],
      type: [],
      title: TEXT,
      description: TEXT,
      homepage: ADDRESS,
      sources: ["noEntry", ...BOXES],
      licenses: ["named"],
      format: TEXT,
      mediatype: ["web", "slash", "climbing", "hidden"],
      encoding: TEXT,
      bytes: ["whole", "zero"],
      hash: ["empty", "digest"],
      dialect: ["object"],
      schema: TEXT,
    },
  },
  "resource without path": {
    place: (properties) => packageOf({ resources: [{ name: "r", ...properties }] }),
    rules: { path: [...PATH, ...SOME_TEXT], title: [] },
  },
  dialect: {
    place: (properties) => resourceOf({ dialect: properties }),
    rules: {
      $schema: TEXT,
      header: ["yes"],
      headerRows: ROWS,
      headerJoin: TEXT,
      commentRows: ROWS,
      commentChar: TEXT,
      delimiter: TEXT,
      lineTerminator: TEXT,
      quoteChar: TEXT,
      doubleQuote: ["yes"],
      escapeChar: TEXT,
      nullSequence: TEXT,
      skipInitialSpace: ["yes"],
      property: TEXT,
      itemType: [],
      itemKeys: ["noEntry", ...SOME_TEXT],
      sheetNumber: ["whole"],
      sheetName: TEXT,
      table: TEXT,
    },
  },
  "table schema": {
    place: schemaOf,
    rules: {
      $schema: TEXT,
      fields: ["named"],
      fieldsMatch: LISTS,
      primaryKey: [...TEXT, "texts"],
      uniqueKeys: ["textLists"],
      foreignKeys: [],
      missingValues: LABELLED,
    },
  },
  contributor: {
    place: (properties) => packageOf({ contributors: [properties] }),
    rules: {
      title: TEXT,
      path: PATH,
      email: ["mail"],
      givenName: TEXT,
      familyName: TEXT,
      organization: TEXT,
      roles: SOME_TEXT,
    },
  },
  "licence by name": {
    place: (properties) => packageOf({ licenses: [{ name: "CC-BY-4.0", ...properties }] }),
    rules: { name: ["text"], path: PATH, title: TEXT },
  },
  "licence of a resource": {
    place: (properties) => resourceOf({ licenses: [properties] }),
    rules: { name: ["text"], path: PATH, title: [] },
  },
  source: {
    place: (properties) => packageOf({ sources: [properties] }),
    rules: { title: TEXT, path: PATH, email: ["mail"], version: TEXT },
  },
  "foreign key of a list": {
    place: (properties) => schemaOf({ foreignKeys: [{ fields: ["a"], reference: { fields: ["b"] }, ...properties }] }),
    rules: { fields: ["noEntry", ...SOME_TEXT], reference: [] },
  },
  "foreign key of one": {
    place: (properties) => schemaOf({ foreignKeys: [{ fields: "a", reference: { fields: "b" }, ...properties }] }),
    rules: { fields: TEXT, reference: [] },
  },
  "reference of a list": {
    place: (properties) => referenceOf(["a"], { fields: ["b"], ...properties }),
    rules: { resource: TEXT, fields: ["texts"] },
  },
  "reference of one": {
    place: (properties) => referenceOf("a", { fields: "b", ...properties }),
    rules: { resource: TEXT, fields: TEXT },
  },
};

function accepted(descriptor: unknown): boolean {
  return profileIssues(descriptor).length === 0;
}

test.each(Object.entries(PARTS))("a %s takes what the profile allows, nothing else", (_, { place, rules }) => {
  for (const [sample, value] of Object.entries(SAMPLES)) {
    for (const name of Object.keys(rules)) {
      const found = accepted(place({ [name]: value }));
      expect({ name, sample, found }).toEqual({ name, sample, found: takes(rules, name, sample) });
    }
    // Properties of one's own are allowed everywhere; the path is what the resource without one needs.
    expect(accepted(place({ name: "n", path: "p", unheardOf: value }))).toBe(true);
  }
});

test("data may be anything, null too, and stands in the place of path", () => {
  for (const data of Object.values(SAMPLES)) expect(accepted({ resources: [{ name: "r", data }] })).toBe(true);
});

test("words of closed lists, and digests", () => {
  expect(accepted(resourceOf({ type: "table" }))).toBe(true);
  for (const itemType of ["array", "object"]) expect(accepted(resourceOf({ dialect: { itemType } }))).toBe(true);
  const md5 = "d25c9c77f588f5dc32059d2da1136c02";
  for (const hash of [md5, md5.toUpperCase()]) expect(accepted(resourceOf({ hash }))).toBe(true);
  for (const hash of [`${md5}0`, `md5:${md5}!`, "md5:"]) expect(accepted(resourceOf({ hash }))).toBe(false);
});

test.each([
  ["a.csv", true],
  ["a/b..csv", true],
  ["a/..", true],
  ["ftps://example.org/a.csv", true],
  ["http://example.org/../a.csv", true],
  ["./a.csv", false],
  [".a.csv", false],
  ["~/a.csv", false],
  ["a\\b.csv", false],
  ["file:a.csv", false],
  ["s3://a/b.csv", false],
])("the profile's word on the path %s: %s", (path, expected) => {
  expect(accepted(resourceOf({ path }))).toBe(expected);
});
