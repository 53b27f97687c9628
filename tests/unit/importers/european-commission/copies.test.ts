import { expect, test } from "vitest";
import { europeanCommission } from "../../../../app/importers/european-commission/index.ts";
import { runOn } from "../fixtures.ts";

test("takes the copy under a later name, but not two copies nor an edition whose day is not known", () => {
  const geo = '"ctry","iso3","ctry_name"\n134,"DEU","Germany"\n';
  const text = (day: string) => `year,ctry,variable,pubdate,value\n2024,134,NGDP_RPCH,${day},0.1\n`;
  const later = "ec_economic_forecasts_2021nov_2026may_macroprojections.csv";
  const run = (files: Record<string, string>) =>
    runOn(europeanCommission, { "macroprojections_geo.csv": geo, ...files }).issues;
  expect(run({ [later]: text("2024-05-15") })).toEqual([]);
  expect(run({ [later]: text("2026-05-20") })).toMatchObject([{ file: later, line: 2, code: "unknown-edition" }]);
  const first = "ec_economic_forecasts_2021nov_2025nov_macroprojections.csv";
  expect(run({ [first]: text("2024-05-15"), [later]: text("2024-05-15") })).toMatchObject([{ code: "two-files" }]);
});
