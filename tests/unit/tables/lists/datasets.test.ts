import { describe, expect, test } from "vitest";
import { emptyCatalog } from "../../../../app/domain/catalog.ts";
import { chartContext } from "../../../../app/wording/context.ts";
import { presentDatasets } from "../../../../app/tables/lists/dataset-list.ts";
import { presentDataset, type DatasetInput } from "../../../../app/tables/model/dataset-view.ts";
import { presentRow } from "../../../../app/tables/model/row-view.ts";
import { unpackRows } from "../../../../app/tables/model/table-view.ts";
import { ask, column, TOWNS } from "../model/sample.ts";

const PUBLICATION = {
  publication: "acme-1",
  publisher: "acme",
  title: "Survey",
  edition: "2024",
  publishedOn: "2024-04-16",
  retrievedOn: "2024-05-01",
  url: "https://acme.example/survey",
  seenAt: "",
  licence: "CC BY 4.0",
  redistributable: true,
  confidence: "high" as const,
  coverage: "complete" as const,
  note: "",
};
const BARRED = {
  ...PUBLICATION,
  publication: "acme-2",
  seenAt: "",
  licence: "All rights reserved",
  redistributable: false,
};
const CONTEXT = chartContext(
  {
    ...emptyCatalog(),
    publishers: [{ publisher: "acme", label: "Acme Institute", kind: "research", party: "", url: "" }],
    publications: [PUBLICATION, BARRED],
    indicators: [
      {
        indicator: "rain",
        label: "Rain",
        definition: "",
        unit: "percent",
        decimals: 1,
        topic: "",
        frequency: "annual",
      },
    ],
  },
  "Test site",
);
const FIGURES = {
  ...TOWNS,
  name: "figures",
  title: "Figures",
  redistribution: "rows" as const,
  columns: [
    column("publication", { references: { table: "publications", column: "publication" } }),
    column("indicator", { references: { table: "indicators", column: "indicator" } }),
    column("value", { type: "number" as const, description: "How much rain." }),
    column("seen_at"),
  ],
  primaryKey: ["publication", "indicator"],
  reach: { column: "", from: "", to: "" },
};

describe("the list of tables", () => {
  const list = (search: string, publications: string[] = ["acme-1", "acme-2"]) =>
    presentDatasets({
      tables: [TOWNS, FIGURES],
      groups: new Map([
        ["towns", "catalog"],
        ["figures", "observations"],
      ]),
      publications: new Map([["figures", publications]]),
      usage: new Map(publications.map((id) => [id, [{ table: "figures", rows: 5 }]])),
      context: CONTEXT,
      search,
      locale: "en-GB",
    });

  test("stands in groups, figures first", () => {
    expect(list("").map(({ group, items }) => [group, items.map(({ table }) => table)])).toEqual([
      ["observations", ["figures"]],
      ["catalog", ["towns"]],
    ]);
  });

  test("finds words in titles, descriptions and columns, and says in which columns", () => {
    expect(list("rain").flatMap(({ items }) => items)).toMatchObject([{ table: "figures", found: ["Value"] }]);
    expect(list("rain founded")).toEqual([]);
  });

  test("says whose rows they are and whether they may be handed on", () => {
    const figures = (publications: string[]) => list("", publications)[0]?.items[0];
    expect(figures(["acme-1"])).toMatchObject({ downloadable: true, licences: ["CC BY 4.0"] });
    expect(figures(["acme-2"])).toMatchObject({ downloadable: false, licences: ["All rights reserved"] });
    expect(figures(["acme-1", "acme-2"])?.redistribution).toContain("1 of 2 publications");
  });
});

