import { expect, test } from "vitest";
import { exchangeRates } from "../../../../app/importers/exchange-rates/index.ts";
import { fixtureText, runFixture, runOn } from "../fixtures.ts";

const result = runFixture("exchange-rates");

test("rates are dollars for one euro, although the source's column is euros for one dollar", () => {
  const rows = result.tables["observations/fx-federal-reserve.csv"]?.rows ?? [];
  expect(rows.find((row) => row[3] === "2022-09")?.[4]).toBe("0.9899");
});

test("a month that is none is refused", () => {
  const file = "fx/eur_usd_monthly.csv";
  const text = fixtureText("exchange-rates", `raw/${file}`).replace("2022-09", "2022-13");
  expect(runFixture("exchange-rates", "", { [file]: text }).issues).toMatchObject([{ file, code: "bad-date" }]);
});

const COPY = "fx/eur_usd_monthly.csv";
const FRED = "fx/EXUSEU.csv";
const HEADER = "month,eur_per_usd,usd_per_eur";

function publications(files: Record<string, string>) {
  const { catalog, tables, issues } = runOn(exchangeRates, files);
  expect(issues).toEqual([]);
  const rows = tables["observations/fx-federal-reserve.csv"]?.rows.map((row) => `${row[0]} ${row[3]} ${row[4]}`);
  return { rows, publications: catalog.publications };
}

test("a copy that goes on is an edition of its own, and the earlier one stays", () => {
  const copy = [HEADER, "2026-05,0.8561,1.1681", "2026-06,0.8684,1.1515", "2026-07,0.8684,1.1515"].join("\n");
  const read = publications({ [COPY]: copy });
  expect(read.rows).toHaveLength(2 + 3);
  expect(read.publications).toMatchObject([
    { publication: "us-federal-reserve-g5-2026-06", published_on: "2026-07", edition: "May 2026 to June 2026" },
    { publication: "us-federal-reserve-g5-2026-07", published_on: "2026-08", edition: "May 2026 to July 2026" },
  ]);
});

test("FRED's own file is read from 2021 on, under both names of its first column", () => {
  const fred = "observation_date,EXUSEU\n2020-12-01,1.2168\n2021-01-01,1.2178\n2021-02-01,.\n";
  const read = publications({ [FRED]: fred });
  expect(read.rows).toEqual(["us-federal-reserve-g5-2021-01 2021-01 1.2178"]);
  expect(publications({ [FRED]: fred.replace("observation_date", "DATE") })).toEqual(read);
});

test("FRED's file must agree with the copy to the copy's rounding, and checks the edition that both have", () => {
  const copy = `${HEADER}\n2021-01,0.8212,1.2177\n`;
  const fred = (rate: string) => `observation_date,EXUSEU\n2021-01-01,${rate}\n`;
  expect(publications({ [COPY]: copy, [FRED]: fred("1.2178") }).rows).toEqual([
    "us-federal-reserve-g5-2021-01 2021-01 1.2177",
  ]);
  const { issues } = runOn(exchangeRates, { [COPY]: copy, [FRED]: fred("1.2278") });
  expect(issues).toMatchObject([{ file: FRED, line: 2, column: "EXUSEU", code: "copies-disagree" }]);
});
