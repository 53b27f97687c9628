import { expect, test } from "vitest";
import { fullestNewest, newestByPeriod } from "../../../../app/charts/model/select.ts";
import { chartContext } from "../../../../app/wording/context.ts";
import { catalog, countedWhere, observation, publication } from "./chart-fixtures.ts";

const publications = [publication("old", "one", "2023-01-01"), publication("new", "one", "2024-01-01")];
const plain = chartContext({ ...catalog(), publications }, "Site");
const rows = [observation("old", "AAA", "2022", 1), observation("new", "AAA", "2022", 2)];

test("under a scenario the newest edition is the newest that counts", () => {
  const before = { ...plain, counting: countedWhere(({ publication }) => publication === "old") };
  expect([fullestNewest(plain, rows), fullestNewest(before, rows)]).toEqual(["new", "old"]);
  expect(newestByPeriod(before, rows).map(({ value }) => value)).toEqual([1]);
  expect(newestByPeriod(plain, rows).map(({ value }) => value)).toEqual([2]);
});

test("where none counts, the choice is what it is without a scenario", () => {
  const none = { ...plain, counting: countedWhere(() => false) };
  expect(fullestNewest(none, rows)).toBe("new");
  expect(newestByPeriod(none, rows).map(({ value }) => value)).toEqual([2]);
});
