import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import profile from "../../../app/package/profiles/data-package-2.json";
import { inlined, type Schema, schemaCheck } from "../../../app/package/schema-check.ts";
import { TINY } from "./tiny-package.ts";

const tiny: unknown = JSON.parse(readFileSync(`${TINY}/datapackage.json`, "utf8"));

function sentences(schema: Schema, document: unknown): string[] {
  return schemaCheck(schema)(document).map(({ pointer, expected }) => `${pointer}: ${expected}`);
}

test("a choice between forms says what is wrong with the form that the value names", () => {
  const kind = (name: string, rest: object): object => ({ properties: { kind: { enum: [name] }, ...rest } });
  const schema = {
    oneOf: [
      { ...kind("sum", { total: { type: "number" } }), required: ["kind", "total"] },
      { ...kind("count", { total: { type: "integer", minimum: 0 } }), required: ["kind", "total"] },
    ],
  };
  expect(sentences(schema, { kind: "count", total: 1.5 })).toEqual(["/total: a whole number"]);
  expect(sentences(schema, { kind: "sum" })).toEqual([': the property "total"']);
  expect(sentences(schema, { kind: "mean", total: 3 })).toEqual(["/kind: one of sum, count"]);
  expect(sentences(schema, { total: 3 })).toEqual([': the property "kind"']);
  expect(sentences({ ...schema, type: "object" }, null)).toEqual([": an object"]);
});

test("a choice without such a property takes the form that the value's type fits, else the nearest", () => {
  const schema = {
    anyOf: [
      { type: "string", pattern: "^a", description: "text that begins with a" },
      { type: "array", minItems: 1, items: { type: "object", required: ["x"] } },
    ],
  };
  expect(sentences(schema, "b")).toEqual([": text that begins with a"]);
  expect(sentences(schema, [])).toEqual([": at least 1 entry"]);
  expect(sentences(schema, [{}])).toEqual(['/0: the property "x"']);
  expect(sentences(schema, 3)).toEqual([": text or a list"]);
});

test("a choice of properties says which", () => {
  const schema = { oneOf: [{ required: ["a"] }, { required: ["b"] }] };
  expect(sentences(schema, {})).toEqual([': the property "a" or the property "b"']);
  expect(sentences(schema, { a: 1, b: 1 })).toEqual([': only one of "a" and "b"']);
});

test("an unknown property stands at its own pointer, escaped", () => {
  const schema = { properties: { a: true }, additionalProperties: false };
  expect(sentences(schema, { "b/c~": 1 })).toEqual(["/b~1c~0: no other properties than a"]);
});

test("a reference to a definition that is not there is a mistake of ours", () => {
  expect(() => schemaCheck({ properties: { a: { $ref: "#/definitions/b" } } })).toThrow("#/definitions/b");
});

/**
 * The profile laid out as the official text has it: no references, everything that fields have in common repeated in each
 * branch, with the hints for forms among it.
 */
function asPublished(): Schema {
  const copy = inlined(profile) as Layout;
  const field = copy.properties.resources.items.properties.schema.properties.fields.items;
  field.oneOf = field.oneOf.map((branch, index) => ({
    ...branch,
    type: "object",
    propertyOrder: index,
    required: [...new Set([...field.required, ...(branch.required ?? [])])],
    properties: {
      ...field.properties,
      ...branch.properties,
      description: { type: "string", format: "textarea", context: "A hint." },
      constraints: { ...(branch.properties.constraints as object), type: "object" },
    },
  }));
  return { ...copy, properties: withField(copy, { type: "object", oneOf: field.oneOf }) };
}

interface Layout extends Schema {
  properties: Schema & {
    resources: { items: { properties: Schema & { schema: { properties: Schema & { fields: { items: Fields } } } } } };
  };
}

interface Fields extends Schema {
  required: string[];
  properties: Schema;
  oneOf: { required?: string[]; properties: Schema }[];
}

function withField(layout: Layout, field: Schema): Schema {
  const { resources } = layout.properties;
  const { schema } = resources.items.properties;
  const fields = { ...schema.properties.fields, items: field };
  const items = {
    ...resources.items,
    properties: { ...resources.items.properties, schema: { ...schema, properties: { ...schema.properties, fields } } },
  };
  return { ...layout.properties, resources: { ...resources, items } };
}

const ours = schemaCheck(profile);
const published = schemaCheck(asPublished());

const TYPES = ["string", "number", "integer", "date", "boolean", "geopoint", "object", "any", "decimal"];
const value = fc.oneof(
  fc.constantFrom<unknown>("", "x", "../x", 0, 1.5, true, null, [], {}, ["x"], ["x", "x"], [1], [{ value: "x" }], {
    fields: "a",
  }),
  fc.constantFrom(...TYPES),
  fc.jsonValue({ maxDepth: 2 }),
);
const NAMES = [
  "type",
  "format",
  "enum",
  "minimum",
  "constraints",
  "missingValues",
  "data",
  "path",
  "primaryKey",
  "fields",
];
const change = fc.record({ at: fc.nat(), name: fc.constantFrom("", ...NAMES), value, drop: fc.boolean() });

/** The document with some places emptied, overwritten or added to. */
function changed(document: unknown, changes: { at: number; name: string; value: unknown; drop: boolean }[]): unknown {
  const copy = structuredClone(document);
  for (const { at, name, value: put, drop } of changes) {
    const places: [Record<string, unknown>, string][] = [];
    const walk = (part: unknown): void => {
      if (typeof part !== "object" || part === null) return;
      for (const key of Object.keys(part)) {
        places.push([part as Record<string, unknown>, key]);
        walk((part as Record<string, unknown>)[key]);
      }
    };
    walk(copy);
    const [holder, key] = places[at % places.length]!;
    if (drop && !Array.isArray(holder)) delete holder[key];
    else holder[name === "" || Array.isArray(holder) ? key : name] = put;
  }
  return copy;
}

function resolves(document: unknown, pointer: string): boolean {
  let part = document;
  for (const step of pointer.split("/").slice(1)) {
    const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
    if (typeof part !== "object" || part === null || !Object.hasOwn(part, key)) return false;
    part = (part as Record<string, unknown>)[key];
  }
  return true;
}

test("however a descriptor is broken: refused as by the published layout, in few sentences that point to what is there", () => {
  const small = { ...(tiny as { resources: unknown[] }) };
  small.resources = small.resources.slice(0, 3);
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const document = changed(small, changes);
      const found = ours(document);
      expect(found.length === 0).toBe(published(document).length === 0);
      expect(found.filter(({ pointer }) => !resolves(document, pointer))).toEqual([]);
      expect(found.map(({ expected }) => expected).filter((words) => /must|undefined|\[object/.test(words))).toEqual(
        [],
      );
      const all = found.map(({ pointer, expected }) => `${pointer} ${expected}`);
      expect(new Set(all).size).toBe(all.length);
    }),
    { numRuns: 500 },
  );
});
