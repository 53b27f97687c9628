import type { Field } from "./descriptor.ts";
import { createKeyIndex, hashText, type KeyIndex, scramble } from "./key-index.ts";
import type { CsvText, OnRecord } from "./read-records.ts";
import { createGroups } from "./row-groups.ts";

/** Where a key stands first. */
export interface FirstPlace {
  file: number;
  line: number;
}

/** Hands on the rows of a file, as they were handed on before. */
export type WalkRows = (onRow: OnRecord) => void;

/** One set of columns whose values together must not repeat within a table. */
export interface UniqueKey {
  /** Column indexes. */
  columns: number[];
  /** Their names, for people. */
  names: string;
  /**
   * Begins a file; `walk`, which goes through its rows once more, lets the key look back when it has to. Of rows that cannot be had
   * again (`text` null) each is remembered at once.
   */
  begin(text: CsvText | null, file: number, walk: WalkRows): void;
  /** Takes the next row, the columns before `changed` being as in the row before; returns the place of the earlier row with the same key, or null. Empty keys are not compared. */
  add(cells: string[], line: number, changed: number): FirstPlace | null;
}

/** The primary key, and each column that says `unique` and is not already the whole of it. */
export function uniqueKeysOf(fields: Field[], primaryKey: string[]): UniqueKey[] {
  const sets = primaryKey.length > 0 ? [primaryKey] : [];
  for (const { name, constraints } of fields) {
    if (constraints?.unique && !(primaryKey.length === 1 && primaryKey[0] === name)) sets.push([name]);
  }
  const header = fields.map((field) => field.name);
  return sets.map((names) => createUniqueKey(names, header));
}

/**
 * While the rows come in groups by the key's columns, as those of tidy files do, none can repeat and little need be remembered.
 * At the first row that does not, the keys go into a hash index, those of the rows and files before it too.
 */
function createUniqueKey(names: string[], header: string[]): UniqueKey {
  const columns = names.map((name) => header.indexOf(name));
  const texts: { text: CsvText; file: number; walk: WalkRows }[] = [];
  const index = createKeyIndex();
  const hashed = createHashedKey(columns, index);
  let groups: ReturnType<typeof createGroups> | null = createGroups(columns);
  let file = 0;

  function indexEarlierRows(before: number): void {
    groups = null;
    index.reserve(texts.reduce((sum, { text }) => sum + likelyRecords(text), 0));
    for (const earlier of texts.splice(0)) {
      earlier.walk((cells, line) => {
        if (earlier.file !== file || line < before) hashed(cells, earlier.file, line);
      });
    }
  }

  return {
    columns,
    names: names.join(", "),
    begin(text, nextFile, walk) {
      file = nextFile;
      if (text === null) groups = null;
      if (groups !== null && text !== null) texts.push({ text, file, walk });
    },
    add(cells, line, changed) {
      if (groups !== null) {
        if (groups(cells, changed)) return null;
        indexEarlierRows(line);
      }
      return hashed(cells, file, line);
    },
  };
}

function createHashedKey(
  columns: number[],
  index: KeyIndex,
): (cells: string[], file: number, line: number) => FirstPlace | null {
  const width = columns.length;
  const last: (string | null)[] = columns.map(() => null);
  const hashes = new Int32Array(width * 2);
  return (cells, file, line) => {
    let high = 0;
    let low = 0x9e3779b9 | 0;
    let empty = true;
    for (let i = 0; i < width; i++) {
      const value = cells[columns[i]!]!;
      if (value !== last[i]) {
        last[i] = value;
        hashText(value, hashes, i * 2);
      }
      if (value !== "") empty = false;
      high = (Math.imul(high, 31) + hashes[i * 2]!) | 0;
      low = scramble(low ^ hashes[i * 2 + 1]!);
    }
    return empty ? null : index.add(high, low, file, line);
  };
}

const SAMPLE = 65_536;

/** About how many records the text holds, from the length of its first lines. */
function likelyRecords(text: CsvText): number {
  const [beginning = ""] = typeof text === "string" ? [text] : text;
  const size = typeof text === "string" ? text.length : text.bytes;
  const lines = beginning.slice(0, SAMPLE).split("\n").length;
  return Math.ceil((lines * size) / Math.max(1, Math.min(SAMPLE, beginning.length)));
}
