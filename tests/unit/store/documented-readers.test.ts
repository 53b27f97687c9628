import { readFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";
import { expect, test } from "vitest";
import { ask, must, storeOf } from "./source.ts";

/** The statement that docs/extracts.md tells people to run. */
function documentedSql(path: string): string {
  const text = readFileSync("docs/extracts.md", "utf8");
  const sql = /```sql\n([\s\S]*?)```/.exec(text)?.[1] ?? "";
  expect(sql).toContain("'observations.filtered.csv'");
  return sql.replace("observations.filtered.csv", path);
}

test("the documented DuckDB statement reads an extract as typed columns with the values that were stored", async () => {
  const store = await storeOf([
    {
      name: "observations",
      files: [
        'publication,period,value\n007,2024-04,3.20\n"a ""quoted"", one",1e5,\n=formula,2024,-1e-3\n"two\nlines",,0\n',
      ],
      types: { value: "number" },
    },
  ]);
  const { path, escapedCells } = must(await store.extract(ask("observations"), "csv"));
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    const reader = await connection.runAndReadAll(documentedSql(path));
    expect(reader.columnTypes().map(String)).toEqual(["VARCHAR", "VARCHAR", "DOUBLE"]);
    expect(reader.getRows()).toEqual([
      ["007", "2024-04", 3.2],
      ['a "quoted", one', "1e5", null],
      ["'=formula", "2024", -0.001],
      ["two\nlines", null, 0],
    ]);
    expect(escapedCells).toBe(1);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
});
