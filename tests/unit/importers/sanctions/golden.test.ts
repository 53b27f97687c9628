import { describe, expect, test } from "vitest";
import { equipmentLosses } from "../../../../app/importers/equipment-losses/index.ts";
import { euSanctions } from "../../../../app/importers/eu-sanctions/index.ts";
import { events } from "../../../../app/importers/events/index.ts";
import { ofac } from "../../../../app/importers/ofac/index.ts";
import { oilAndAssets } from "../../../../app/importers/oil-and-assets/index.ts";
import { refugees } from "../../../../app/importers/refugees/index.ts";
import { sanctionsLists } from "../../../../app/importers/sanctions-lists/index.ts";
import { sanctionsStatements } from "../../../../app/importers/sanctions-statements/index.ts";
import { territory } from "../../../../app/importers/territory/index.ts";
import { expectedOf, goldenCases } from "../golden-cases.ts";
import { runGolden } from "./golden.ts";

const IMPORTERS = [
  ofac,
  euSanctions,
  sanctionsLists,
  sanctionsStatements,
  oilAndAssets,
  territory,
  equipmentLosses,
  refugees,
  events,
];

describe.each(IMPORTERS)("$name", (importer) => {
  const cases = goldenCases(importer.name);

  test("has cases", () => {
    expect(cases.length).toBeGreaterThan(0);
  });

  test.each(cases)("imports %s as expected", (name) => {
    expect(runGolden(importer, name)).toEqual(expectedOf(importer.name, name));
  });

  test("gives the same result for the same input", () => {
    const [name = ""] = cases;
    expect(runGolden(importer, name)).toEqual(runGolden(importer, name));
  });

  test("names every publication and indicator that its figures use", () => {
    for (const name of cases) {
      const { tables, catalog } = runGolden(importer, name);
      const publications = new Set(catalog.publications?.map((row) => row["publication"]));
      const indicators = new Set(catalog.indicators?.map((row) => row["indicator"]));
      for (const [path, [, ...lines]] of Object.entries(tables)) {
        if (!path.startsWith("observations/")) continue;
        for (const [publication, indicator] of lines.map((line) => line.split(","))) {
          expect(publications).toContain(publication);
          expect(indicators).toContain(indicator);
        }
      }
    }
  });
});
