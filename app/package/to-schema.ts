/** A Table Schema as the descriptor has it → the application's, with what is left out filled in. */
import { type CellRules, compileCells, KINDS } from "./cells/rules.ts";
import type { Calendar } from "./calendar.ts";
import type { Constraints, Field, FieldsMatch, ForeignKey, Resource } from "./descriptor.ts";
import { listOf, type RawField, type RawSchema } from "./raw-descriptor.ts";

type Missing = RawSchema["missingValues"];

/** `addressOf`: of a table by its name in the descriptor. */
export function toSchema(
  raw: RawSchema | undefined,
  addressOf: (table: string) => string,
): {
  schema: Resource["schema"];
  fieldsMatch: FieldsMatch;
  guess?: true;
} {
  const fields = (raw?.fields ?? []).map((field) => toField(field, raw?.missingValues, addressOf));
  const primaryKey = listOf(raw?.primaryKey);
  const foreignKeys = (raw?.foreignKeys ?? []).map((key) => toForeignKey(key, addressOf));
  const [match = "exact"] = [raw?.fieldsMatch ?? "exact"].flat();
  const isGuessed = raw?.fields === undefined || raw.fields.some(({ type = "any" }) => type === "any");
  return {
    schema: {
      fields,
      ...(primaryKey.length > 0 ? { primaryKey } : {}),
      ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
    },
    fieldsMatch: match,
    ...(isGuessed ? { guess: true as const } : {}),
  };
}

function toForeignKey(
  { fields, reference }: NonNullable<RawSchema["foreignKeys"]>[number],
  addressOf: (table: string) => string,
): ForeignKey {
  const { resource } = reference;
  return {
    fields: listOf(fields),
    reference: { ...(resource ? { resource: addressOf(resource) } : {}), fields: listOf(reference.fields) },
  };
}

function toField(raw: RawField, tableMissing: Missing, addressOf: (table: string) => string): Field {
  const kind = raw.type ?? "any";
  const missing = (raw.missingValues ?? tableMissing ?? []).map((one) => (typeof one === "string" ? one : one.value));
  const cells: CellRules = {
    kind,
    ...(raw.format === undefined ? {} : { format: raw.format }),
    ...(missing.some((one) => one !== "") ? { missing } : {}),
    ...(raw.decimalChar === undefined ? {} : { decimalChar: raw.decimalChar }),
    ...(raw.groupChar ? { groupChar: raw.groupChar } : {}),
    ...(raw.bareNumber === undefined ? {} : { bareNumber: raw.bareNumber }),
    ...(raw.trueValues ? { trueValues: raw.trueValues } : {}),
    ...(raw.falseValues ? { falseValues: raw.falseValues } : {}),
  };
  // Days "of any format" may be months or years: text in ISO order sorts and compares as they do.
  const isLoose = kind === "date" && raw.format === "any";
  const calendar = raw.calendar ?? calendarOf(kind, isLoose);
  const title = raw.title || raw.name;
  const constraints = toConstraints(raw, cells);
  return {
    name: raw.name,
    type: isLoose ? "string" : KINDS[kind],
    title,
    description: raw.description || title,
    ...(raw.unit ? { unit: raw.unit } : {}),
    cells,
    ...(calendar ? { calendar } : {}),
    ...(raw.separator ? { separator: raw.separator } : {}),
    ...(raw.references ? { references: { ...raw.references, resource: addressOf(raw.references.resource) } } : {}),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

function calendarOf(kind: CellRules["kind"], isLoose: boolean): Calendar | undefined {
  return isLoose || kind === "yearmonth" ? "partial" : undefined;
}

function toConstraints(raw: RawField, cells: CellRules): Constraints {
  const { enum: choices, ...rest } = raw.constraints ?? {};
  const { required, unique, pattern, minLength, maxLength, minimum, maximum } = rest;
  const canonical = compileCells(cells) ?? ((cell: string) => cell);
  const given = { required, unique, pattern, minLength, maxLength, minimum, maximum };
  const kept = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Constraints;
  return choices === undefined ? kept : { ...kept, enum: [...new Set(choices.map((one) => canonical(String(one))))] };
}
