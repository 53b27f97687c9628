import type { Field } from "./descriptor.ts";
import { createKeyIndex, hashText, type KeyIndex, scramble } from "./key-index.ts";
import { readRecords } from "./read-records.ts";

/** Where a key stands first. */
export interface FirstPlace {
  file: number;
  line: number;
}

/** One set of columns whose values together must not repeat within a table. */
export interface UniqueKey {
  /** Column indexes. */
  columns: number[];
  /** Their names, for people. */
  names: string;
  /** Begins a file; `text` lets the key look back when it has to. */
  begin(text: string, file: number): void;
  /** Takes the next row, the columns before `changed` being as in the row before; returns the place of the earlier row with the same key, or null. Empty keys are not compared. */
  add(cells: string[], line: number, changed: number): FirstPlace | null;
}

/** The primary key, and each column that says `unique` and is not already the whole of it. */
export function uniqueKeysOf(fields: Field[], primaryKey: string[], files: number): UniqueKey[] {
  const sets = primaryKey.length > 0 ? [primaryKey] : [];
  for (const { name, constraints } of fields) {
    if (constraints?.unique && !(primaryKey.length === 1 && primaryKey[0] === name)) sets.push([name]);
  }
  const header = fields.map((field) => field.name);
  return sets.map((names) => createUniqueKey(names, header, files === 1));
}

/**
 * While the rows of a single file ascend by the key, none can repeat and nothing need be remembered. At the first row
 * out of order, and for a table of several files, the keys go into a hash index.
 */
function createUniqueKey(names: string[], header: string[], mayBeSorted: boolean): UniqueKey {
  const columns = names.map((name) => header.indexOf(name));
  const width = columns.length;
  const previous: string[] = [];
  let sorted = mayBeSorted;
  let text = "";
  let file = 0;
  const index = createKeyIndex();
  const hashed = createHashedKey(columns, index);

  function indexEarlierRows(before: number): void {
    sorted = false;
    index.reserve(likelyRecords(text));
    readRecords(text, "", header, (cells, line) => line < before && void hashed(cells, file, line));
  }

  function ascends(cells: string[], changed: number): boolean {
    if (previous.length === 0) {
      for (const column of columns) previous.push(cells[column]!);
      return true;
    }
    for (let i = 0; i < width; i++) {
      if (columns[i]! < changed) continue;
      const value = cells[columns[i]!]!;
      const before = previous[i]!;
      if (value === before) continue;
      if (value < before) return false;
      for (let j = i; j < width; j++) previous[j] = cells[columns[j]!]!;
      return true;
    }
    return false;
  }

  return {
    columns,
    names: names.join(", "),
    begin(nextText, nextFile) {
      text = nextText;
      file = nextFile;
      if (!sorted) index.reserve(likelyRecords(text));
    },
    add(cells, line, changed) {
      if (sorted) {
        if (ascends(cells, changed)) return null;
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
function likelyRecords(text: string): number {
  const lines = text.slice(0, SAMPLE).split("\n").length;
  return Math.ceil((lines * text.length) / Math.min(SAMPLE, Math.max(1, text.length)));
}
