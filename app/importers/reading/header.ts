import type { Issue } from "../../package/issues.ts";
import { shortened } from "./located.ts";

/** The columns of a publisher's file as an importer knows them. */
export interface ColumnLayout<Column extends string> {
  /** What the layout is called in messages: "IMF WEO by country, one column a year". */
  name: string;
  /** Columns that must be there. */
  required: readonly Column[];
  /** Columns that may be there; an absent one reads as "". */
  optional?: readonly Column[];
  /** Names that other releases use → our name. */
  aliases?: Readonly<Record<string, Column>>;
  /** Further columns admitted by name (years of a wide layout); their cells are in `more`. */
  more?: RegExp;
  /** Further columns of any name are admitted and left unread. */
  allowExtra?: boolean;
  /** Names refused all the same, since they may be a column of `more` under a new name ("2024 (est.)"). */
  refuseExtra?: RegExp;
}

/** Where each wanted column stands in a file. */
export interface Header<Column extends string> {
  /** Names as the file has them. */
  names: string[];
  known: [Column, number][];
  more: [string, number][];
  /** A record with every column of the layout empty. */
  blank: Record<Column, string>;
}

/** Compares a file's header with the layout; an unknown layout yields one issue for each difference. */
export function matchHeader<Column extends string>(
  names: string[],
  layout: ColumnLayout<Column>,
  file: string,
  line: number,
): Header<Column> | { issues: Issue[] } {
  const optional = layout.optional ?? [];
  const wanted = new Set<string>([...layout.required, ...optional]);
  const found = new Map<Column, number>();
  const more: [string, number][] = [];
  const extra: string[] = [];
  const issues: Issue[] = [];
  names.forEach((written, index) => {
    const name = written.replace(/[\s\u00a0]+/g, " ").trim();
    const column = wanted.has(name) ? (name as Column) : layout.aliases?.[name];
    if (column !== undefined) {
      if (found.has(column))
        issues.push(headerIssue(file, line, name, "duplicate-column", "Expected each column once."));
      found.set(column, index);
    } else if (layout.more?.test(name)) more.push([name, index]);
    // An unnamed last column is what a trailing delimiter leaves behind (World Bank and IMF files have one).
    else if (name !== "" || index !== names.length - 1) extra.push(name);
  });
  const missing = layout.required.filter((column) => !found.has(column));
  for (const column of missing) {
    const renamed = closest(column, extra);
    const hint = renamed === null ? "" : ` Was it renamed to "${renamed}"?`;
    issues.push(
      headerIssue(
        file,
        line,
        column,
        "missing-column",
        `Expected column "${column}" in layout "${layout.name}".${hint}`,
        shortened(names.join(", ")),
      ),
    );
  }
  const refused = layout.allowExtra === true ? extra.filter((name) => layout.refuseExtra?.test(name)) : extra;
  for (const name of refused.slice(0, 20)) {
    issues.push(
      headerIssue(file, line, name, "unknown-column", `Expected no such column in layout "${layout.name}".`, name),
    );
  }
  if (issues.length > 0) return { issues };
  const blank = {} as Record<Column, string>;
  for (const column of [...layout.required, ...optional]) blank[column] = "";
  return { names, known: [...found], more, blank };
}

function headerIssue(file: string, line: number, column: string, code: string, expected: string, value = ""): Issue {
  return { file, line, column, value, code, expected };
}

/** The surplus name most like the missing one, or null if none shares at least half of its letter pairs. */
function closest(column: string, names: string[]): string | null {
  let best: string | null = null;
  let score = 0.5;
  for (const name of names) {
    const likeness = sharedPairs(column, name);
    if (likeness >= score) [best, score] = [name, likeness];
  }
  return best;
}

function sharedPairs(a: string, b: string): number {
  const left = pairs(a);
  const right = pairs(b);
  if (left.size + right.size === 0) return 0;
  let shared = 0;
  for (const pair of left) if (right.has(pair)) shared += 1;
  return (2 * shared) / (left.size + right.size);
}

function pairs(text: string): Set<string> {
  const plain = text.toLowerCase().replace(/[^a-z0-9]/g, "");
  const result = new Set<string>();
  for (let i = 0; i + 2 <= plain.length; i += 1) result.add(plain.slice(i, i + 2));
  return result;
}
