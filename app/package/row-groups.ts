/** Values remembered of one column within a group: more of them must ascend, or the rows count as not grouped. */
const MOST = 10_000;

interface Level {
  /** The values that the column has had in the group, as long as they are few. */
  met: Set<string>;
  ascends: boolean;
}

/**
 * Takes rows one by one and says of each whether it is sure to have another key than all before it, from little memory: true
 * while rows with the same first column stand together, among them those with the same second, and so on, and the last column
 * goes up or down. Once false, it says nothing more.
 *
 * `columns`: the key's, as places in the row; `changed`: columns before this place are as in the row above.
 */
export function createGroups(columns: readonly number[]): (cells: readonly string[], changed: number) => boolean {
  const last = columns.length - 1;
  const levels: Level[] = columns.slice(0, -1).map(() => ({ met: new Set(), ascends: true }));
  const current: string[] = [];
  /** Of the last column within its group: 1 up, -1 down, 0 not known yet. */
  let direction = 0;

  function begin(from: number, cells: readonly string[]): void {
    for (let i = from; i <= last; i++) {
      const value = cells[columns[i]!]!;
      current[i] = value;
      const level = levels[i];
      if (level === undefined) continue;
      level.met.clear();
      level.met.add(ownText(value));
      level.ascends = true;
    }
    direction = 0;
  }

  /** Whether the group has not had this value. */
  function isNew({ met, ascends }: Level, value: string, before: string): boolean {
    if (ascends && value > before) return true;
    return met.size < MOST && !met.has(value);
  }

  return (cells, changed) => {
    if (current.length === 0) {
      begin(0, cells);
      return true;
    }
    for (let i = 0; i <= last; i++) {
      if (columns[i]! < changed) continue;
      const value = cells[columns[i]!]!;
      const before = current[i]!;
      if (value === before) continue;
      const level = levels[i];
      if (level === undefined) {
        const way = value > before ? 1 : -1;
        if (direction !== 0 && direction !== way) return false;
        direction = way;
        current[i] = value;
        return true;
      }
      if (!isNew(level, value, before)) return false;
      level.ascends &&= value > before;
      if (level.met.size < MOST) level.met.add(ownText(value));
      current[i] = value;
      begin(i + 1, cells);
      return true;
    }
    return false;
  };
}

/** A string of its own: what the parser hands out are slices, which hold the whole text. */
function ownText(value: string): string {
  return Buffer.from(value).toString();
}
