import type { Descriptor, Resource } from "../descriptor.ts";
import { type Issue, issueAt } from "../issues.ts";
import type { CheckInput, PackageCheck, RowWatcher } from "./check.ts";
import type { Expectation } from "./expectation.ts";
import { judge, type Gathered } from "./judge.ts";
import { compileWhere } from "./where.ts";

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
  const wheres = [
    expectation.where,
    ...(expectation.kind === "sum-equals" && expectation.total ? [expectation.total] : []),
  ];
  const tests = wheres.map((where) => compileWhere(where, index, null));
  return (cells, line) => {
    if (tests.some((test) => test(cells))) rows.push({ cells: [...cells], index, file, line });
  };
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
