import { describe, expect, it } from "vitest";
import { readDelimited, type Layout } from "../../../../app/importers/reading/delimited.ts";
import { rejoinFoundIn } from "../../../../app/importers/reading/found-in-quirk.ts";
import { rawOf } from "../fixtures.ts";

const LAYOUT: Layout<"area" | "value" | "note"> = {
  name: "test layout",
  delimiter: ",",
  required: ["area", "value"],
  optional: ["note"],
  aliases: { Country: "area" },
  more: /^\d{4}$/,
};

function read(text: string, layout = LAYOUT) {
  return readDelimited(rawOf({ "a.csv": text }), "a.csv", layout);
}

describe("readDelimited", () => {
  it("gives rows as records with their physical lines, line breaks inside quotes counted", () => {
    const { rows, issues } = read('area,value,note\nRUS,1,"two\nlines"\n\nUSA,2,\n');
    expect(issues).toEqual([]);
    expect(rows.map(({ line, cells }) => [line, cells])).toEqual([
      [2, { area: "RUS", value: "1", note: "two\nlines" }],
      [5, { area: "USA", value: "2", note: "" }],
    ]);
  });

  it("takes CRLF, aliases, absent optional columns, further columns by pattern and a nameless last column", () => {
    const { rows, issues } = read("Country,value,2023,2024,\r\nRUS,1,3.6,4.3,\r\n");
    expect(issues).toEqual([]);
    expect(rows).toEqual([
      { line: 2, cells: { area: "RUS", value: "1", note: "" }, more: { "2023": "3.6", "2024": "4.3" } },
    ]);
  });

  it("skips the lines before the header and counts on", () => {
    expect(read("Source\n,,\narea,value\nRUS,1\n", { ...LAYOUT, preamble: 2 }).rows[0]?.line).toBe(4);
    expect(read("area,valeu\n", { ...LAYOUT }).issues[0]?.line).toBe(1);
  });

  it("refuses an unknown layout, naming what is missing, surplus and perhaps renamed", () => {
    const { rows, issues } = read("area,values,colour\nRUS,1,red\n");
    expect(rows).toEqual([]);
    expect(issues.map(({ code, column, line }) => [code, column, line])).toEqual([
      ["missing-column", "value", 1],
      ["unknown-column", "values", 1],
      ["unknown-column", "colour", 1],
    ]);
    expect(issues[0]?.expected).toContain('Was it renamed to "values"?');
  });

  it("leaves surplus columns unread where the layout allows them", () => {
    expect(read("area,value,colour\nRUS,1,red\n", { ...LAYOUT, allowExtra: true }).issues).toEqual([]);
  });

  it("refuses a column that comes twice", () => {
    expect(read("area,value,Country\nRUS,1,RUS\n").issues).toMatchObject([{ code: "duplicate-column" }]);
  });

  it("locates rows with too few and too many cells", () => {
    const { rows, issues } = read("area,value\nRUS\nUSA,1\nDEU,1,2\n");
    expect(rows.map(({ cells }) => cells.area)).toEqual(["USA"]);
    expect(issues).toMatchObject([
      { line: 2, code: "too-few-cells", value: "RUS" },
      { line: 4, code: "too-many-cells", value: "DEU,1,2" },
    ]);
  });

  it("locates a stray quote", () => {
    expect(read('area,value\nRUS,1\nUSA,"2\n').issues).toMatchObject([{ line: 3, code: "stray-quote" }]);
    expect(read('area,value\n"US"A,2\n').issues).toMatchObject([{ line: 2, code: "stray-quote" }]);
  });

  it("refuses 10,000 columns before it reads a row", () => {
    const header = Array.from({ length: 10_000 }, (_, n) => `c${n}`).join(",");
    expect(read(`${header}\n${header}\n`).issues).toMatchObject([
      { line: 1, code: "too-many-columns", value: "10000 columns" },
    ]);
  });

  it("refuses a single line of 50 MB", () => {
    const { issues } = read(`area,value\n${"x".repeat(50 * 1024 * 1024)}`);
    expect(issues).toMatchObject([{ line: 2, code: "line-too-long" }]);
    expect(issues[0]?.value.length).toBeLessThanOrEqual(80);
  });

  it("stops after a hundred issues", () => {
    const { issues } = read(`area,value\n${"RUS\n".repeat(5000)}`);
    expect(issues.length).toBe(101);
    expect(issues.at(-1)?.code).toBe("too-many-issues");
  });

  it("lets a layout leave out footnotes", () => {
    const layout = { ...LAYOUT, skip: (cells: string[]) => cells[0] === "Source: test" };
    expect(read("area,value\nRUS,1\nSource: test\n", layout)).toMatchObject({ issues: [], rows: [{ line: 2 }] });
  });
});

describe("rejoinFoundIn", () => {
  const sheet: Layout<"a" | "found_in" | "b"> = {
    name: "sheet",
    delimiter: ",",
    required: ["a", "found_in", "b"],
    repair: rejoinFoundIn,
  };

  function rowsOf(text: string) {
    return readDelimited(rawOf({ "s.csv": `a,found_in,b\n${text}\n` }), "s.csv", sheet);
  }

  it("rejoins exactly the wording that lost its quotes", () => {
    const { rows, issues } = rowsOf("1,public file stored copy of a public repository file, repository not named,2");
    expect(issues).toEqual([]);
    expect(rows[0]?.cells).toEqual({
      a: "1",
      found_in: "public file stored copy of a public repository file, repository not named",
      b: "2",
    });
  });

  it.each([
    "1,web page, excerpt,2",
    "1,stored copy of a public repository file, repository not named,2,3",
    "1,stored copy of a public repository file, repository,2",
  ])("refuses any other surplus cell: %s", (row) => {
    expect(rowsOf(row)).toMatchObject({ rows: [], issues: [{ line: 2, code: "too-many-cells" }] });
  });
});
