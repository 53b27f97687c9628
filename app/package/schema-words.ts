import type { ErrorObject } from "ajv";

/** Something in a JSON document that its schema does not allow. */
export interface Complaint {
  /** JSON pointer (RFC 6901) of what is wrong; of a missing property, the object that lacks it. */
  pointer: string;
  /** What stands there; undefined for a missing property. */
  found: unknown;
  /** What was expected, in words. */
  expected: string;
}

const TYPES: Record<string, string> = {
  string: "text",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  null: "null",
};

const FORMATS: Record<string, string> = {
  uri: "an absolute address (URI) such as https://example.org/",
  email: "an e-mail address",
  "date-time": "a day and time with zone (RFC 3339) such as 2024-04-16T09:00:00Z",
  regex: "a regular expression",
};

interface Params {
  missingProperty?: string;
  additionalProperty?: string;
  allowedValues?: unknown[];
  limit?: number;
  format?: string;
  pattern?: string;
}

/** One error of Ajv (with `verbose`), none of a choice between forms, as a located sentence. */
export function complaintOf(error: ErrorObject): Complaint {
  const params = error.params as Params;
  if (params.missingProperty !== undefined) {
    return {
      pointer: error.instancePath,
      found: undefined,
      expected: `the property ${quoted(params.missingProperty)}`,
    };
  }
  if (params.additionalProperty !== undefined) {
    const name = params.additionalProperty;
    return {
      pointer: `${error.instancePath}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`,
      found: (error.data as Record<string, unknown>)[name],
      expected: `no other properties than ${Object.keys(error.parentSchema?.properties ?? {}).join(", ")}`,
    };
  }
  return { pointer: error.instancePath, found: error.data, expected: wordsOf(error, params) };
}

function wordsOf(error: ErrorObject, params: Params): string {
  const described: unknown = error.parentSchema?.description;
  switch (error.keyword) {
    case "type":
      return wordsOfTypes(error.schema as string | string[]);
    case "enum":
      return params.allowedValues?.length === 1
        ? JSON.stringify(params.allowedValues[0])
        : `one of ${params.allowedValues?.join(", ")}`;
    case "pattern":
      return typeof described === "string" ? described : `text of the form ${params.pattern}`;
    case "format":
      return FORMATS[params.format ?? ""] ?? `text of the format ${params.format}`;
    case "minItems":
    case "maxItems":
      return `at ${error.keyword === "minItems" ? "least" : "most"} ${counted(params.limit, "entry", "entries")}`;
    case "minProperties":
      return `at least ${counted(params.limit, "property", "properties")}`;
    case "minLength":
    case "maxLength":
      return `at ${error.keyword === "minLength" ? "least" : "most"} ${counted(params.limit, "character", "characters")}`;
    case "minimum":
      return `at least ${params.limit}`;
    case "uniqueItems":
      return "every entry once";
    case "false schema":
      return "no property of this name here";
    default:
      return error.message ?? error.keyword;
  }
}

/** "text or a list": the types of JSON in words. */
export function wordsOfTypes(types: string | readonly string[]): string {
  return [...new Set([types].flat())].map((type) => TYPES[type] ?? type).join(" or ");
}

export function quoted(name: string): string {
  return `"${name}"`;
}

function counted(count: number | undefined, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
