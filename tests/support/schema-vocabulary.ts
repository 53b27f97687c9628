import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import ts from "typescript";

/** schema.org's vocabulary: what each type is a kind of, and what its own properties may hold. */
export interface Vocabulary {
  parents: Map<string, string[]>;
  properties: Map<string, Map<string, string[]>>;
}

/** The vocabulary as `schema-dts` has it, which is made from schema.org's own release: an interface `…Base`, or `…Leaf` alone, a type, with what it extends. */
export function schemaVocabulary(): Vocabulary {
  const path = createRequire(import.meta.url)
    .resolve("schema-dts")
    .replace(/[^/]*$/, "schema.d.ts");
  const file = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest);
  const parents: Vocabulary["parents"] = new Map();
  const properties: Vocabulary["properties"] = new Map();
  for (const statement of file.statements) {
    if (!ts.isInterfaceDeclaration(statement)) continue;
    const [, type = "", kind] = /^(\w+)(Base|Leaf)$/.exec(statement.name.text) ?? [];
    // A type without properties of its own has a leaf alone.
    if (kind === undefined || (kind === "Leaf" && parents.has(type))) continue;
    const extended = (statement.heritageClauses ?? []).flatMap((clause) =>
      clause.types.map((one) => one.getText(file)),
    );
    parents.set(
      type,
      extended.flatMap((name) => /(\w+)Base\b/.exec(name)?.[1] ?? []),
    );
    const own = statement.members.filter(ts.isPropertySignature).flatMap((member): [string, string[]][] => {
      const held = member.type?.getText(file).match(/\w+/g) ?? [];
      return ts.isStringLiteral(member.name) ? [[member.name.text, held]] : [];
    });
    properties.set(type, new Map(own));
  }
  return { parents, properties };
}

/** A type and all that it is a kind of. */
function lineage(type: string, { parents }: Vocabulary): string[] {
  return [type, ...(parents.get(type) ?? []).flatMap((one) => lineage(one, { parents } as Vocabulary))];
}

/** What of a JSON-LD object schema.org does not know: types, properties that a type has not, and objects of a type that a property does not take. [] for none. */
export function vocabularyFaults(
  node: unknown,
  vocabulary: Vocabulary,
  place = "",
  taken: string[] | null = null,
): string[] {
  if (Array.isArray(node))
    return node.flatMap((one, at) => vocabularyFaults(one, vocabulary, `${place}[${at}]`, taken));
  if (typeof node !== "object" || node === null) return [];
  const { "@type": type, "@context": context, ...rest } = node as Record<string, unknown>;
  if (taken === null && context !== "https://schema.org") return [`${place}: no @context of schema.org`];
  if (typeof type !== "string" || !vocabulary.properties.has(type)) return [`${place}: no type ${String(type)}`];
  const kinds = lineage(type, vocabulary);
  const misplaced = taken === null || kinds.some((kind) => taken.includes(kind)) ? [] : [`${place}: takes no ${type}`];
  return Object.entries(rest).reduce((faults, [name, value]) => {
    const held = kinds.map((kind) => vocabulary.properties.get(kind)?.get(name)).find((one) => one !== undefined);
    const at = `${place}.${name}`;
    return [
      ...faults,
      ...(held === undefined ? [`${at}: ${type} has no such property`] : vocabularyFaults(value, vocabulary, at, held)),
    ];
  }, misplaced);
}
