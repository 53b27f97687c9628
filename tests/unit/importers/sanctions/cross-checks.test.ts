import { describe, expect, test } from "vitest";
import { fixtureText } from "../fixtures.ts";
import { packageFiles, packageRows, parseRows, type Row } from "./package-rows.ts";

const published = (name: string): Row[] => parseRows(fixtureText("cross-checks", `sanctions/${name}`));
const listings = packageFiles("sanctions")
  .filter((path) => /\/listings-/.test(path))
  .flatMap(packageRows);
const ofac = packageRows("observations/us-treasury-ofac-sdn.csv");
const fsf = packageRows("observations/ec-fsf.csv");

function figure(rows: Row[], publication: string, indicator: string, period: string): string | undefined {
  return rows.find(
    (row) => row["publication"] === publication && row["indicator"] === indicator && row["period"] === period,
  )?.["value"];
}

describe("US designations by month are those of the published count", () => {
  const edition = "us-treasury-ofac-sdn-2024-05-03";
  const columns = {
    all_russia_ukraine_new_total: "sanctions_listings",
    all_russia_ukraine_individual: "sanctions_listings_individuals",
    all_russia_ukraine_entity: "sanctions_listings_entities",
    belarus_only_new_total: "sanctions_listings_belarus",
    eo14024_new_total: "ofac_designations_eo14024",
  };
  const months = published("ofac_russia_designations_by_month.csv");

  test.each(Object.entries(columns))("%s", (column, indicator) => {
    for (const row of months.filter(({ coverage_note }) => coverage_note === "")) {
      expect([row["month"], figure(ofac, edition, indicator, row["month"] ?? "")]).toEqual([row["month"], row[column]]);
    }
  });

  test("ships and aircraft together", () => {
    for (const row of months.filter(({ coverage_note }) => coverage_note === "")) {
      const craft = Number(row["all_russia_ukraine_vessel"]) + Number(row["all_russia_ukraine_aircraft"]);
      expect(figure(ofac, edition, "sanctions_listings_ships", row["month"] ?? "")).toBe(String(craft));
    }
  });

  test("months that the copies cover in part are left out", () => {
    expect(figure(ofac, edition, "sanctions_listings", "2021-08")).toBeUndefined();
    expect(figure(ofac, edition, "sanctions_listings", "2024-05")).toBeUndefined();
  });
});

test("the stock of the US list is the exact count of its copies", () => {
  const counts = {
    "2015-01-17": "117",
    "2019-01-04": "397",
    "2022-02-17": "525",
    "2022-12-28": "2323",
    "2024-04-19": "4614",
  };
  for (const [day, count] of Object.entries(counts)) {
    expect(figure(ofac, "us-treasury-ofac-sdn-2024-05-03", "sanctions_stock", day)).toBe(count);
  }
  expect(figure(ofac, "us-treasury-ofac-sdn-2024-04-19", "sanctions_stock", "2024-04-19")).toBe("4614");
});

test.each([
  ["the US", ofac],
  ["the EU", fsf],
])("an edition of the list of %s agrees with later ones on every day and month that both have", (_name, rows) => {
  const values = new Map<string, string>();
  for (const row of rows) {
    const key = [row["indicator"], row["area"], row["period"]].join(" ");
    expect([key, values.get(key) ?? row["value"]]).toEqual([key, row["value"]]);
    values.set(key, row["value"] ?? "");
  }
});

