import type { ColumnType } from "../domain/tables.ts";
import type { Calendar } from "./calendar.ts";
import type { Expectation } from "./checks/expectation.ts";

export const DESCRIPTOR = "datapackage.json";

export interface Constraints {
  required?: boolean;
  unique?: boolean;
  pattern?: string;
  enum?: string[];
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
}

export interface Field {
  name: string;
  type: ColumnType;
  title: string;
  description: string;
  unit?: string;
  calendar?: Calendar;
  separator?: string;
  references?: { resource: string; field: string; also?: string[] };
  constraints?: Constraints;
}

export interface ForeignKey {
  fields: string[];
  reference: { resource?: string; fields: string[] };
}

export interface Resource {
  name: string;
  title: string;
  description: string;
  path: string | string[];
  group: "catalog" | "observations" | "events" | "detail";
  redistribution: "facts" | "rows";
  reachColumn?: string;
  schema: { fields: Field[]; primaryKey?: string[]; foreignKeys?: ForeignKey[] };
}

/** data/datapackage.json: the only list of tables. */
export interface Descriptor {
  name: string;
  title: string;
  description?: string;
  version?: string;
  resources: Resource[];
  expectations?: Expectation[];
}

/** The files of a resource, in the descriptor's order. */
export function filesOf(resource: Resource): string[] {
  return typeof resource.path === "string" ? [resource.path] : resource.path;
}

/** What the column's values must be found in: from its foreign key, or from its `references` if it holds lists. */
export function referenceOf(
  resource: Resource,
  field: Field,
): { table: string; column: string; also: string[] } | null {
  if (field.references) {
    return { table: field.references.resource, column: field.references.field, also: field.references.also ?? [] };
  }
  const key = resource.schema.foreignKeys?.find((candidate) => candidate.fields[0] === field.name);
  const column = key?.reference.fields[0];
  // An omitted or empty resource means the table itself (Table Schema, "foreignKeys").
  return key && column !== undefined ? { table: key.reference.resource || resource.name, column, also: [] } : null;
}
