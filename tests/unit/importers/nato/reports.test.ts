import { expect, test } from "vitest";
import { nato } from "../../../../app/importers/nato/index.ts";
import { runOn } from "../fixtures.ts";

test("reads the sheet of a further report under the years of its title", () => {
  const header = "member_iso3,year,pct_gdp,kind,published_on,publisher_url,seen_in";
  const row = (day: string) => `DEU,2021,1.43,actual,${day},https://www.nato.int/,https://www.nato.int/`;
  const { catalog, issues } = runOn(nato, {
    "nato_defence_expenditure_pct_gdp_2014_2025_partial.csv": `${header}\n${row("2025-08-28")}\n`,
    "nato_defence_expenditure_pct_gdp_2014_2026_partial.csv": `${header}\n${row("2026-08-27")}\n`,
  });
  expect(issues).toEqual([]);
  expect(catalog.publications).toMatchObject([
    { publication: "nato-defence-expenditure-2025-08", title: "Defence Expenditure of NATO Countries (2014-2025)" },
    { publication: "nato-defence-expenditure-2026-08", title: "Defence Expenditure of NATO Countries (2014-2026)" },
  ]);
});
