/** datapackage.json as it may be written, once it is known to keep to profiles/conventions.json. */
import type { Calendar } from "./calendar.ts";
import type { Kind } from "./cells/rules.ts";
import type { Expectation } from "./checks/expectation.ts";
import type { FieldsMatch, Resource } from "./descriptor.ts";
import type { RawDialect } from "./dialect/dialect.ts";

type OneOrMore = string | string[];
type MissingValues = (string | { value: string })[];

export interface RawField {
  name: string;
  type?: Kind;
  format?: string;
  title?: string;
  description?: string;
  missingValues?: MissingValues;
  decimalChar?: string;
  groupChar?: string;
  bareNumber?: boolean;
  trueValues?: string[];
  falseValues?: string[];
  unit?: string;
  calendar?: Calendar;
  separator?: string;
  references?: { resource: string; field: string; also?: string[] };
  constraints?: {
    required?: boolean;
    unique?: boolean;
    pattern?: string;
    enum?: unknown[];
    minLength?: number;
    maxLength?: number;
    minimum?: number | string;
    maximum?: number | string;
  };
}

export interface RawSchema {
  fields?: RawField[];
  fieldsMatch?: Exclude<FieldsMatch, "named"> | Exclude<FieldsMatch, "named">[];
  primaryKey?: OneOrMore;
  foreignKeys?: { fields: OneOrMore; reference: { resource?: string; fields: OneOrMore } }[];
  missingValues?: MissingValues;
}

export interface RawResource {
  name?: string;
  title?: string;
  description?: string;
  path: OneOrMore;
  format?: string;
  encoding?: string;
  group?: Resource["group"];
  redistribution?: Resource["redistribution"];
  reachColumn?: string;
  dialect?: RawDialect;
  schema?: RawSchema;
}

export interface RawDescriptor {
  name?: string;
  title?: string;
  description?: string;
  version?: string;
  licenses?: { name?: string; title?: string; path?: string }[];
  /** May be anything still. */
  sources?: unknown;
  resources?: RawResource[];
  expectations?: Expectation[];
}

export function listOf(value: OneOrMore | undefined): string[] {
  return value === undefined ? [] : typeof value === "string" ? [value] : value;
}
