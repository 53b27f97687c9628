/** JSON-stat as offices give it out (fixtures of their shape, with made-up figures), read into the table that every other file becomes. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openFile } from "../../../app/importers/own-file/open-file.ts";
import { areaCodes } from "../../../app/tabular/area-codes.ts";
import { ownFigures } from "../../../app/tabular/own-figures.ts";
import type { Sheet } from "../../../app/tabular/sheet.ts";
import { chosenRows, type LayoutGiven, tableLayout } from "../../../app/tabular/table-layout.ts";

const FIXTURES = join(import.meta.dirname, "../../fixtures/json-stat");
const RULES = { publishedOn: "2024-05-01", areaMap: new Map<string, string>(), skipUnknownAreas: true };

async function opened(bytes: Uint8Array | string, sheet?: string): Promise<Sheet> {
  const read = await openFile(Buffer.from(bytes), { sheet });
  if ("problem" in read) throw new Error(read.problem);
  return read;
}

const fixture = (name: string) => opened(readFileSync(join(FIXTURES, name)));

async function refusal(json: unknown): Promise<string> {
  const read = await openFile(Buffer.from(typeof json === "string" ? json : JSON.stringify(json)), {});
  return "problem" in read ? read.problem : "";
}

function figures(sheet: Sheet, given: LayoutGiven = {}) {
  const layout = tableLayout(sheet, given);
  if ("problem" in layout) throw new Error(JSON.stringify(layout.problem));
  const norway = { area: "NOR", label: "Norway", kind: "country" };
  const rules = { ...RULES, ...(given.area === undefined ? {} : { area: norway }) };
  const { figures: read, problems, left } = ownFigures(sheet, layout, areaCodes([]), rules);
  const rows = read.map(({ area, period, value, status, note }) => [area.area, period, value, status, note]);
  return { rows, problems, left };
}

const CUBE = {
  class: "dataset",
  id: ["geo", "time"],
  size: [1, 2],
  dimension: { geo: { category: { index: ["FR"] } }, time: { category: { index: ["2022", "2023"] } } },
  value: [1, 2],
};

describe("a cube becomes a table", () => {
  test("Eurostat's: sparse, its statuses and codes of countries known, what has no figure left out", async () => {
    const sheet = await fixture("eurostat.json");
    expect(sheet.cells[0]).toEqual(["freq", "s_adj", "unit", "geo", "time", "status", "value", expect.any(String)]);
    expect(sheet.notes[0]).toMatch(/^JSON-stat: Unemployment .*, ESTAT, updated 2024-04-03$/);
    const { rows, problems, left } = figures(sheet);
    expect(problems).toEqual([]);
    expect(left.areas).toEqual(["EA20"]);
    expect(rows).toEqual([
      ["DEU", "2023-12", "3.1", "A", ""],
      ["DEU", "2024-01", "3.2", "A", ""],
      ["DEU", "2024-02", "3.2", "P", ""],
      ["GRC", "2023-12", "7.4", "A", ""],
      ["GRC", "2024-02", "7.5", "A", "Marked b by the publisher."],
    ]);
  });

  test("Statistics Norway's: the period by its role, quarters, several measures of which one is chosen", async () => {
    const sheet = await fixture("statbank.json");
    expect(sheet.notes[0]).toContain("unit 1 000 personer, prosent");
    const all = figures(sheet, { area: "NOR" });
    expect(all.problems[0]).toMatchObject({
      kind: "twice",
      differs: { column: "ContentsCode", value: "Arbeidslause" },
    });
    const where = ["ContentsCode=Arbeidslause1", "kjønn=Menn"].map(chosenRows);
    const { rows, problems, left } = figures(sheet, { area: "NOR", where });
    expect(problems).toEqual([]);
    expect(left).toMatchObject({ numberless: 1, where: 9 });
    expect(rows).toEqual([
      ["NOR", "2023-Q2", "3.8", "A", ""],
      ["NOR", "2023-Q3", "3.7", "A", ""],
    ]);
  });

  test("the older format: categories in the order of their index, periods by their labels, one status for all", async () => {
    expect(figures(await fixture("older.json")).rows).toEqual([["IRL", "2014-Q1", "101.5", "A", ""]]);
  });

  test("a dimension that is called as the table's own columns leaves them both", async () => {
    const dimension = { ...CUBE.dimension, value: { category: { index: ["x"] } } };
    const sheet = await opened(JSON.stringify({ ...CUBE, id: [...CUBE.id, "value"], size: [1, 2, 1], dimension }));
    expect(sheet.cells[0]).toEqual(["geo", "time", "value", "status", "value 2"]);
    expect(figures(sheet).rows.map(([, , value]) => value)).toEqual(["1", "2"]);
  });

  test("of a collection the one dataset, or the one that is asked for", async () => {
    const collection = (...labels: string[]) => ({
      class: "collection",
      link: {
        item: [...labels.map((label) => ({ ...CUBE, label })), { class: "dataset", href: "https://x.invalid/" }],
      },
    });
    expect((await opened(JSON.stringify(collection("First")))).cells).toHaveLength(3);
    const two = JSON.stringify(collection("First", "Second"));
    expect((await opened(two, "Second")).notes[0]).toContain("Second");
    expect(await refusal(two)).toBe('The file has several datasets: --sheet takes one of "First", "Second".');
    expect(await refusal(collection())).toContain("only links to datasets");
  });
});

describe("what cannot be taken is refused in words", () => {
  test.each<[string, unknown, RegExp]>([
    ["other JSON", { rows: [1] }, /JSON, but no JSON-stat/],
    ["a list", [{ a: 1 }], /JSON, but no JSON-stat/],
    ["half a file", '{"version":"2.0","class":"dataset","id":["ge', /may not be whole/],
    ["too few figures", { ...CUBE, value: [1] }, /value has 1 figures?, its dimensions give 2/],
    ["a dimension too few", { ...CUBE, size: [2] }, /id names 2 dimensions, size 1/],
    ["other categories", { ...CUBE, size: [1, 3] }, /dimension\.time has 2 categories, its size is 3/],
    ["a dimension that is not there", { ...CUBE, id: ["geo", "year"] }, /dimension\.year/],
    ["no size", { ...CUBE, size: undefined }, /dimensions are not named/],
    ["a text for figures", { ...CUBE, value: "none" }, /fault in it: value/],
  ])("%s", async (_, json, words) => {
    expect(await refusal(json)).toMatch(words);
  });

  test("a sparse cube may be of any size; places outside it are no figures", async () => {
    const wide = {
      class: "dataset",
      id: ["geo", "time"],
      size: [1, 2],
      dimension: CUBE.dimension,
      value: { "1": 2, "7": 9, x: 1, "-1": 3 },
    };
    expect(figures(await opened(JSON.stringify(wide))).rows).toEqual([["FRA", "2023", "2", "A", ""]]);
  });
});
