import fc from "fast-check";
import { expect, test } from "vitest";
import type { Field } from "../../../app/package/descriptor.ts";
import { createTableReader } from "../../../app/package/read-table.ts";

const FIELDS: Field[] = ["a", "b"].map((name) => ({ name, title: name, description: name, type: "string" }));

function duplicates(files: [string, string][][]): { file: string; line: number; first: string }[] {
  const path = files.map((_, index) => `${index}.csv`);
  const reader = createTableReader({
    name: "t",
    title: "T",
    description: "T",
    path,
    group: "detail",
    redistribution: "facts",
    schema: { fields: FIELDS, primaryKey: ["a", "b"] },
  });
  return files.flatMap((rows, index) => {
    const text = ["a,b", ...rows.map((row) => row.join(","))].join("\n");
    return reader.readFile(`${text}\n`, path[index] ?? "").issues.map((issue) => ({
      file: issue.file,
      line: issue.line ?? 0,
      first: issue.expected.replace("each key once; it stands first at ", ""),
    }));
  });
}

const row = fc.tuple(fc.constantFrom("x", "y", "xy", "z"), fc.constantFrom("1", "2", "12", "21"));

test("repeated keys are found with the place of the first, sorted or not, in one file or several", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(row, { maxLength: 12 }), { minLength: 1, maxLength: 3 }),
      fc.boolean(),
      (drawn, sorted) => {
        const files = sorted ? drawn.map((rows) => [...rows].sort()) : drawn;
        const seen = new Map<string, string>();
        const expected = files.flatMap((rows, index) =>
          rows.flatMap((cells, at) => {
            const place = `${index}.csv:${at + 2}`;
            const first = seen.get(cells.join("\n"));
            if (first === undefined) seen.set(cells.join("\n"), place);
            return first === undefined ? [] : [{ file: `${index}.csv`, line: at + 2, first }];
          }),
        );
        expect(duplicates(files)).toEqual(expected);
      },
    ),
  );
});

test("a hundred thousand different keys raise no false alarm", () => {
  const rows = Array.from({ length: 100_000 }, (_, index): [string, string] => [
    `k${(index * 7919) % 100_000}`,
    `${index % 7}`,
  ]);
  expect(duplicates([rows])).toEqual([]);
  expect(duplicates([rows, [["k5", "0"]], [["k7919", "1"]]])).toHaveLength(1);
});

test("rows that stand in groups are told apart without an index, and one that comes back later is still found", () => {
  const groups = (order: string[]) =>
    order.flatMap((a) => Array.from({ length: 50 }, (_, b): [string, string] => [a, `${1980 + b}`]));
  expect(duplicates([groups(["2024-10", "2024-04", "2023-10"]), groups(["2023-04", "2022-10"])])).toEqual([]);
  const again = duplicates([groups(["b", "c"]), groups(["a", "d"]), [["c", "1999"]]]);
  expect(again).toEqual([{ file: "2.csv", line: 2, first: "0.csv:71" }]);
});
