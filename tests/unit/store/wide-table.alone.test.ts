import { expect, test } from "vitest";
import { PACKAGE_LIMITS } from "../../../app/package/limits.ts";
import { ask, must, storeOf, type TestTable } from "./source.ts";

const ROWS = 2_000;

/** As wide as a package may have it: numbers and text in turn, each text with a line break, each third a formula. */
function widest(): TestTable {
  const names = Array.from({ length: PACKAGE_LIMITS.columns }, (_, column) => `c${column}`);
  const lines = Array.from({ length: ROWS }, (_, row) =>
    names.map((_, column) => (column % 2 === 0 ? `${row + column}` : `"${column % 3 === 0 ? "=" : ""}a\n${row % 9}"`)),
  );
  const numbers = names.filter((_, column) => column % 2 === 0).map((name) => [name, "number"] as const);
  const types: TestTable["types"] = Object.fromEntries(numbers);
  return { name: "wide", files: [`${[names, ...lines].map((cells) => cells.join(",")).join("\n")}\n`], types };
}

test("a table of the most columns is loaded with little memory, and its pages, facets, rows and extracts of some columns are answered", async () => {
  const before = process.resourceUsage().maxRSS;
  const store = await storeOf([widest()]);
  // KiB. Measured whole in one query, the columns took more than a gigabyte.
  expect(process.resourceUsage().maxRSS - before).toBeLessThan(700 * 1_024);
  const sort = [{ column: "c3", descending: true }];
  for (const more of [{}, { page: 2 }, { sort }, { sort, page: 15 }, { search: "a" }]) {
    expect(must(await store.page(ask("wide", more))).rows[0]).toHaveLength(PACKAGE_LIMITS.columns);
  }
  expect(must(await store.facets(ask("wide"), ["c1", "c499"], 20))).toHaveLength(2);
  expect((await store.row("wide", ["2"]))?.line).toBe(2 + PACKAGE_LIMITS.columns / 2 + 1);
  for (const format of ["csv", "json"] as const) {
    const columns = Array.from({ length: 50 }, (_, column) => `c${column}`);
    expect(must(await store.extract(ask("wide", { columns, sort }), format)).rows).toBe(ROWS);
  }
});
