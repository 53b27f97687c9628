import type { ColumnType } from "../domain/tables.ts";
import type { Calendar } from "./calendar.ts";
import type { Expectation } from "./checks/expectation.ts";
import { decodeUtf8 } from "./decode.ts";
import { validateDescriptor } from "./descriptor-rules.ts";
import { type Issue, issueAt } from "./issues.ts";
import { PACKAGE_LIMITS } from "./limits.ts";
import { lineTooDeep } from "./nesting.ts";

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

/** Reads the descriptor's bytes: JSON, valid against the profiles and our conventions, and consistent in itself. */
export function parseDescriptor(bytes: Uint8Array): { descriptor: Descriptor | null; issues: Issue[] } {
  const { text, issues } = decodeUtf8(bytes, DESCRIPTOR);
  if (issues.length > 0) return { descriptor: null, issues };
  const deep = lineTooDeep(text, PACKAGE_LIMITS.descriptorDepth);
  if (deep !== null) {
    const expected = `at most ${PACKAGE_LIMITS.descriptorDepth} lists and objects inside one another`;
    return { descriptor: null, issues: [issueAt(DESCRIPTOR, deep, "", "", "too-deep", expected)] };
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    return {
      descriptor: null,
      issues: [issueAt(DESCRIPTOR, lineOfError(text, message), "", message, "bad-json", "JSON")],
    };
  }
  const found = validateDescriptor(parsed);
  return found.length > 0 ? { descriptor: null, issues: found } : { descriptor: parsed as Descriptor, issues: [] };
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

/** V8 names either a position or a line; older texts name only the position. */
function lineOfError(text: string, message: string): number | null {
  const line = /line (\d+)/.exec(message)?.[1];
  if (line !== undefined) return Number(line);
  const position = /position (\d+)/.exec(message)?.[1];
  return position === undefined ? null : text.slice(0, Number(position)).split("\n").length;
}
