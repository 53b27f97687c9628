import type { Membership } from "../../domain/evidence.ts";
import type { Expectation, Where } from "./expectation.ts";
import { compileWhere } from "./where.ts";
import { howMany } from "../how-many.ts";

/** A row that an expectation may be about. */
export interface Gathered {
  cells: string[];
  /** Column name → place in `cells`. */
  index: ReadonlyMap<string, number>;
  file: string;
  line: number;
}

/** What is not as expected; `at` is the row that shows it, null if it is about all of them. */
export interface Failure {
  at: Gathered | null;
  value: string;
  expected: string;
}

/** What of an expectation the rows do not keep; [] if they keep it. */
export function judge(expectation: Expectation, gathered: Gathered[], memberships: readonly Membership[]): Failure[] {
  const index = gathered[0]?.index ?? new Map<string, number>();
  const pick = (where: Where | undefined): Gathered[] => {
    const test = compileWhere(where, index, memberships);
    return gathered.filter((row) => test(row.cells));
  };
  const rows = pick(expectation.where);
  switch (expectation.kind) {
    case "row-count":
      return rows.length === expectation.equals
        ? []
        : [{ at: null, value: String(rows.length), expected: howMany(expectation.equals, "row") }];
    case "sum-equals":
      return judgeSum(expectation, rows, expectation.total ? pick(expectation.total) : null);
    case "agree":
      return judgeAgreement(expectation, rows);
    case "sorted":
      return judgeOrder(expectation.column, rows);
  }
}

function judgeSum(
  expectation: Extract<Expectation, { kind: "sum-equals" }>,
  rows: Gathered[],
  totals: Gathered[] | null,
): Failure[] {
  const { column, tolerance = 0 } = expectation;
  if (rows.length === 0 || totals?.length === 0)
    return [{ at: null, value: "", expected: "rows to sum up, and a total" }];
  const sum = sumOf(rows, column);
  const total = totals ? sumOf(totals, column) : (expectation.equals ?? 0);
  if (Math.abs(sum - total) <= tolerance + Number.EPSILON * Math.abs(total) * rows.length) return [];
  return [{ at: totals?.[0] ?? null, value: tidy(sum), expected: `a sum of ${tidy(total)} within ${tolerance}` }];
}

/** Where both publications (or other values of one column) have a figure for the same key, the figures agree. */
function judgeAgreement(expectation: Extract<Expectation, { kind: "agree" }>, rows: Gathered[]): Failure[] {
  const { column, by, between, tolerance = 0 } = expectation;
  const [left, right] = between.values;
  const keyOf = (row: Gathered): string => by.map((name) => valueOf(row, name)).join("\n");
  const lefts = new Map(rows.filter((row) => valueOf(row, between.column) === left).map((row) => [keyOf(row), row]));
  const failures: Failure[] = [];
  let overlap = 0;
  for (const row of rows) {
    const other = valueOf(row, between.column) === right ? lefts.get(keyOf(row)) : undefined;
    const [a, b] = [other ? valueOf(other, column) : "", valueOf(row, column)];
    if (!other || a === "" || b === "") continue;
    overlap++;
    if (Math.abs(Number(a) - Number(b)) <= tolerance * (1 + 1e-9)) continue;
    failures.push({
      at: row,
      value: b,
      expected: `${a} within ${tolerance}, as ${other.file}:${other.line} has it for ${left}`,
    });
  }
  return overlap > 0 ? failures : [{ at: null, value: "", expected: `rows that ${left} and ${right} both have` }];
}

function judgeOrder(column: string, rows: Gathered[]): Failure[] {
  const at = rows.findIndex((row, index) => index > 0 && valueOf(row, column) < valueOf(rows[index - 1]!, column));
  const row = rows[at];
  return row ? [{ at: row, value: valueOf(row, column), expected: "rows in ascending order" }] : [];
}

function sumOf(rows: Gathered[], column: string): number {
  return rows.reduce((sum, row) => sum + Number(valueOf(row, column)), 0);
}

function valueOf(row: Gathered, column: string): string {
  return row.cells[row.index.get(column) ?? -1] ?? "";
}

/** Sums of decimals without the dust of binary fractions. */
function tidy(value: number): string {
  return String(Number(value.toPrecision(12)));
}
