import { describe, expect, test } from "vitest";
import { areaCodes } from "../../../../app/tabular/area-codes.ts";
import { openFile } from "../../../../app/importers/own-file/open-file.ts";
import { ownFigures } from "../../../../app/tabular/own-figures.ts";
import { decimalSignOf, ownNumber } from "../../../../app/tabular/own-number.ts";
import { ownPeriod } from "../../../../app/tabular/own-period.ts";
import { chosenRows, tableLayout } from "../../../../app/tabular/table-layout.ts";
import { KNOWN_AREAS } from "../../../../app/importers/reading/known-rows.ts";
import { layoutWords, problemLines } from "../../../../app/cli/add-data/problem-words.ts";
import { unpack } from "../../../../app/importers/own-file/unpack.ts";
import { ods, xlsx } from "../../cli/workbooks.ts";

const codes = areaCodes(KNOWN_AREAS);

async function read(bytes: Uint8Array | string, where: string[] = []) {
  const sheet = await openFile(typeof bytes === "string" ? Buffer.from(bytes) : bytes);
  if ("problem" in sheet) throw new Error(sheet.problem);
  const layout = tableLayout(sheet, { where: where.map(chosenRows) });
  if ("problem" in layout) throw new Error(layoutWords(layout.problem));
  const { figures, problems } = ownFigures(sheet, layout, codes, {
    publishedOn: "2024-04-01",
    areaMap: new Map(),
    skipUnknownAreas: false,
  });
  return {
    problems: problemLines(problems),
    figures: figures.map(({ area, period, value, status }) => `${area.area} ${period} ${value} ${status}`),
  };
}

describe("a file of one's own", () => {
  test("is a workbook of either kind", async () => {
    const rows = [["A title"], ["", ""], ["Country", "2022", "2023"], ["Germany", 3.1, 0.3]];
    for (const bytes of [xlsx(rows), ods(rows)])
      expect(await read(bytes)).toEqual({ problems: [], figures: ["DEU 2022 3.1 A", "DEU 2023 0.3 A"] });
  });

  test("is SDMX-CSV, one series of it", async () => {
    const text =
      "DATAFLOW,FREQ,UNIT,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS\nX,A,P,FR,2023,1.5,P\nX,A,Q,FR,2023,2.5,A\n";
    expect(await read(text, ["UNIT=P"])).toEqual({ problems: [], figures: ["FRA 2023 1.5 P"] });
    expect((await read(text)).problems).toEqual([
      'lines 2 and 3 are both of FRA 2023: choose a series, for example --where "UNIT=P"',
    ]);
  });

  test("is a World Bank table, with years as columns", async () => {
    const text =
      '"Data Source","World Development Indicators",\n\n"Last Updated Date","2024-03-28",\n\n"Country Name","Country Code","Indicator Name","Indicator Code","2022","2023",\n"Aruba","ABW","Growth","NY","8.5","",\n';
    expect(await read(text)).toEqual({ problems: [], figures: ["ABW 2022 8.5 A"] });
  });

  test("is a table of the IMF: what it estimates itself is no outcome, and several series are said once", async () => {
    const head = "ISO\tWEO Subject Code\tCountry\tUnits\t2022\t2023\t2024\tEstimates Start After\r\n";
    const row = (code: string, value: number) =>
      `DEU\t${code}\tGermany\tx\t${value}\t${value + 1}\t${value + 2}\t2022\r\n`;
    const text = `${head}${row("NGDP_RPCH", 1)}${row("NGDPD", 4)}`;
    for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`, "utf16le")]) {
      expect(await read(bytes, ["WEO Subject Code=NGDPD"])).toEqual({
        problems: [],
        figures: ["DEU 2022 4 A", "DEU 2023 5 E", "DEU 2024 6 F"],
      });
      expect((await read(bytes)).problems).toEqual([
        'lines 2 and 3 are both of DEU 2022, and so are 2 more: choose a series, for example --where "WEO Subject Code=NGDP_RPCH"',
      ]);
    }
  });

  test.each([
    ['{"rows":[{"geo":"DE"}]}', "JSON"],
    ["freq,unit,geo\\TIME_PERIOD\t2022 \t2023 \nA,PC,DE\t1.4 \t-0.3 p\n", "Eurostat's TSV"],
    ["<!DOCTYPE html><html><body>Not found</body></html>", "a web page"],
    ['<?xml version="1.0"?><mes:GenericData/>', "XML"],
  ])("that is none is named for what it is, with what to take instead: %s", async (text, kind) => {
    const sheet = await openFile(Buffer.from(text));
    expect(sheet).toMatchObject({ problem: expect.stringMatching(new RegExp(`^The file is ${kind}.*download`)) });
  });

  test("names unknown areas with what may be meant, and no future figure is an outcome", async () => {
    const { problems } = await read("country;year;value\nGermny;2023;1,5\nFrance;2025;2,5\n");
    expect(problems[0]).toBe('"Germny" (line 2) is no known area; did you mean DEU (Germany)?');
    expect(problems.at(-1)).toContain("it cannot be an outcome");
  });

  test("in an old encoding is read, and that is said", async () => {
    const sheet = await openFile(Buffer.from("país;año;valor\n", "latin1"));
    expect(sheet).toMatchObject({ cells: [["país", "año", "valor"], [""]] });
    expect("notes" in sheet && sheet.notes.join()).toContain("windows-1252");
  });

  test("that swells beyond the bound is refused before it is unpacked", () => {
    expect(unpack(xlsx([["a".repeat(5000)]]), () => true, 4000)).toMatchObject({
      problem: expect.stringContaining("4000"),
    });
  });
});

test.each([
  [["1,5", "2,25"], ","],
  [["1.5", "1,234.5"], "."],
  [["1,234", "2,345"], null],
  [["1.234", "0.5"], "."],
  [["1.234,5", "-"], ","],
  [["7", ".."], "."],
])("the decimal sign of %j is %s", (cells, sign) => expect(decimalSignOf(cells)).toBe(sign));

test("numbers keep their digits", () => {
  expect([
    ownNumber("1.234,50", ","),
    ownNumber("0.025", ".", 2),
    ownNumber("5,5 %", ","),
    ownNumber("abc", "."),
  ]).toEqual(["1234.50", "2.5", "5.5", null]);
});

test("a day with slashes is read only with its order", () => {
  expect([
    ownPeriod("03/04/2024"),
    ownPeriod("03/04/2024", "dmy"),
    ownPeriod("31.12.2023"),
    ownPeriod("2019 [YR2019]"),
  ]).toEqual([null, "2024-04-03", "2023-12-31", "2019"]);
});
