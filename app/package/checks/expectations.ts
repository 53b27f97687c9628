import type { Descriptor, Resource } from "../descriptor.ts";
import { type Issue, issueAt } from "../issues.ts";
import type { CheckInput, PackageCheck, RowWatcher } from "./check.ts";
import type { Expectation, Where } from "./expectation.ts";
import { judge, type Gathered } from "./judge.ts";
import { meets } from "./where.ts";

/**
 * The facts that the descriptor expects of the data (`expectations`): row counts, sums that equal published totals,
 * publications that agree where they overlap, columns in order. Only rows that may matter are kept.
 */
export function createExpectationsCheck(descriptor: Descriptor): PackageCheck {
  const gatherings = (descriptor.expectations ?? []).map((expectation) => ({ expectation, rows: [] as Gathered[] }));
  return {
    watch(resource, file) {
      const mine = gatherings.filter(({ expectation }) => expectation.table === resource.name);
      if (mine.length === 0) return null;
      const watchers = mine.map(({ expectation, rows }) => gather(expectation, rows, resource, file));
      return (cells, line) => {
        for (const watch of watchers) watch(cells, line);
      };
    },
    finish: (input) => gatherings.flatMap(({ expectation, rows }, index) => judged(expectation, rows, index, input)),
  };
}

function gather(expectation: Expectation, rows: Gathered[], resource: Resource, file: string): RowWatcher {
  const index = new Map(resource.schema.fields.map((field, column) => [field.name, column]));
  const wheres = [expectation.where, expectation.kind === "sum-equals" ? expectation.total : undefined];
  const asked = wheres.filter((where) => where !== undefined).map(withoutMembers);
  return (cells, line) => {
    const value = (column: string): string => cells[index.get(column) ?? -1] ?? "";
    if (asked.length === 0 || asked.some((where) => meets(where, value, [])))
      rows.push({ cells: [...cells], index, file, line });
  };
}

/** While files are read, memberships may be unknown still: conditions on them wait for the end. */
function withoutMembers(where: Where): Where {
  return Object.fromEntries(
    Object.entries(where).map(([column, condition]) => {
      if (typeof condition === "string" || Array.isArray(condition)) return [column, condition];
      const { memberOf: _later, ...rest } = condition;
      return [column, rest];
    }),
  );
}

function judged(expectation: Expectation, rows: Gathered[], index: number, { catalog }: CheckInput): Issue[] {
  return judge(expectation, rows, catalog.memberships).map(({ at, value, expected }) => {
    const words = `${expectation.title}: ${expected}`;
    const column = "column" in expectation ? expectation.column : "";
    return at
      ? issueAt(at.file, at.line, column, value, `expectation-${expectation.kind}`, words)
      : issueAt("datapackage.json", null, `/expectations/${index}`, value, `expectation-${expectation.kind}`, words);
  });
}