describe("a table's page", () => {
  const input: DatasetInput = {
    table: FIGURES,
    query: {
      request: ask({
        table: "figures",
        filters: [{ column: "indicator", operator: "exact", values: ["rain"] }],
        sort: [{ column: "value", descending: true }],
        page: 2,
      }),
      output: { bom: true, raw: false },
      paged: false,
    },
    parameters: new URLSearchParams("indicator=rain&_sort_desc=value&_page=2&_bom=1&seen_at__contains="),
    page: {
      columns: ["value", "indicator"],
      rows: [["812.5", "rain"]],
      origins: [{ file: "towns.csv", line: 7 }],
      filteredRows: 101,
      totalRows: 1200,
      cut: [],
    },
    facets: [],
    histograms: new Map(),
    constants: [],
    labels: new Map(),
    measureOf: () => ({ label: "Rain", definition: "What falls in a year.", unit: "percent" }),
    bytes: 4_210,
    withheld: [],
    order: "",
    locale: "en-GB",
  };
  const view = presentDataset(input);

  test("says before the click how many rows and about how many bytes a download has", () => {
    expect(view.downloads.csvLabel).toBe("CSV (101 rows, about 4.2 kB)");
    expect(view.downloads.csv).toBe("/datasets/figures.csv?indicator=rain&_sort_desc=value");
    expect(view.downloads.excel).toBe("/datasets/figures.csv?indicator=rain&_sort_desc=value&_bom=1");
  });

  test("says how many rows match, and keeps flags of files and empty fields out of its links", () => {
    expect(view.status).toBe("101 of 1,200 rows match");
    expect(view.query).toBe("indicator=rain&_sort_desc=value&_page=2");
    expect(view.pages).toBe(2);
  });

  test("puts an indicator's unit into the header once only that indicator is chosen", () => {
    expect(view.view.columns[0]).toMatchObject({ name: "value", unit: "percent" });
  });

  test("puts the unit that several chosen indicators share into the header, and none where they differ", () => {
    const both = (unit: string) =>
      presentDataset({
        ...input,
        query: {
          ...input.query,
          request: ask({
            table: "figures",
            filters: [{ column: "indicator", operator: "in", values: ["rain", "snow"] }],
          }),
        },
        measureOf: (code) => ({ label: code, definition: "", unit: code === "rain" ? "percent" : unit }),
      });
    expect(both("percent").view.columns[0]).toMatchObject({ name: "value", unit: "percent" });
    expect(both("km2").view.columns[0]).toMatchObject({ name: "value", unit: "" });
  });

  test("says what the figures count where they are of few indicators", () => {
    expect(view.measures).toEqual([{ label: "Rain", definition: "What falls in a year.", unit: "percent" }]);
    const rows = ["a", "b", "c", "d", "e"].map((code) => ["1", code]);
    expect(presentDataset({ ...input, page: { ...input.page, rows } }).measures).toEqual([]);
  });

  test("says of a cell that it has only the beginning of how long it is and where the whole is", () => {
    const page = { ...input.page, cut: [{ row: 0, column: 1, characters: 1_048_576 }] };
    const [row] = unpackRows(presentDataset({ ...input, page }).view);
    expect(JSON.stringify(row?.cells)).toContain(
      "rain… [cut here: 1,048,576 characters in all; whole on the row's page and in the files]",
    );
  });

  test("says once what all rows share, and gives the columns that are left", () => {
    const rows = [
      ["812.5", "rain"],
      ["7", "rain"],
    ];
    const shown = presentDataset({ ...input, page: { ...input.page, rows }, constants: ["indicator"] });
    expect(shown.view.columns.map(({ name }) => name)).toEqual(["value"]);
    expect(shown.shared).toMatchObject([{ cell: { text: "rain" } }]);
    expect(shown.empty).toEqual([]);
    expect(shown.downloads.csv).toBe(view.downloads.csv);
  });

  test("leads from each row to its own page", () => {
    expect(unpackRows(view.view)[0]?.href).toBe("/datasets/figures/row?file=towns.csv&line=7");
  });
});

test("a row's page has every column, its unit, and where the row comes from", () => {
  const view = presentRow({
    table: FIGURES,
    row: { cells: ["acme-1", "rain", "812.5", "javascript:alert(1)"], file: "towns.csv", line: 7 },
    labels: new Map([["indicators", new Map([["rain", "Rain"]])]]),
    context: CONTEXT,
    locale: "en-GB",
  });
  expect(view.fields.map(({ name, unit, label }) => [name, unit, label])).toEqual([
    ["publication", "", ""],
    ["indicator", "", "Rain"],
    ["value", "percent", ""],
    ["seen_at", "", ""],
  ]);
  expect(view).toMatchObject({
    file: "towns.csv",
    line: 7,
    confidence: "high",
    key: "acme-1, rain",
    seenAt: "",
  });
  expect(view.sources).toMatchObject([
    {
      publication: "acme-1",
      publisher: "Acme Institute",
      url: "https://acme.example/survey",
      licence: "CC BY 4.0",
    },
  ]);
});
