import { Ajv, type ErrorObject } from "ajv";
import addFormats from "ajv-formats";
import { settle } from "./schema-branches.ts";
import type { Complaint } from "./schema-words.ts";

export type Schema = Record<string, unknown>;

/**
 * A check of documents against a JSON Schema of draft 7, formats included, in sentences for people.
 * References may only be to the schema's own `definitions`, and not in circles.
 */
export function schemaCheck(schema: Schema): (document: unknown) => Complaint[] {
  // Not strict, and with "textarea" let through: the published profiles hold hints for forms.
  // Our own schemas, which the tests hold to the draft: a start need not check them again, nor shorten code that runs once.
  const trusted = { meta: false, validateSchema: false, code: { optimize: false } } as const;
  const ajv = new Ajv({ strict: false, allErrors: true, verbose: true, ...trusted });
  addFormats.default(ajv);
  ajv.addFormat("textarea", true);
  const validate = ajv.compile(inlined(schema));
  return (document) => (validate(document) ? [] : distinct(settle((validate.errors ?? []) as ErrorObject[])));
}

function distinct(complaints: readonly Complaint[]): Complaint[] {
  return [
    ...new Map(complaints.map((complaint) => [`${complaint.pointer}\n${complaint.expected}`, complaint])).values(),
  ];
}

/** The schema with every reference replaced by what it names: the path of an error then says which branch it is from. */
export function inlined(schema: Schema): Schema {
  const { definitions, ...rest } = schema;
  const named = (definitions ?? {}) as Record<string, unknown>;
  const inline = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(inline);
    if (typeof part !== "object" || part === null) return part;
    if ("$ref" in part && typeof part.$ref === "string") {
      const name = part.$ref.replace("#/definitions/", "");
      if (!(name in named)) throw new Error(`The schema refers to ${part.$ref}, which it lacks`);
      return inline(named[name]);
    }
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, inline(value)]));
  };
  return inline(rest) as Schema;
}
