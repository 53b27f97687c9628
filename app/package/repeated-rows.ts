import type { Issue } from "./issues.ts";
import type { WalkRows } from "./unique-keys.ts";

/** A row whose key stands in an earlier one. */
export interface Repeat {
  issue: Issue;
  earlier: { file: number; line: number };
  cells: readonly string[];
}

/** Repeats whose earlier row is looked up. */
export const MOST_REPEATS = 100;

/** Says of each repeat whether it is the very same row or another one: the earlier rows are read once more. `walks`: of each file. */
export function tellRepeats(repeats: readonly Repeat[], columns: readonly string[], walks: readonly WalkRows[]): void {
  for (const [file, walk] of walks.entries()) {
    const asked = repeats.filter(({ earlier }) => earlier.file === file);
    if (asked.length === 0) continue;
    const lines = new Set(asked.map(({ earlier }) => earlier.line));
    const rows = new Map<number, string[]>();
    walk((cells, line) => {
      if (lines.has(line)) rows.set(line, [...cells]);
    });
    for (const { issue, earlier, cells } of asked) {
      const before = rows.get(earlier.line);
      if (before !== undefined) issue.hint = difference(before, cells, columns);
    }
  }
}

function difference(before: readonly string[], now: readonly string[], columns: readonly string[]): string {
  const places = columns.map((_, place) => place).filter((place) => before[place] !== now[place]);
  if (places.length === 0) return "the two rows are the same: delete one";
  const told = places
    .slice(0, 3)
    .map((place) => `${columns[place]} is ${shownCell(before[place])} there and ${shownCell(now[place])} here`);
  const edition =
    columns.includes("publication") && columns.includes("value")
      ? " (a revised figure belongs to an edition, a publication, of its own)"
      : "";
  return `${told.join(", ")}: delete the wrong one${edition}`;
}

const SHOWN = 30;

function shownCell(cell = ""): string {
  return cell === "" ? "empty" : JSON.stringify(cell.length > SHOWN ? `${cell.slice(0, SHOWN)}…` : cell);
}
