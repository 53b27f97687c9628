/** `check --fix`: what has one meaning is mended, nothing is guessed, and a second run finds nothing to do. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { checkPackage } from "../../../app/package/check-package.ts";
import { mendFile } from "../../../app/package/mend/mend-file.ts";
import { mendPackage } from "../../../app/package/mend/mend-package.ts";
import { plainNumbers } from "../../../app/package/mend/number-style.ts";
import { CORE_TABLES } from "../../../app/package/core/index.ts";
import { copyOfTiny, TINY } from "./tiny-package.ts";

const AREAS = "catalog/areas.csv";
const FIGURES = "observations/bicycles.csv";
const PUBLICATIONS = "catalog/publications.csv";

test.each<[string, string, (text: string) => string | Buffer]>([
  ["; between the cells", AREAS, (t) => t.replaceAll(",", ";")],
  ["a byte order mark", AREAS, (t) => `\ufeff${t}`],
  ["CRLF", AREAS, (t) => t.replaceAll("\n", "\r\n")],
  ["CR alone", AREAS, (t) => t.replaceAll("\n", "\r")],
  ["mixed line ends", AREAS, (t) => t.replace("\n", "\r\n")],
  ["UTF-16", AREAS, (t) => Buffer.from(`\ufeff${t}`, "utf16le")],
  ["blank lines and rows of empty cells", AREAS, (t) => `${t}\n,,\n`],
  ["a header in capitals with spaces", AREAS, (t) => t.replace("area,label", "Area , LABEL")],
  ["spaces around a code", AREAS, (t) => t.replace(",country", ", country ")],
  ["a zero-width space in a code", AREAS, (t) => t.replace("NORTHVALE", "NORTH\u200bVALE")],
  ["empty cells at the end of rows", AREAS, (t) => t.replaceAll("\n", ",,\n")],
  ["TRUE and no", PUBLICATIONS, (t) => t.replaceAll(",true,", ",TRUE,").replaceAll(",false,", ",no,")],
  ["1 and 0", PUBLICATIONS, (t) => t.replaceAll(",true,", ",1,").replaceAll(",false,", ",0,")],
  ["a day without zeros", PUBLICATIONS, (t) => t.replace(/-0(\d)-0(\d),https/u, "-$1-$2,https")],
])("%s: mended to the very file", async (_, file, change) => {
  const copy = copyOfTiny();
  const before = readFileSync(join(copy.dir, file), "utf8");
  const broken = change(before);
  expect(broken).not.toEqual(before);
  writeFileSync(join(copy.dir, file), broken);
  const { files, issue } = await mendPackage(copy.dir);
  expect(issue).toBeNull();
  expect(files.map((one) => one.file)).toEqual([file]);
  expect(readFileSync(join(copy.dir, file), "utf8")).toBe(before);
  expect(await mendPackage(copy.dir)).toEqual({ files: [], issue: null });
});

test("; and decimal commas together, with quotes where they are needed", async () => {
  const copy = copyOfTiny();
  copy.edit("observations/weather.csv", (text) => {
    const { data } = Papa.parse<string[]>(text.trimEnd());
    const [header = []] = data;
    const place = header.indexOf("value");
    const rows = data.map((row, line) =>
      line === 0 ? row : row.with(place, (row[place] ?? "").replace(/^\d+$/u, "$&,5").replace(".", ",")),
    );
    return Papa.unparse(rows, { delimiter: ";", newline: "\r\n" });
  });
  const { files } = await mendPackage(copy.dir);
  expect(files[0]?.changes).toEqual([
    "commas instead of ;",
    "line ends LF instead of CRLF",
    expect.stringMatching(/^column value: "\d+\.5" instead of "\d+,5" and the like in \d+ cells$/),
  ]);
  expect((await checkPackage(copy.dir)).ok).toBe(true);
});

test("Windows-1252 is read where it can be nothing else, Cyrillic bytes are left alone", async () => {
  const copy = copyOfTiny();
  const text = readFileSync(join(copy.dir, AREAS), "utf8");
  writeFileSync(join(copy.dir, AREAS), Buffer.from(text.replace("Southvale,", "Südvale,"), "latin1"));
  const { files } = await mendPackage(copy.dir);
  expect(files[0]?.changes).toEqual(["UTF-8 instead of Windows-1252 (please look at: Südvale)"]);
  const cyrillic = Buffer.concat([Buffer.from(text), Buffer.from([0xca, 0xe8, 0xe5, 0xe2])]);
  writeFileSync(join(copy.dir, AREAS), cyrillic);
  expect((await mendPackage(copy.dir)).files).toEqual([]);
});

test.each<[string, string, (text: string) => string]>([
  ["a day that may be two", PUBLICATIONS, (t) => t.replace(/\d{4}-\d\d-\d\d,https/u, "04/05/2024,https")],
  ["a number that may be two", FIGURES, (t) => t.replace(",3105,", ',"3,105",')],
  ["a cell too many", FIGURES, (t) => t.replace(",3105,", ",3,105,")],
  ["a quote left open", AREAS, (t) => t.replace("Southvale", '"Southvale')],
  ["a quote within a cell", AREAS, (t) => t.replace("Southvale", 'South"vale')],
])("%s is left for a person", async (_, file, change) => {
  const copy = copyOfTiny();
  copy.edit(file, change);
  const before = readFileSync(join(copy.dir, file), "utf8");
  expect(await mendPackage(copy.dir)).toEqual({ files: [], issue: null });
  expect(readFileSync(join(copy.dir, file), "utf8")).toBe(before);
});

test("a package in order is not touched", async () => {
  expect(await mendPackage(TINY)).toEqual({ files: [], issue: null });
});

describe("numbers of a column", () => {
  test.each<[string[], Record<string, string> | null]>([
    [["1.5", "2"], null],
    [["1,6", "2,345"], { "1,6": "1.6", "2,345": "2.345" }],
    [["1,234"], null],
    [["1,234", "1,234.5"], { "1,234": "1234", "1,234.5": "1234.5" }],
    [["1 234,5"], { "1 234,5": "1234.5" }],
    [["1\u00a0234"], { "1\u00a0234": "1234" }],
    [["1.234,5"], { "1.234,5": "1234.5" }],
    [["1,234,567"], { "1,234,567": "1234567" }],
    // 1.234 is a number as it stands, and stays that number.
    [["1.234", "1.234,5"], null],
    [["1,6", "3.2"], null],
    [["−4,5"], { "−4,5": "-4.5" }],
    [["1,6", "n/a"], null],
  ])("%j", (cells, numbers) => {
    const found = plainNumbers(cells);
    expect(found && Object.fromEntries(found)).toEqual(numbers);
  });
});

const areas = CORE_TABLES.find(({ name }) => name === "areas");
const table = { ...areas!, core: true as const, path: ["a.csv"], fieldsMatch: "named" as const };
const cell = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(" A", "B\u200b", "x,y", 'say "no"', "two\nlines", "=1+1", "🇺🇦", "\u200fabc", "", " "),
);

test("any sheet, written in any way: what is mended reads the same, and is not mended again", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell, fc.constantFrom("country", "group")), { maxLength: 8 }),
      fc.constantFrom(",", ";", "\t", "|"),
      fc.constantFrom("\n", "\r\n", "\r"),
      fc.boolean(),
      (rows, delimiter, newline, mark) => {
        const clean = rows.map((row) => row.map((one) => one.replace(/[\0\r]/gu, "").replace(/\p{Cs}/gu, "")));
        const text = Papa.unparse([["area", "label", "kind"], ...clean], { delimiter, newline });
        const mended = mendFile(Buffer.from(`${mark ? "\ufeff" : ""}${text}`), "a.csv", table);
        const read = Papa.parse<string[]>(mended?.text ?? text.replace(/^\ufeff/u, ""), {
          delimiter: ",",
          newline: mended ? "\n" : (newline as "\n"),
        }).data;
        const got = read.slice(1).filter((row) => row.some((one) => one.trim() !== ""));
        const bare = (one: string) => one.replace(/[\u200b-\u200f\u2060\ufeff]/gu, "").trim();
        expect(got.map(([area = "", label]) => [bare(area), label])).toEqual(
          clean.map(([area = "", label]) => [bare(area), label]),
        );
        if (mended) expect(mendFile(Buffer.from(mended.text), "a.csv", table)).toBeNull();
      },
    ),
    { numRuns: 300 },
  );
});
