import { describe, expect, test } from "vitest";
import { describeCells } from "../../../../app/tables/model/describe-cell.ts";
import { bytesInWords, localCell } from "../../../../app/tables/model/local-cell.ts";
import { presentTable, unpackRows } from "../../../../app/tables/model/table-view.ts";
import { ask, column, TOWNS } from "./sample.ts";

const LABELS = new Map([["areas", new Map([["NV", "Northvale"]])]]);

function present(sort: { column: string; descending: boolean }[], query = "") {
  return presentTable({
    columns: TOWNS.columns,
    rows: [["007", "NV", "12345", "2024-04-16", "2024", "https://www.example.org/a/b"]],
    origins: [{ file: "towns.csv", line: 2 }],
    rowHref: ({ file, line }) => `/row/${file}/${line}`,
    request: ask({ sort }),
    query: new URLSearchParams(query),
    describe: describeCells(TOWNS, LABELS),
    locale: "en-GB",
  });
}

describe("cells", () => {
  test("are localised where the type says so, with the stored value on hover where the text does not say it all", () => {
    const [row] = unpackRows(present([]));
    expect(row).toEqual({
      href: "/row/towns.csv/2",
      cells: [
        "007",
        { text: "Northvale", title: "NV", href: "/datasets/areas?area=NV" },
        "12,345",
        "16 Apr 2024",
        "2024",
        { text: "example.org/a/b", title: "https://www.example.org/a/b", href: "https://www.example.org/a/b" },
      ],
    });
  });

  test("what rows have in common is sent once", () => {
    const row = ["007", "NV", "12345", "2024-04-16", "2024", "https://www.example.org/a/b"];
    const view = presentTable({
      columns: TOWNS.columns,
      rows: [row, ["008", ...row.slice(1)]],
      origins: [2, 3].map((line) => ({ file: "towns.csv", line })),
      rowHref: ({ file, line }) => `/row/${file}/${line}`,
      request: ask({}),
      query: new URLSearchParams(),
      describe: describeCells(TOWNS, LABELS),
      locale: "en-GB",
    });
    expect(view.packed.match(/Northvale/g)).toHaveLength(1);
    const [one, other] = unpackRows(view);
    expect(other).toEqual({ href: "/row/towns.csv/3", cells: ["008", ...(one?.cells.slice(1) ?? [])] });
    expect(one?.href).toBe("/row/towns.csv/2");
  });

  test.each([
    ["3.20", "3.20"],
    ["-0.5", "−0.5"],
    ["829.599947403835", "829.5999"],
    ["3.99999999", "4"],
    ["0.0000123456", "0.00001235"],
    ["1e5", "1e5"],
    ["", ""],
  ])("a number stored as %j is shown as %j", (stored, shown) => {
    expect(localCell(column("value", { type: "number" }), stored, "en-GB")).toBe(shown);
  });

  test("numbers that are names are not grouped", () => {
    expect(localCell(column("year", { type: "integer" }), "2024", "en-GB")).toBe("2024");
  });

  test("a script address is never a link", () => {
    expect(describeCells(TOWNS, LABELS)(column("site"), "javascript:alert(1)")).toBeNull();
  });

  test("a publication leads to its page", () => {
    const publication = column("publication", { references: { table: "publications", column: "publication" } });
    expect(describeCells(TOWNS, LABELS)(publication, "acme-1")?.href).toBe("/sources/acme-1");
  });
});

describe("sort links", () => {
  const columnOf = (name: string, sort: { column: string; descending: boolean }[], query = "") =>
    present(sort, query).columns.find((one) => one.name === name);

  test("go from unsorted to ascending, descending and back, leaving the page number behind", () => {
    expect(columnOf("town", [], "_page=3&area=NV")?.sortQuery).toBe("area=NV&_sort=town");
    expect(columnOf("town", [{ column: "town", descending: false }], "_sort=town")?.sortQuery).toBe("_sort_desc=town");
    expect(columnOf("town", [{ column: "town", descending: true }], "_sort_desc=town")?.sortQuery).toBe("");
  });

  test("add a further key, turn it, and take it out, in the order of the keys", () => {
    const two = [
      { column: "area", descending: true },
      { column: "people", descending: false },
    ];
    const query = "_sort_desc=area&_sort=people";
    expect(columnOf("town", two, query)?.addQuery).toBe("_sort_desc=area&_sort=people&_sort=town");
    expect(columnOf("people", two, query)?.addQuery).toBe("_sort_desc=area");
    expect(columnOf("area", two, query)?.addQuery).toBe("_sort=people");
    expect(columnOf("people", two, query)).toMatchObject({ rank: 2, sorted: "ascending" });
  });

  test("begin with the largest of numbers, then go to the smallest and back", () => {
    expect(columnOf("people", [])?.sortQuery).toBe("_sort_desc=people");
    expect(columnOf("people", [{ column: "people", descending: true }], "_sort_desc=people")?.sortQuery).toBe(
      "_sort=people",
    );
    expect(columnOf("people", [{ column: "people", descending: false }], "_sort=people")?.sortQuery).toBe("");
  });

  test("of a column say both orders in words, that of a first press before the other", () => {
    expect(columnOf("people", [{ column: "people", descending: true }], "_sort_desc=people&_page=2")?.sorts).toEqual([
      { words: "greatest first", query: "_sort_desc=people", current: true },
      { words: "smallest first", query: "_sort=people", current: false },
    ]);
    expect(columnOf("founded", [])?.sorts.map(({ words }) => words)).toEqual(["earliest first", "latest first"]);
    expect(columnOf("town", [])?.sorts.map(({ words }) => words)).toEqual(["A to Z", "Z to A"]);
  });

  test("offer no further key where nothing is sorted yet", () => {
    expect(columnOf("town", [])?.addQuery).toBeNull();
  });
});

test("units stand in the header in words, and numbers are marked as such", () => {
  expect(present([]).columns[2]).toMatchObject({ unit: "number", numeric: true });
});

test.each([
  [12, "12 bytes"],
  [85_400, "85 kB"],
  [1_234_567, "1.2 MB"],
  [99_999_999, "100 MB"],
])("%d bytes are %s", (bytes, words) => {
  expect(bytesInWords(bytes, "en-GB")).toBe(words);
});
