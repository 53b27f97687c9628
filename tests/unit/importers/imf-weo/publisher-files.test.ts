import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { imfWeo } from "../../../../app/importers/imf-weo/index.ts";
import { openRawFolder } from "../../../../app/importers/reading/raw-folder.ts";
import { runOn, toGolden, type Golden } from "../fixtures.ts";

const CASES = join(import.meta.dirname, "../../../fixtures/importers/imf-weo");
const PORTAL_NAME = "dataset_2025-10-16T05_59_25.533931356Z_DEFAULT_INTEGRATION_IMF.RES_WEO_9.0.0.csv";
const GROUPS = textOf("publishers-own-groups/raw/WEOApr2024alla.xls", "utf-16le");
const SERIES = textOf(`portal-series/raw/${PORTAL_NAME}`, "utf-8");
const OBSERVATIONS = textOf("portal-observations/raw/imf_weo_2025oct_portal.csv", "utf-8");
const SDMX = textOf("sdmx-csv/raw/imf_weo_2025oct_sdmx.csv", "utf-8");

function textOf(path: string, encoding: string): string {
  return new TextDecoder(encoding).decode(readFileSync(join(CASES, path)));
}

function run(name: string, text: string): Golden {
  return toGolden(runOn(imfWeo, { [name]: text }));
}

/** "area period value status" of every row of growth. */
function growth(result: Golden): string[] {
  return (result.tables["observations/imf-weo-growth.csv"] ?? []).slice(1).map((row) => {
    const [, , area, period, value, , , status] = row.split(",");
    return [area, period, value, status].join(" ");
  });
}

describe("the file by country groups, as the IMF publishes it", () => {
  it("has every cell of the table in the package's own groups, without the regions, the footnote and n/a", () => {
    const result = run("WEOApr2024alla.xls", GROUPS);
    expect(result.issues).toEqual([]);
    expect(growth(result).filter((row) => / 202[2-5] /.test(row))).toEqual([
      "EURO_AREA 2022 3.399 E",
      "EURO_AREA 2023 0.424 E",
      "EURO_AREA 2024 0.797 F",
      "EURO_AREA 2025 1.46 F",
      "IMF_ADVANCED 2022 2.623 E",
      "IMF_ADVANCED 2023 1.63 E",
      "IMF_ADVANCED 2024 1.741 F",
      "IMF_ADVANCED 2025 1.772 F",
      "WLD 2022 3.459 E",
      "WLD 2023 3.214 E",
      "WLD 2024 3.179 F",
      "WLD 2025 3.234 F",
    ]);
    expect(result.tables["observations/imf-weo-size.csv"]).toContain(
      "imf-weo-2024-04,gdp_usd,WLD,2024,109529.216,,,F,,",
    );
  });

  it("reads a stated year after which estimates start, and -- as missing", () => {
    const stated = GROUPS.replace("3.399\t0.424\t0.797\t1.46\t\t", "3.399\t0.424\t--\t1.46\t2022\t");
    const rows = growth(run("WEOApr2024alla.xls", stated));
    expect(rows.filter((row) => /^EURO_AREA 202[2-5] /.test(row))).toEqual([
      "EURO_AREA 2022 3.399 A",
      "EURO_AREA 2023 0.424 E",
      "EURO_AREA 2025 1.46 F",
    ]);
  });

  it.each(["weoapr2024alla.xls", "WEOApr2024alla.ashx", "WEOApr2024alla.txt"])("takes the edition from %s", (name) => {
    expect(run(name, GROUPS).catalog.publications).toMatchObject([
      { publication: "imf-weo-2024-04", published_on: "2024-04-16" },
    ]);
    expect(run(name.replace(/apr2024/i, "Oct2024"), GROUPS).catalog.publications).toMatchObject([
      { publication: "imf-weo-2024-10", published_on: "2024-10-22" },
    ]);
  });

  it.each([
    ["WEO Subject Code", "WEO Subject ID", { line: 1, column: "subject", code: "missing-column" }],
    ["WEO Country Group Code", "WEO Group", { line: 1, column: "group", code: "missing-column" }],
    ["Estimates Start After", "Estimates From", { line: 1, column: "estimatesStartAfter", code: "missing-column" }],
    ["\t2023\t", "\t2023 (est.)\t", { line: 1, column: "2023 (est.)", code: "unknown-column" }],
    ["\t2023\t", "\tLast year\t", { line: 1, column: "2023", code: "missing-column" }],
    ["\n163\tNGDP_RPCH", "\n164\tNGDP_RPCH", { line: 7, column: "group", code: "unknown-area", value: "164" }],
    ["14,234.796", "14,23.796", { line: 8, column: "2022", code: "bad-number", value: "14,23.796" }],
  ])("refuses %j changed into %j, naming the place", (written, spoilt, issue) => {
    expect(run("WEOApr2024alla.xls", GROUPS.replace(written, spoilt)).issues).toMatchObject([issue]);
  });
});

