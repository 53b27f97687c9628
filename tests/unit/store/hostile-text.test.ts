import { describe, expect, test } from "vitest";
import { ask, must, storeOf, type TestTable } from "./source.ts";

const HOSTILE = [
  "'; drop table t0; --",
  '"; delete from t0; --',
  "1 or 1=1",
  "x' union select * from read_csv('/etc/passwd') --",
  "$1",
  "?",
  "%",
  "(a+)+$",
  ".*",
  "\\",
  "\0",
  "']], [['",
];
const TABLE: TestTable = {
  name: "t",
  files: ["k,text,n\n1,plain,5\n2,%,6\n"],
  types: { n: "number" },
  primaryKey: ["k"],
};

describe("text from a reader is never SQL", () => {
  test.each(HOSTILE)("%j", async (text) => {
    const store = await storeOf([TABLE]);
    for (const operator of ["exact", "not", "contains", "gt", "gte", "lt", "lte", "in"] as const) {
      for (const column of ["text", "n"]) {
        const request = ask("t", { filters: [{ column, operator, values: [text] }], search: text });
        expect((await store.page(request)).ok).toBe(true);
        expect((await store.facets(request, ["text"], 5)).ok).toBe(true);
        expect((await store.extract(request, "csv")).ok).toBe(true);
      }
    }
    expect(await store.row("t", [text])).toBeNull();
    expect(await store.observations([{ indicator: text, areas: [text], periods: [text] }])).toEqual([]);
    expect(must(await store.page(ask("t"))).totalRows).toBe(2);
    const found = must(
      await store.page(ask("t", { filters: [{ column: "text", operator: "contains", values: [text] }] })),
    );
    expect(found.rows.length).toBe(text === "%" ? 1 : 0);
  });

  test("a column that the table has not is a fault of the caller, not a query", async () => {
    const store = await storeOf([TABLE]);
    await expect(store.page(ask("t", { columns: ["k from t0; --"] }))).rejects.toThrow("no column");
    await expect(store.page(ask("t", { sort: [{ column: "1", descending: false }] }))).rejects.toThrow("no column");
    await expect(store.page(ask("t", { size: 1e300 }))).rejects.toThrow(RangeError);
    await expect(store.page(ask("t", { size: -1 }))).rejects.toThrow(RangeError);
  });
});
