import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readTidy } from "../../../../app/importers/reading/csv-file.ts";

const DATA = join(import.meta.dirname, "../../../../data");

function rowsOf(path: string): string[][] {
  return readTidy(join(DATA, path))?.rows ?? [];
}

/** Value and status of one figure of the package. */
function figure(file: string, ...key: string[]): string {
  const row = rowsOf(`observations/${file}.csv`).find((cells) => cells.slice(0, 4).join(" ") === key.join(" "));
  return row === undefined ? "none" : `${row[4]} ${row[7]}`;
}

describe("figures of the package", () => {
  it.each([
    ["imf-weo-growth", "imf-weo-2024-04", "real_gdp_growth", "RUS", "2024", "3.163 F"],
    ["imf-weo-growth", "imf-weo-2024-04", "real_gdp_growth", "RUS", "2023", "3.585 E"],
    ["imf-weo-growth", "imf-weo-2024-04", "real_gdp_growth", "IMF_ADVANCED", "2024", "1.741 F"],
    ["imf-weo-growth", "imf-weo-2025-10", "real_gdp_growth", "RUS", "2024", "4.344 A"],
    ["imf-weo-growth", "imf-weo-2026-04", "real_gdp_growth", "RUS", "2024", "4.9 E"],
    ["forecasters", "worldbank-eca-2024-04-11", "real_gdp_growth", "RUS", "2024", "2.2 F"],
    ["forecasters", "rosstat-gdp-2025-04-11", "real_gdp_growth", "RUS", "2024", "4.3 A"],
    ["forecasters", "rosstat-gdp-2024-04-05", "real_gdp_growth", "RUS", "2023", "3.6 A"],
    ["worldbank-wdi", "worldbank-wdi-growth-2025-04", "real_gdp_growth", "UKR", "2022", "-28.759 A"],
    ["bank-of-russia-key-rate", "bank-of-russia-key-rate-2026-07", "key_rate", "RUS", "2022-02-28", "20.0 A"],
  ])("%s: %s %s %s %s is %s", (file, publication, indicator, area, period, expected) => {
    const found = figure(file, publication, indicator, area, period);
    const [value = "", status] = found.split(" ");
    // The World Bank's figure is unrounded: compare to the decimals asked for.
    const decimals = expected.split(" ")[0]?.split(".")[1]?.length ?? 0;
    expect(file === "worldbank-wdi" ? `${Number(value).toFixed(decimals)} ${status}` : found).toBe(expected);
  });

  it("has the WEO's editions from 1990 on", () => {
    const editions = new Set(rowsOf("observations/imf-weo-growth.csv").map((row) => row[0]));
    expect(editions.size).toBe(73);
    expect([...editions].sort()[0]).toBe("imf-weo-1990-05");
  });

  it("has 41 advanced economies, whose GDP adds up to the IMF's own total, 7 of the G7 and 20 of the euro area", () => {
    const members = (group: string) =>
      rowsOf("catalog/memberships.csv")
        .filter((row) => row[0] === group)
        .map((row) => row[1]);
    const advanced = new Set(members("IMF_ADVANCED"));
    expect([advanced.size, members("G7").length, members("EURO_AREA").length, members("EU").length]).toEqual([
      41, 7, 20, 27,
    ]);
    const gdp = rowsOf("observations/imf-weo-size.csv").filter(
      (row) => row.slice(0, 2).join(" ") === "imf-weo-2024-04 gdp_usd" && row[3] === "2024",
    );
    const sum = gdp.filter((row) => advanced.has(row[2])).reduce((total, row) => total + Number(row[4]), 0);
    const total = gdp.find((row) => row[2] === "IMF_ADVANCED")?.[4];
    expect(sum).toBeCloseTo(Number(total), 1);
  });
});