describe("how the IMF's files are encoded", () => {
  let root = "";
  beforeEach(() => (root = mkdtempSync(join(tmpdir(), "weo-"))));
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const little = Buffer.from(GROUPS, "utf16le");
  it.each<[string, Buffer]>([
    ["UTF-16LE with a byte order mark", Buffer.concat([Buffer.from([0xff, 0xfe]), little])],
    ["UTF-16LE without one", little],
    ["UTF-16BE", Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(little).swap16()])],
    ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${GROUPS}`)],
    ["line feeds alone", Buffer.from(GROUPS.replaceAll("\r\n", "\n"))],
  ])("%s gives the same rows", (_, bytes) => {
    writeFileSync(join(root, "WEOApr2024alla.xls"), bytes);
    const result = toGolden(imfWeo(openRawFolder(root), () => {}));
    expect(result.issues).toEqual([]);
    expect(result.tables).toEqual(run("WEOApr2024alla.xls", GROUPS).tables);
  });
});

describe("the IMF's data portal", () => {
  const RUSSIA = ["RUS 2023 4.083 A", "RUS 2024 4.344 A", "RUS 2025 0.609 F", "RUS 2026 0.953 F"];

  it("gives the same figures by series and by observation, whatever the scale they are written in", () => {
    const [series, observations] = [run(PORTAL_NAME, SERIES), run("imf_weo_2025oct_portal.csv", OBSERVATIONS)];
    const russian = ({ tables }: Golden) =>
      Object.values(tables)
        .flat()
        .filter((row) => row.includes(",RUS,"));
    expect(growth(series).filter((row) => row.startsWith("RUS"))).toEqual(RUSSIA);
    expect(russian(observations)).toEqual(russian(series));
    expect(russian(series)).toHaveLength(12);
  });

  it("calls past years actual up to the year that the file states, a fiscal one by its beginning", () => {
    const text = SERIES.replace(/(KOS.*?)"2024"/, '$1"2023"').replace("FY2024/25", "FY2023/24");
    const statuses = growth(run(PORTAL_NAME, text)).map((row) => row.replace(/ [-\d.]+ (?=[AEF]$)/, " "));
    expect(statuses.filter((row) => /^(XKX|IND|WLD|EURO_AREA) 202[45]/.test(row))).toEqual([
      "EURO_AREA 2024 A",
      "EURO_AREA 2025 F",
      "IND 2024 E",
      "IND 2025 F",
      "WLD 2024 E",
      "WLD 2025 F",
      "XKX 2024 E",
      "XKX 2025 F",
    ]);
  });

  it("takes the edition from the day of publication, and that day for an edition that no list has", () => {
    const next = run(PORTAL_NAME, SERIES.replaceAll("2025-10-14T", "2026-10-13T"));
    expect(next.issues).toEqual([]);
    expect(next.catalog.publications).toMatchObject([
      { publication: "imf-weo-2026-10", edition: "October 2026", published_on: "2026-10-13" },
    ]);
  });

  it("takes the edition from the dataset of an archived one, or from the file's name", () => {
    const archived = run("dataset_x_IMF.RES_WEO_2025_OCT_VINTAGE_1.0.0.csv", SDMX);
    expect(archived.catalog.publications).toMatchObject([{ publication: "imf-weo-2025-10" }]);
    const current = OBSERVATIONS;
    expect(run("WEOApr2026.csv", current).catalog.publications).toMatchObject([{ publication: "imf-weo-2026-04" }]);
  });

  /** The first issue is this one, and no other code goes with it. */
  function expectRefusal(name: string, text: string, issue: object): void {
    const { issues } = run(name, text);
    expect(issues[0]).toMatchObject(issue);
    expect(new Set(issues.map(({ code }) => code).filter((code) => code !== "missing-file")).size).toBe(1);
  }

  const noYears = SERIES.replace(/"202(\d)"(?=[,\n])/g, (year, digit: string, at: number) =>
    at < 200 ? `"Y${digit}"` : year,
  );

  it.each<[what: string, text: string, line: number, column: string, code: string, value?: string]>([
    ["two editions", SERIES.replace("2025-10-14T", "2026-04-14T"), 3, "PUBLICATION_DATE", "two-editions"],
    ["an update's month", SERIES.replaceAll("2025-10-14T", "2026-07-14T"), 2, "PUBLICATION_DATE", "unknown-edition"],
    [
      "another dataset",
      SERIES.replaceAll("IMF.RES:WEO(", "IMF.FAD:FM("),
      2,
      "DATASET",
      "unknown-edition",
      "IMF.FAD:FM(9.0.0)",
    ],
    [
      "a column renamed",
      SERIES.replace("LATEST_ACTUAL_ANNUAL_DATA", "LATEST_ACTUAL_DATA"),
      1,
      "LATEST_ACTUAL_ANNUAL_DATA",
      "missing-column",
    ],
    ["no column of a year", noYears, 1, "", "missing-column"],
    ["a gap between the years", SERIES.replace('"2024","2025"', '"Y4","2025"'), 1, "2024", "missing-column"],
    ["another scale", SERIES.replace('"Billions","US', '"Millions","US'), 3, "SCALE", "unknown-scale", "Millions"],
    ["dollars where billions are said", SERIES.replace("2173.225", "2173225000000"), 3, "2024", "unknown-scale"],
    ["an area that is new", SERIES.replace("KOS.NGDP_RPCH.A", "KSV.NGDP_RPCH.A"), 7, "COUNTRY", "unknown-area", "KSV"],
    [
      "a latest actual year that is none",
      SERIES.replace("FY2024/25", "2024Q4"),
      6,
      "LATEST_ACTUAL_ANNUAL_DATA",
      "bad-year",
      "2024Q4",
    ],
  ])("refuses a file by series with %s", (_, text, line, column, code, value) => {
    expectRefusal(PORTAL_NAME, text, { line, column, code, ...(value === undefined ? {} : { value }) });
  });

  const SDMX_NAME = "imf_weo_2025oct_sdmx.csv";

  it.each<[string, string, string, object]>([
    ["no edition at all", PORTAL_NAME, OBSERVATIONS, { line: null, code: "unknown-edition" }],
    [
      "another edition than the name's",
      "WEOApr2026.csv",
      SERIES,
      { line: 2, column: "PUBLICATION_DATE", code: "two-editions" },
    ],
    [
      "two latest actual years of a series",
      SDMX_NAME,
      SDMX.replace("2024,4.572,2024", "2024,4.572,2023"),
      { line: 3, column: "LATEST_ACTUAL_ANNUAL_DATA", code: "two-values", value: "2023" },
    ],
    [
      "billions where units are due",
      SDMX_NAME,
      SDMX.replace("181228000000", "181.228"),
      { line: 6, column: "OBS_VALUE", code: "unknown-scale" },
    ],
    ["a column missing", SDMX_NAME, SDMX.replace("TIME_PERIOD", "PERIOD"), { column: "TIME_PERIOD" }],
    ["a workbook", "WEOApr2026all.xlsx", "", { file: "WEOApr2026all.xlsx", code: "unknown-file" }],
    ["a name that no layout has", "imf_weo_2026apr.csv", SERIES, { file: "imf_weo_2026apr.csv", code: "unknown-file" }],
  ])("refuses %s", (_, name, text, issue) => expectRefusal(name, text, issue));

  it("takes attributes from a row of their own", () => {
    const text = textOf("sdmx-csv/raw/imf_weo_2025oct_sdmx_version1.csv", "utf-8");
    expect(growth(run("imf_weo_2025oct_sdmx_version1.csv", text)).filter((row) => row.startsWith("IND"))).toEqual([
      "IND 2023 9.191 A",
      "IND 2024 6.495 A",
      "IND 2025 6.646 F",
      "IND 2026 6.159 F",
    ]);
  });
});

describe("the sheets of the IMF's Historical WEO Forecasts Database", () => {
  const NAME = "WEOhistorical_ngdp_rpch.csv";
  const SHEET = textOf(`historical-sheets/raw/${NAME}`, "utf-8");

  it("have an edition in each column, gaps as points, groups without an ISO code or with the new one", () => {
    const result = run(NAME, SHEET);
    expect(result.issues).toEqual([]);
    const russian = (result.tables["observations/imf-weo-growth.csv"] ?? []).filter((row) =>
      row.includes(",RUS,2023,"),
    );
    expect(russian.map((row) => [row.slice(0, 15), ...row.split(",").slice(4, 8)].join(" "))).toEqual([
      "imf-weo-2022-04 -2.28610276080108   F",
      "imf-weo-2022-10 -2.27996235057439   F",
      "imf-weo-2023-04 0.710778875233897   F",
      "imf-weo-2023-10 2.24948862898771   F",
      "imf-weo-2024-04 3.58461281559652   E",
      "imf-weo-2024-10 3.64929882416873   E",
    ]);
    expect(run(NAME, SHEET.replaceAll("Euro area,163,,", "Euro area,163,G163,")).tables).toEqual(result.tables);
  });

  it("leave out what an edition has on years long past", () => {
    const before = run(NAME, SHEET).summary.rowsKept;
    expect(run(NAME, SHEET.replace(/(Russia,922,RUS,2020,.*),\.\r/, "$1,-2.7\r")).summary.rowsKept).toBe(before);
  });

  it.each([
    ["S2022ngdp_rpch", "Spring 2022", { line: 1, column: "Spring 2022", code: "unknown-column" }],
    ["ISOAlpha_3Code", "ISO", { line: 1, column: "ISOAlpha_3Code", code: "missing-column" }],
    ["Kosovo,967,KOS", "Kosovo,967,KSV", { column: "ISOAlpha_3Code", code: "unknown-area", value: "KSV" }],
    ["2.24948862898771", "2.24948862898771p", { column: "F2023ngdp_rpch", code: "bad-number" }],
  ])("with %j changed into %j are refused", (written, spoilt, issue) => {
    expect(run(NAME, SHEET.replace(written, spoilt)).issues[0]).toMatchObject(issue);
  });
});
