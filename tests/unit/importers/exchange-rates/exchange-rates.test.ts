import { expect, test } from "vitest";
import { exchangeRates } from "../../../../app/package/importers/exchange-rates/index.ts";
import { expectedPaths, expectedText, goldenText, rawFixture, runFixture } from "../kiel/golden.ts";

const result = runFixture(exchangeRates);

test("the fixture is read without an issue", () => {
  expect(result.issues).toEqual([]);
  expect(Object.keys(result.tables)).toEqual(expectedPaths("exchange-rates"));
});

for (const path of expectedPaths("exchange-rates")) {
  test(`writes ${path} as expected`, () => {
    expect(goldenText(result.tables[path])).toBe(expectedText("exchange-rates", path));
  });
}

test("rates are dollars for one euro, although the source's column is euros for one dollar", () => {
  const rows = result.tables["observations/fx-federal-reserve.csv"]?.rows ?? [];
  expect(rows.find((row) => row[3] === "2022-09")?.[4]).toBe("0.9899");
});

test("a month that is none is refused", () => {
  const file = "fx/eur_usd_monthly.csv";
  const text = rawFixture("exchange-rates").text(file).text.replace("2022-09", "2022-13");
  expect(runFixture(exchangeRates, { [file]: text }).issues).toMatchObject([{ file, code: "bad-date" }]);
});
