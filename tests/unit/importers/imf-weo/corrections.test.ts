import { describe, expect, it } from "vitest";
import { imfWeo } from "../../../../app/importers/imf-weo/index.ts";
import { editionOf, editionOnDay } from "../../../../app/importers/imf-weo/editions.ts";
import { countryArea, groupArea } from "../../../../app/importers/imf-weo/areas.ts";
import { statusOf } from "../../../../app/importers/imf-weo/to-observations.ts";
import { runOn, toGolden } from "../fixtures.ts";

const GEO = '"ctry","iso3","ctry_name"\n922,"RUS","Russia"\n110,NA,"Advanced Economies"\n205,NA,"Latin America"\n';
const PROJECTIONS = "imf_weo_projections_test.csv";
const G7 = "country,target,target_year,prediction\n";

function growth(files: Record<string, string>): string[] {
  const result = toGolden(runOn(imfWeo, files));
  expect(result.issues).toEqual([]);
  return (result.tables["observations/imf-weo-growth.csv"] ?? []).slice(1);
}

function projections(rows: string): Record<string, string> {
  return { "macroprojections_geo.csv": GEO, [PROJECTIONS]: `"year","variable","ctry","value","pubdate"\n${rows}\n` };
}

describe("corrections of the copies of the WEO", () => {
  it.each([
    ["2023-04-07", "imf-weo-2023-04", "2023-04-11"],
    ["2023-10-05", "imf-weo-2023-10", "2023-10-10"],
  ])("puts the wrong day of publication %s right", (written, publication, day) => {
    expect(editionOnDay(written)).toMatchObject({ publication, publishedOn: day });
    const result = runOn(imfWeo, projections(`"2024","NGDP_RPCH",922,1.3,${written}`));
    expect(result.catalog.publications).toMatchObject([{ publication, published_on: day }]);
  });

  it.each(["Fall2025", "Spring2026"])("undoes the swap of France and the United Kingdom in %s", (edition) => {
    const rows = growth({
      [`macropi_g7_pointforecasts_${edition}.csv`]: `${G7}FRA,gdp_growth,2026,0.797\nGBR,gdp_growth,2026,0.858\n`,
    });
    expect(rows.map((row) => row.split(",").slice(2, 5).join(" "))).toEqual(["FRA 2026 0.858", "GBR 2026 0.797"]);
  });

  it("leaves France and the United Kingdom where they are in the editions before", () => {
    const rows = growth({
      "macropi_g7_pointforecasts_Spring2025.csv": `${G7}FRA,gdp_growth,2026,0.999\nGBR,gdp_growth,2026,1.4\n`,
    });
    expect(rows.map((row) => row.split(",").slice(2, 5).join(" "))).toEqual(["FRA 2026 0.999", "GBR 2026 1.4"]);
  });

  it("never reads the G7's past years, which the copy froze at the value of another edition", () => {
    const result = runOn(imfWeo, {
      "macropi_g7_historicvalues_Fall2024.csv": "country,target,target_year,true_value\nCAN,gdp_growth,2023,1.249\n",
    });
    expect(result.issues).toMatchObject([{ code: "missing-file" }]);
  });

  it("leaves out rows that lost their area number", () => {
    expect(growth(projections('"2026","NGDP_RPCH",NA,4,2025-10-14\n"2026","NGDP_RPCH",922,1,2025-10-14'))).toHaveLength(
      1,
    );
  });

  it("refuses two copies of a figure that differ by more than rounding, and takes the better one where they agree", () => {
    const g7 = (value: string) => ({
      "macropi_g7_pointforecasts_Spring2024.csv": `${G7}USA,gdp_growth,2024,${value}\n`,
    });
    const geo = GEO.replace('922,"RUS"', '111,"USA"');
    const copy = { ...projections('"2024","NGDP_RPCH",111,2.725,2024-04-16'), "macroprojections_geo.csv": geo };
    expect(growth({ ...copy, ...g7("2.72477504623867") })[0]).toContain(",2.725,");
    const { issues } = runOn(imfWeo, { ...copy, ...g7("2.7262") });
    expect(issues).toMatchObject([
      { file: "macropi_g7_pointforecasts_Spring2024.csv", line: 2, code: "copies-disagree", value: "2.7262" },
    ]);
  });

  it("refuses an edition, an area and a subject that it does not know", () => {
    const { issues } = runOn(
      imfWeo,
      projections('"2024","NGDP_RPCH",922,1,2024-04-17\n"2024","NGDP_RPCH",999,1,2024-04-16'),
    );
    expect(issues).toMatchObject([
      { line: 2, column: "pubdate", code: "unknown-edition" },
      { line: 3, column: "ctry", code: "unknown-area" },
    ]);
  });
});

describe("names and statuses", () => {
  it("dates editions by the months of the reports' titles", () => {
    const id = (season: "spring" | "fall", year: number) => editionOf(season, year).publication;
    expect([id("spring", 1999), id("fall", 2000), id("spring", 2002), id("fall", 2006), id("fall", 2007)]).toEqual([
      "imf-weo-1999-05",
      "imf-weo-2000-10",
      "imf-weo-2002-04",
      "imf-weo-2006-09",
      "imf-weo-2007-10",
    ]);
    expect(editionOf("spring", 2015).publishedOn).toBe("2015-04");
    expect(editionOf("spring", 2024).publishedOn).toBe("2024-04-16");
  });

  it("gives the IMF's own codes their ISO code or group", () => {
    expect(["UVK", "KOS", "WBG", "RUS", "ZZZ"].map(countryArea)).toEqual(["XKX", "XKX", "PSE", "RUS", null]);
    expect(["001", "G110", "119", "163", "EMD", "998", "205", "GX123", "777"].map(groupArea)).toEqual([
      "WLD",
      "IMF_ADVANCED",
      "G7",
      "EURO_AREA",
      "IMF_EMERGING",
      "EU",
      "unused",
      "unused",
      null,
    ]);
  });

  it.each([
    [2024, 2022, "F"],
    [2025, 2024, "F"],
    [2023, 2022, "E"],
    [2022, 2022, "A"],
    [2020, null, "E"],
  ] as const)(
    "marks the year %i, latest actual %s, of the edition of April 2024 as %s",
    (year, latestActual, status) => {
      expect(statusOf({ edition: editionOf("spring", 2024), year, latestActual })).toBe(status);
    },
  );
});
