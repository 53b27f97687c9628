import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readTidy } from "../../../../app/importers/reading/csv-file.ts";
import { fixtureText, runFixture } from "../fixtures.ts";

const DATA = fileURLToPath(new URL("../../../../data/", import.meta.url));
const result = runFixture("us-aid");

test("an edition of the memoranda holds only those signed until its day", () => {
  const rows = result.tables["observations/us-drawdowns.csv"]?.rows ?? [];
  const days = rows.filter((row) => row[0] === "us-white-house-drawdowns-2023-09").map((row) => row[3]);
  expect(days).toEqual(["2021-08-27", "2022-02-25", "2022-04-05", "2023-09-21"]);
});

test("a drawdown without an amount is refused", () => {
  const file = "us/us_pda_white_house_memoranda.csv";
  const text = fixtureText("us-aid", `raw/${file}`).replace("2022-02-25,350000000,", "2022-02-25,,");
  expect(runFixture("us-aid", "", { [file]: text }).issues).toMatchObject([{ file, line: 3, code: "missing-amount" }]);
});

test("the list adds up to USD 26.98bn from 24 February 2022 to 24 April 2024", () => {
  const rows = readTidy(`${DATA}observations/us-drawdowns.csv`)?.rows ?? [];
  const sum = rows
    .filter(([publication]) => publication === "uamission-drawdown-list-2024")
    .filter(([, , , day = ""]) => day >= "2022-02-24" && day <= "2024-04-24")
    .reduce((total, row) => total + Number(row[4]), 0);
  expect(sum).toBe(26975);
});

test("line items of Public Law 117-128 add up to USD 39,343m", () => {
  const rows = readTidy(`${DATA}aid/us-appropriations.csv`)?.rows ?? [];
  const items = rows.filter((row) => row[0] === "us-congress-pl-117-128");
  expect(items).toHaveLength(39);
  expect(items.reduce((total, row) => total + Number(row[5]), 0)).toBeCloseTo(39343, 0);
});
