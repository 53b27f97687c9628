import type { ColumnType } from "../domain/tables.ts";
import type { Calendar } from "./calendar.ts";
import type { CellRules } from "./cells/rules.ts";
import type { Expectation } from "./checks/expectation.ts";
import type { Dialect } from "./dialect/dialect.ts";

export const DESCRIPTOR = "datapackage.json";

export interface Constraints {
  required?: boolean;
  unique?: boolean;
  pattern?: string;
  /** What the pattern means, for people. */
  patternWords?: string;
  enum?: string[];
  minLength?: number;
  maxLength?: number;
  /** Of numbers; of text that sorts as it is meant (days, periods), text. */
  minimum?: number | string;
  maximum?: number | string;
}

export interface Field {
  name: string;
  type: ColumnType;
  title: string;
  description: string;
  unit?: string;
  /** How cells are written, where the standard's ways are read; absent in core tables, whose cells are written one way. */
  cells?: CellRules;
  calendar?: Calendar;
  separator?: string;
  references?: { resource: string; field: string; also?: string[] };
  constraints?: Constraints;
  /** Of a core table: the column has to be there, though its cells may be empty. */
  present?: true;
}

export interface ForeignKey {
  fields: string[];
  reference: { resource?: string; fields: string[] };
}

/** Which columns of its schema a file must have: `fieldsMatch` of the standard; `named` (core tables): all but those that may be left out, in any order. */
export type FieldsMatch = "exact" | "equal" | "subset" | "superset" | "partial" | "named";

/** A table of the package with everything said: by the descriptor, by the core tables, or by default. */
export interface Resource {
  /** As it stands in addresses (`tableAddress`). */
  name: string;
  title: string;
  description: string;
  /** Its files; a pattern with * stands only in the core tables' own descriptions. */
  path: string | string[];
  group: "catalog" | "observations" | "events" | "detail";
  redistribution: "facts" | "rows";
  reachColumn?: string;
  /** One of the tables that the product itself knows. */
  core?: true;
  /** JSON pointer of its entry in the descriptor; absent where a core table was found by its path. */
  pointer?: string;
  /** Files whose list stands in the descriptor one by one: a file beside them that is not listed is missed. */
  listed?: true;
  /** Its files are Parquet, which the engine reads; lines of them are rows, the first being 1. */
  parquet?: true;
  /** Absent: commas, quotes doubled, one header row, LF or CRLF. */
  dialect?: Dialect;
  /** Label of the WHATWG standard; absent: utf-8. */
  encoding?: string;
  fieldsMatch?: FieldsMatch;
  /** Columns at the end of the schema that no header names. */
  unnamed?: number;
  /** The schema is not (wholly) written down: types are guessed from the cells. */
  guess?: true;
  schema: { fields: Field[]; primaryKey?: string[]; foreignKeys?: ForeignKey[] };
}

/** datapackage.json as it is meant: all tables of the package, core tables first. */
export interface Descriptor {
  name: string;
  title: string;
  description?: string;
  version?: string;
  licenses?: { name?: string; title?: string; path?: string }[];
  /** Where the package says that its data come from. */
  sources?: { title: string; path: string }[];
  resources: Resource[];
  expectations?: Expectation[];
}

/** The files of a resource, in the descriptor's order. */
export function filesOf(resource: Resource): string[] {
  return typeof resource.path === "string" ? [resource.path] : resource.path;
}

/** The core table of figures. */
export function isObservations({ core, name }: Resource): boolean {
  return core === true && name === "observations";
}

/** What the column's values must be found in: from its foreign key of this column alone, or from its `references` if it holds lists. */
export function referenceOf(
  resource: Resource,
  field: Field,
): { table: string; column: string; also: string[] } | null {
  if (field.references) {
    return { table: field.references.resource, column: field.references.field, also: field.references.also ?? [] };
  }
  const key = resource.schema.foreignKeys?.find((one) => one.fields.length === 1 && one.fields[0] === field.name);
  const column = key?.reference.fields[0];
  // An omitted or empty resource means the table itself (Table Schema, "foreignKeys").
  return key && column !== undefined ? { table: key.reference.resource || resource.name, column, also: [] } : null;
}
