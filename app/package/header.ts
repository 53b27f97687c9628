/** A file's header held against the columns of its table. */
import type { FieldsMatch } from "./descriptor.ts";
import { type Issue, issueAt } from "./issues.ts";
import { didYouMean, nearest } from "./nearest.ts";
import { howMany } from "./how-many.ts";

/** What the records of a file must be like. */
export interface RecordShape {
  /** Of the schema, in its order; null: whatever the header names. */
  columns: readonly string[] | null;
  /** Absent: all columns and no others. */
  match?: FieldsMatch;
  /** Columns that may be absent where `match` is "named". */
  optional?: ReadonlySet<string>;
  /** Cells of each row beyond those that the header names; their columns come last. */
  unnamed?: number;
  /** Rows of another width are left out and warned of. */
  lenient?: boolean;
  /** Rows of another width are handed on as they are. */
  anyWidth?: boolean;
}

export interface MatchedHeader {
  columns: readonly string[];
  /** For each column its place in the file, -1 where the file lacks it; null where the file has just the columns, in order. */
  order: number[] | null;
  /** Cells of a row. */
  width: number;
  issues: Issue[];
}

const NAMED = 10;

/** A column's name without what people write otherwise: case, spaces and hyphens, unseen characters. */
export function columnWord(name: string): string {
  return name
    .replace(/[\u200b-\u200f\u2060\ufeff]/gu, "")
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/gu, "_");
}

/** Names the columns that are missing, too many or twice there; in which order they stand does not matter. */
export function matchHeader(cells: readonly string[], shape: RecordShape, file: string, line = 1): MatchedHeader {
  const names = [...cells.map((cell) => cell.trim()), ...unnamedColumns(cells.length, shape.unnamed ?? 0)];
  const width = names.length;
  if (shape.columns === null) {
    const columns = distinctNames(names);
    return { columns, order: null, width, issues: [] };
  }
  const { columns } = shape;
  const issues = headerIssues(names, shape, file, line);
  const order = columns.map((name) => names.indexOf(name));
  const isSame =
    width === columns.length &&
    order.every((place, index) => place === index) &&
    !names.some((name, index) => index < cells.length && name !== cells[index]);
  return { columns, order: isSame ? null : order, width, issues };
}

/** Names of the columns that no header names: "column 7". */
export function unnamedColumns(after: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `column ${after + index + 1}`);
}

/** Every column by a name of its own: an empty one by its place, one that stands there already with a number. */
function distinctNames(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((name, index) => {
    const plain = name === "" ? `column ${index + 1}` : name;
    let own = plain;
    for (let turn = 2; used.has(own); turn++) own = `${plain} ${turn}`;
    used.add(own);
    return own;
  });
}

function headerIssues(header: readonly string[], shape: RecordShape, file: string, line: number): Issue[] {
  const columns = shape.columns ?? [];
  const match = shape.match ?? "exact";
  const isSpare = match === "subset" || match === "partial";
  const mayLack = (name: string) =>
    match === "superset" || match === "partial" || (match === "named" && shape.optional?.has(name) === true);
  const wanted = new Set(columns);
  const seen = new Set<string>();
  const extra: string[] = [];
  const twice: string[] = [];
  const issues: Issue[] = [];
  for (const name of header) {
    if (seen.has(name)) twice.push(name);
    else if (!wanted.has(name) && !isSpare) extra.push(name);
    seen.add(name);
  }
  const missing = columns.filter((name) => !seen.has(name));
  // A column under another name is one cause, not two.
  const meant = new Set<string>();
  for (const name of twice) {
    const [lacking] = missing.filter((one) => !mayLack(one));
    if (twice.length === 1 && lacking !== undefined) meant.add(lacking);
    const expected = `each column once${lacking === undefined ? "; take one of the two away" : `; ${lacking} is missing: is this it?`}`;
    issues.push(issueAt(file, line, name, name, "duplicate-column", expected));
  }
  for (const name of extra.slice(0, NAMED)) {
    const near = nearest(name, missing);
    if (near !== null) meant.add(near);
    const isSame = near !== null && columnWord(near) === columnWord(name);
    const expected =
      near === null
        ? `only the columns ${columns.join(",")}; take this one away, or keep it in a table of its own`
        : `a known column; ${didYouMean(name, [near])}${match === "named" && isSame ? " (check --fix renames it)" : ""}`;
    issues.push(issueAt(file, line, name, name, "unknown-column", expected));
  }
  for (const name of missing.filter((one) => !mayLack(one) && !meant.has(one))) {
    issues.push(issueAt(file, line, name, "", "missing-column", `a column named ${name}`));
  }
  if (extra.length > NAMED) {
    const expected = `${howMany(columns.length, "column")}; ${howMany(extra.length - NAMED, "more unknown one follows", "more unknown ones follow")}`;
    issues.push(issueAt(file, line, "", "", "unknown-column", expected));
  }
  if (match === "partial" && missing.length === columns.length) {
    issues.push(issueAt(file, line, "", header.join(","), "missing-column", `one of the columns ${columns.join(",")}`));
  }
  return issues.slice(0, 4 * NAMED);
}
