import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { profileIssues } from "../../../app/package/descriptor-schema.ts";
import profile from "../../../app/package/profiles/data-package-2.json";
import { issuesOf } from "./profile-descriptors.ts";
import { TINY } from "./tiny-package.ts";

const DATA = new URL("../../../data/datapackage.json", import.meta.url);
const OUTLOOK = new URL("../../fixtures/packages/outlook/datapackage.json", import.meta.url);
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
