import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { rangesOf } from "../../../app/store/heavy.ts";
import { ask, must, storeOf, type TestTable } from "./source.ts";

const LENGTH = 1 << 20;
const ROWS = 80;

function cellOf(row: number): string {
  return String.fromCharCode(97 + (row % 26)).repeat(LENGTH);
}

/** More text than the engine's memory. */
const HEAVY: TestTable = {
  name: "heavy",
  files: [
    `n,text,kind\n${Array.from({ length: ROWS }, (_, row) => `${row},${cellOf(row)},=k${row % 3}`).join("\n")}\n`,
  ],
  types: { n: "integer" },
  primaryKey: ["n"],
};

test("a table of 1 MB cells: pages with the cells cut and said so, rows and extracts whole", async () => {
  const store = await storeOf([HEAVY], { memoryLimit: "64MB" });
  const page = must(await store.page(ask("heavy")));
  expect(page.rows.map(([n]) => n)).toEqual(Array.from({ length: ROWS }, (_, row) => String(row)));
  expect(page.rows[27]?.[1]).toBe("b".repeat(1_000));
  expect(page.cut).toHaveLength(ROWS);
  expect(page.cut[27]).toEqual({ row: 27, column: 1, characters: LENGTH });

  const sort = [{ column: "n", descending: true }];
  const filters = [{ column: "kind", operator: "exact" as const, values: ["=k1"] }];
  const request = ask("heavy", { sort, filters, size: 5, page: 2 });
  const second = must(await store.page(request));
  expect(second.rows.map(([n]) => n)).toEqual(["64", "61", "58", "55", "52"]);
  expect(second.filteredRows).toBe(27);
  expect(must(await store.facets(ask("heavy"), ["text", "kind"], 5)).map(({ values }) => values.length)).toEqual([
    0, 3,
  ]);
  expect((await store.row("heavy", ["27"]))?.cells[1]).toBe(cellOf(27));

  const wanted = Array.from({ length: ROWS }, (_, row) => ROWS - 1 - row).filter((row) => row % 3 === 1);
  const csv = must(await store.extract(request, "csv"));
  expect(csv).toMatchObject({ rows: 27, escapedCells: 27 });
  const lines = wanted.map((row) => `${row},${cellOf(row)},'=k1\r\n`);
  expect(readFileSync(csv.path, "utf8") === `n,text,kind\r\n${lines.join("")}`).toBe(true);
  const json = must(await store.extract(ask("heavy"), "json"));
  const { rows } = JSON.parse(readFileSync(json.path, "utf8")) as { rows: { n: number; text: string }[] };
  expect(rows).toHaveLength(ROWS);
  expect(rows.every(({ n, text }, row) => n === row && text === cellOf(row))).toBe(true);
});

test("long texts are searched and filtered, whatever the engine's memory; rows are not sorted by them", async () => {
  const store = await storeOf([HEAVY], { memoryLimit: "64MB" });
  const found = must(await store.page(ask("heavy", { search: "BBBBBBBB =K" })));
  expect(found.rows.map(([n]) => n)).toEqual(["1", "27", "53", "79"]);
  expect(found.filteredRows).toBe(4);
  const filters = [{ column: "text", operator: "contains" as const, values: ["zzz"] }];
  const kind = { column: "kind", operator: "exact" as const, values: ["=k0"] };
  const both = ask("heavy", { filters: [...filters, kind], sort: [{ column: "n", descending: true }] });
  expect(must(await store.page(both)).rows.map(([n]) => n)).toEqual(["51"]);
  const [facet] = must(await store.facets(both, ["kind"], 5));
  // The facet's own choice does not narrow it: rows 25, 51 and 77 have the text.
  expect(facet?.values.map(({ value, count }) => `${value} ${count}`).sort()).toEqual(["=k0 1", "=k1 1", "=k2 1"]);
  const csv = must(await store.extract(both, "csv"));
  expect(readFileSync(csv.path, "utf8") === `n,text,kind\r\n51,${cellOf(51)},'=k0\r\n`).toBe(true);
  const none = ask("heavy", { filters: [{ column: "text", operator: "isnull", values: [] }] });
  expect(must(await store.count(none))).toBe(0);
  const sorted = await store.page(ask("heavy", { sort: [{ column: "text", descending: false }] }));
  expect(sorted).toMatchObject({ ok: false, failure: { reason: "unsortable" } });
});

test("neighbours in ascending order are read together, up to a number", () => {
  expect(rangesOf([4, 5, 6, 7, 2, 1, 2, 9], 3)).toEqual([
    { from: 4, to: 7 },
    { from: 7, to: 8 },
    { from: 2, to: 3 },
    { from: 1, to: 3 },
    { from: 9, to: 10 },
  ]);
  expect(rangesOf([], 3)).toEqual([]);
});
