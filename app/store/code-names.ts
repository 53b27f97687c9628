/** What codes are called: read once when the store opens, so that filters and search find what pages show. */
import { folded } from "../domain/folded.ts";
import type { TableInfo } from "../domain/tables.ts";
import type { CodeNames, TableLayout } from "./layout.ts";
import type { Store, StoreOptions } from "./store.ts";

/** Codes of larger tables are shown as they are, and so found as they are. */
const MOST_ROWS = 20_000;

interface Folded {
  /** Code and folded name. */
  all: [string, string][];
  /** Folded name → its codes. */
  codes: Map<string, string[]>;
}

/** Names never change: each set is folded once. */
const known = new WeakMap<CodeNames, Folded>();

function foldedNames(names: CodeNames): Folded {
  const held = known.get(names);
  if (held !== undefined) return held;
  const made: Folded = { all: [], codes: new Map() };
  for (const [code, name] of names) {
    const wanted = folded(name);
    made.all.push([code, wanted]);
    made.codes.set(wanted, [...(made.codes.get(wanted) ?? []), code]);
  }
  known.set(names, made);
  return made;
}

/** The codes whose name this is, case aside; none where the text is itself a code, which then means that code alone. */
export function codesCalled(names: CodeNames | undefined, text: string): string[] {
  if (names === undefined || names.has(text)) return [];
  return foldedNames(names).codes.get(folded(text)) ?? [];
}

/** The codes whose name holds the text, case aside. */
export function codesContaining(names: CodeNames | undefined, text: string): string[] {
  if (names === undefined) return [];
  const wanted = folded(text);
  return foldedNames(names).all.flatMap(([code, name]) => (name.includes(wanted) ? [code] : []));
}

function hasCodes(info: TableInfo | undefined): info is TableInfo {
  return info !== undefined && info.primaryKey.length === 1 && info.rows <= MOST_ROWS;
}

/**
 * Reads what the codes of every table are called that some foreign key names, gives it to the columns with such keys, and back by table.
 * Throws StoreError where the engine gives no answer.
 */
export async function nameColumns(
  layouts: readonly TableLayout[],
  records: Store["records"],
  nameCodes: NonNullable<StoreOptions["nameCodes"]>,
): Promise<Map<string, CodeNames>> {
  const byTable = new Map<string, CodeNames>();
  for (const { info } of layouts) {
    for (const { references } of info.columns) {
      const table = references?.table ?? "";
      const named = layouts.find((layout) => layout.info.name === table)?.info;
      if (byTable.has(table) || !hasCodes(named)) continue;
      byTable.set(table, nameCodes(named, await records(table)));
    }
  }
  for (const { info, names } of layouts) {
    info.columns.forEach(({ references }, index) => {
      const found = references === null ? undefined : byTable.get(references.table);
      if (found !== undefined && found.size > 0) names.set(index, found);
    });
  }
  return byTable;
}
