import { expect, test } from "vitest";
import { createGroups } from "../../../app/package/row-groups.ts";

/** How many of the rows are told apart before the first that is not. */
function toldApart(rows: string[][], columns = [0, 1]): number {
  const isNew = createGroups(columns);
  const stop = rows.findIndex((cells) => !isNew(cells, 0));
  return stop < 0 ? rows.length : stop;
}

test("groups in any order, their last column up or down", () => {
  const rows = ["b1", "b2", "b3", "a3", "a2", "a1", "c1"].map((row) => [...row]);
  expect(toldApart(rows)).toBe(rows.length);
});

test("a key that is there already is never called new", () => {
  expect(toldApart([..."aab"].map((a) => [a, "1"]))).toBe(1);
  expect(toldApart(["a1", "b1", "a2"].map((row) => [...row]))).toBe(2);
  expect(toldApart(["a1", "a3", "a2"].map((row) => [...row]))).toBe(2);
  expect(toldApart([..."1232"].map((b) => ["", b]))).toBe(3);
});

test("more groups than are remembered must ascend", () => {
  const many = Array.from({ length: 30_000 }, (_, index) => [String(100_000 + index), "1"]);
  expect(toldApart(many)).toBe(many.length);
  expect(toldApart([...many, ["100005", "1"]])).toBe(many.length);
  expect(toldApart(many.toReversed())).toBeLessThan(many.length);
});