test("listings by month of all authorities equal our own count of the entries", () => {
  const names: Row = {
    GBR: "United Kingdom",
    CAN: "Canada",
    AUS: "Australia",
    NZL: "New Zealand",
    JPN: "Japan",
  };
  const counts = new Map<string, number>();
  for (const row of listings) {
    const isShipOfEu = row["programme"] === "Annex XLII";
    const euName = isShipOfEu ? "European Union (vessels, Annex XLII Reg 833/2014)" : "European Union";
    const programme = isShipOfEu ? "Russia vessels" : row["authority"] === "NZL" ? "Russia" : row["programme"];
    const month = row["listed_on"] === "" ? "before 2021-01-29" : row["listed_on"]?.slice(0, 7);
    const key = [names[row["authority"] ?? ""] ?? euName, programme, row["type"], month].join(" | ");
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const expected = published("listings_by_month_all_jurisdictions.csv").map((row): [string, number] => [
    [row["authority"], row["programme"], row["type"], row["month"]].join(" | "),
    Number(row["count"]),
  ]);
  expect([...counts].sort()).toEqual(expected.sort());
});

test("monthly figures are the entries of the month, without those taken over from another list", () => {
  const uk = packageRows("observations/uk-fcdo-sanctions-list.csv");
  const entries = listings.filter((row) => row["authority"] === "GBR" && row["programme"] === "Russia");
  const dated = entries.filter((row) => row["date_basis"] === "stated");
  const total = uk
    .filter((row) => row["indicator"] === "sanctions_listings")
    .reduce((sum, row) => sum + Number(row["value"]), 0);
  const inCopyMonth = dated.filter((row) => (row["listed_on"] ?? "") >= "2026-08-01").length;
  expect(total).toBe(dated.length - inCopyMonth);
  expect(entries.length - dated.length).toBe(226);
});

describe("published totals stand beside our counts as the sheet of checks says", () => {
  /** How each check counts in our table, by authority and words. */
  const rules: [authority: string, what: RegExp, counts: (row: Row, day: string) => boolean][] = [
    ["European Union", /^package 19/, (row, day) => isEu(row, ["UKR", "BLR"]) && row["listed_on"] === day],
    ["European Union", /^package/, (row, day) => isEu(row, ["UKR"]) && row["listed_on"] === day],
    ["European Union (vessels)", /./, (row, day) => isEu(row, ["Annex XLII"]) && row["listed_on"] === day],
    [
      "United Kingdom",
      /^since the invasion/,
      (row, day) => isOf(row, "GBR", ["Russia"]) && within(row, "2022-02-22", day),
    ],
    ["United Kingdom", /^under the Russia regime/, (row, day) => isOf(row, "GBR", ["Russia"]) && within(row, "", day)],
    [
      "United Kingdom",
      /^new sanctions that day/,
      (row, day) => isOf(row, "GBR", ["Russia"]) && row["listed_on"] === day,
    ],
    [
      "Canada",
      /^since 2014|^before the invasion/,
      (row) => isOf(row, "CAN", ["Russia", "Ukraine"]) && within(row, "", "2022-02-23"),
    ],
    [
      "Canada",
      /since 24 Feb/,
      (row, day) => isOf(row, "CAN", ["Russia", "Ukraine", "Belarus"]) && within(row, "2022-02-24", day),
    ],
    [
      "Canada",
      /^individuals and entities$/,
      (row, day) => isOf(row, "CAN", ["Russia", "Ukraine", "Belarus"]) && within(row, "", day),
    ],
    [
      "Japan",
      /^individuals added/,
      (row, day) => isOf(row, "JPN", null) && row["type"] === "individual" && row["listed_on"] === day,
    ],
    ["Japan", /./, (row, day) => isOf(row, "JPN", ["Russia", "Crimea/eastern Ukraine"]) && row["listed_on"] === day],
  ];
  const checks = published("listing_crosschecks.csv").filter((row) => !row["what"]?.startsWith("stock"));

  test.each(checks.map((row): [string, Row] => [`${row["date"]} ${row["authority"]}, ${row["what"]}`, row]))(
    "%s",
    (_name, row) => {
      const rule = rules.find(([authority, what]) => authority === row["authority"] && what.test(row["what"] ?? ""));
      const ours = listings.filter((listing) => rule?.[2](listing, row["date"] ?? "")).length;
      expect(ours).toBe(Number(row["count_from_list_copy"]));
    },
  );

  test.each(published("listing_crosschecks.csv").filter((row) => row["what"]?.startsWith("stock")))(
    "stock of the EU on $date",
    (row) => {
      const [, individuals, entities, day = ""] =
        /^(\d+)\+(\d+) \((.+)\)$/.exec(row["count_from_list_copy"] ?? "") ?? [];
      const stock = Number(figure(fsf, "ec-fsf-2026-02-23", "sanctions_stock", day));
      const published = (row["published_number"] ?? "").split("+").reduce((sum, part) => sum + Number(part), 0);
      // From May 2024 the stock has a later Russia regime besides, of fewer than a hundred entries.
      const ours = Number(individuals) + Number(entities);
      expect(stock - ours).toBeGreaterThanOrEqual(0);
      expect(stock - ours).toBeLessThan(day < "2024-05-27" ? 1 : 100);
      expect(Math.abs(ours - published)).toBeLessThanOrEqual(20);
    },
  );

  function isEu(row: Row, programmes: string[]): boolean {
    return isOf(row, "EU", programmes);
  }

  function isOf(row: Row, authority: string, programmes: string[] | null): boolean {
    return row["authority"] === authority && (programmes === null || programmes.includes(row["programme"] ?? ""));
  }

  function within(row: Row, from: string, to: string): boolean {
    const day = row["listed_on"] ?? "";
    return day !== "" && day >= from && day <= to;
  }
});
