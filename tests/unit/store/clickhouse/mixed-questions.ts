/** A table of rows of every kind, and all that a store is asked about it. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect } from "vitest";
import type { Filter } from "../../../../app/domain/tables.ts";
import type { Store } from "../../../../app/store/store.ts";
import { ask, must, type TestTable } from "../source.ts";

const WORDS = [
  "",
  "Größe",
  "İstanbul",
  "ΟΔΟΣ",
  "straße",
  "cafe\u0301",
  "\uFEFFmark",
  "=1+1",
  'say "x"',
  "a,b",
  "\u2028",
  "\\n\\",
  "two\r\nlines",
  "\t",
  "tab\u0000",
  "naïve 😀",
  "007",
  "-0",
];
const NUMBERS = [
  "",
  "0",
  "-0",
  "0.1",
  "1e16",
  "-2.50",
  "1e-7",
  "123456789012345680",
  "0.30000000000000004",
  "3",
  "9007199254740993",
];
const DAYS = ["", "1850-01-01", "1970-01-01", "2024-02-29", "9999-12-31"];

function cellsOf<T>(values: readonly T[], row: number): T {
  const value = values[(row * 7 + Math.floor(row / values.length)) % values.length];
  if (value === undefined) throw new Error("No values");
  return value;
}

const quoted = (text: string) => (text === "" ? "" : `"${text.replaceAll('"', '""')}"`);
export const MIXED: TestTable = {
  name: "mixed",
  files: [0, 1].map(
    (file) =>
      `id,word,v,n,day,open\n${Array.from({ length: 400 }, (_, row) => {
        const at = file * 400 + row;
        const open = ["", "true", "false"][at % 3];
        return `${at},${quoted(cellsOf(WORDS, at))},${cellsOf(NUMBERS, at)},${cellsOf(["", "12", "-7", "99999999999999999999999999999999999999"], at)},${cellsOf(DAYS, at)},${open}`;
      }).join("\n")}\n`,
  ),
  types: { id: "integer", v: "number", n: "integer", day: "date", open: "boolean" },
  primaryKey: ["id"],
};

const FILTERS: Filter[][] = [
  [],
  [{ column: "v", operator: "gte", values: ["0.1"] }],
  [{ column: "v", operator: "in", values: ["0.30000000000000004", "3", "abc"] }],
  [{ column: "v", operator: "not", values: ["abc"] }],
  [{ column: "n", operator: "gt", values: ["99999999999999999999999999999999999998"] }],
  [{ column: "n", operator: "lt", values: ["-6.5"] }],
  [{ column: "day", operator: "lt", values: ["1970-01-01"] }],
  [{ column: "day", operator: "not", values: ["2024-02-29"] }],
  [{ column: "open", operator: "exact", values: ["true"] }],
  [{ column: "open", operator: "not", values: ["true"] }],
  [{ column: "word", operator: "contains", values: ["οδοσ"] }],
  [{ column: "word", operator: "contains", values: ["STRA"] }],
  [{ column: "word", operator: "in", values: ["café", "a,b"] }],
  [{ column: "word", operator: "gt", values: ["a"] }],
  [{ column: "word", operator: "isnull", values: [] }],
];

/** Asks both the same about `MIXED`: pages, facets, extracts and summaries, with filters and orders of every kind. */
export async function sameAnswers(stores: readonly [Store, Store]): Promise<void> {
  const sorts = ["", "word", "v", "n", "day", "open"];
  const columns = ["word", "v", "n", "day", "open"];
  for (const [place, filters] of FILTERS.entries()) {
    const column = sorts[place % sorts.length] ?? "";
    const sort = column === "" ? [] : [{ column, descending: place % 2 === 0 }];
    const request = ask("mixed", { filters, sort, search: place === 1 ? "A" : "", size: 60 });
    const said = await Promise.all(
      stores.map(async (store) => {
        const files = [
          must(await store.extract(request, "csv")),
          must(await store.extract(request, "json")),
          must(await store.extract({ ...request, page: 2 }, "json", { nextPage: "/next" })),
        ];
        for (const { path, sha256 } of files)
          expect(createHash("sha256").update(readFileSync(path)).digest("hex")).toBe(sha256);
        return {
          page: must(await store.page(request)),
          facets: must(await store.facets(request, columns, 9)),
          constants: must(await store.constants(request, columns)),
          groups: must(await store.groups(request, { by: "day", letters: 4, colour: "word", value: "v", most: 50 })),
          points: must(await store.points(request, { by: "word", letters: 0, colour: "open", value: "n", most: 50 })),
          bars: must(await store.histograms(request, [{ column: "v", ends: ["-3", "0", "0.3", "1e17"] }])),
          files: files.map(({ sha256, rows, escapedCells }) => ({ sha256, rows, escapedCells })),
        };
      }),
    );
    expect(said[1]).toEqual(said[0]);
  }
  const spreads = await Promise.all(stores.map(async (store) => must(await store.spread("mixed", ["id", ...columns]))));
  expect(spreads[1]).toEqual(spreads[0]);
}
