/** Mistakes that people make with their files: each is located, and the sentence says what was expected or meant. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkPackage } from "../../../app/package/check-package.ts";
import { formatCauses } from "../../../app/package/issue-causes.ts";
import { copyOfTiny } from "./tiny-package.ts";

const AREAS = "catalog/areas.csv";
const FIGURES = "observations/bicycles.csv";
const READINGS = "catalog/readings.csv";

const semicolons = (text: string) => text.replaceAll(",", ";");

test.each<[string, string, (text: string) => string, RegExp]>([
  ["; as delimiter", AREAS, semicolons, /^catalog\/areas\.csv:1: .*this file uses ;/],
  [
    "a decimal comma in quotes",
    FIGURES,
    (t) => t.replace(",3105,", ',"3,105",'),
    /bicycles\.csv:2: column value: "3,105"/,
  ],
  [
    "an unquoted decimal comma",
    FIGURES,
    (t) => t.replace(",3105,", ",3,105,"),
    /bicycles\.csv:2: .*11.*stands in quotes|bicycles\.csv:2: .*not 11/,
  ],
  [
    "a day the other way round",
    "catalog/articles.csv",
    (t) => t.replace("2023-11-10", "10/11/2023"),
    /published_on: "10\/11\/2023" .*(2024-04-16|day, month or year)/,
  ],
  [
    "a quarter of another kind",
    FIGURES,
    (t) => t.replace("EASTVALE,2023-07", "EASTVALE,Q3 2023"),
    /period: "Q3 2023" .*2024-Q1/,
  ],
  [
    "a quote left open",
    AREAS,
    (t) => t.replace("Southvale", '"Southvale'),
    /areas\.csv:4: column label: .*closing quote/,
  ],
  ["a misspelt header", AREAS, (t) => t.replace("label", "lable"), /"lable" .*did you mean label\?/],
  ["a key twice", AREAS, (t) => `${t}NORTHVALE,Again,country\n`, /stands first at catalog\/areas\.csv:3/],
  ["an id of another form", AREAS, (t) => `${t}north vale,Again,country\n`, /capital letters and digits/],
  [
    "an unknown publication",
    FIGURES,
    (t) => t.replace("northvale-council-counters-2023,b", "northvale-council-counter-2023,b"),
    /did you mean northvale-council-counters-2023\?/,
  ],
  [
    "a letter that only looks Latin",
    AREAS,
    (t) => t.replace("Southvale,country", "Southvale,соuntry"),
    /did you mean country\?/,
  ],
  ["a misspelt form", READINGS, (t) => t.replace(",value,", ",valeu,"), /form: "valeu" .*did you mean value\?/],
  ["a workbook", AREAS, () => "PK\u0003\u0004rest", /this is a workbook/],
  ["a web page", AREAS, () => "<!DOCTYPE html>\n<p>404</p>\n", /this is a web page/],
  [
    "an address without scheme",
    "catalog/publishers.csv",
    (t) => t.replace(/https?:\/\//u, ""),
    /begins with https:\/\//,
  ],
])("%s", async (_, file, change, sentence) => {
  const copy = copyOfTiny();
  copy.edit(file, change);
  const { ok, issues } = await checkPackage(copy.dir);
  expect(ok).toBe(false);
  expect(
    formatCauses(issues).some((line) => sentence.test(line)),
    formatCauses(issues).join("\n"),
  ).toBe(true);
});

test("a workbook's own bytes are named for what they are", async () => {
  const copy = copyOfTiny();
  writeFileSync(join(copy.dir, AREAS), Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0, 0xfe]));
  const { issues } = await checkPackage(copy.dir);
  expect(issues).toMatchObject([{ file: AREAS, code: "not-csv", expected: expect.stringContaining("a workbook") }]);
});

test("one sentence for a cause, however many rows have it", async () => {
  const copy = copyOfTiny();
  copy.edit("catalog/publications.csv", (text) => text.replaceAll(/,(true|false),/gu, (word) => word.toUpperCase()));
  const lines = formatCauses((await checkPackage(copy.dir)).issues).filter((line) => line.includes("redistributable"));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/expected true or false; write false .*; also lines? /);
});

test("columns in another order, spaces in the header and rows of empty cells are taken", async () => {
  const copy = copyOfTiny();
  copy.edit(AREAS, (text) => {
    const [, ...rows] = text.trim().split("\n");
    const turned = rows.map((row) => row.split(",")).map(([area, label, kind]) => [kind, area, label].join(","));
    return `kind , area,label\n${turned.join("\n")}\n,,\n`;
  });
  const { ok, issues } = await checkPackage(copy.dir);
  expect(issues.map(({ code }) => code)).toEqual(["blank-line"]);
  expect(ok).toBe(true);
});

test("a descriptor with a comma too many says so, at its line", async () => {
  const copy = copyOfTiny();
  writeFileSync(join(copy.dir, "datapackage.json"), '{\n  "name": "x",\n}\n');
  expect((await checkPackage(copy.dir)).issues).toMatchObject([
    { line: 3, expected: expect.stringContaining("take away the comma") },
  ]);
});

test("a package needs no list of its core tables, nor those that it does not use", async () => {
  const copy = copyOfTiny();
  copy.json((descriptor) => {
    descriptor.resources = descriptor.resources.filter(({ name }) => name === "counters");
  });
  const { ok, issues, tables } = await checkPackage(copy.dir);
  expect(issues).toEqual([]);
  expect(ok).toBe(true);
  expect(tables).toHaveLength(14);
});
