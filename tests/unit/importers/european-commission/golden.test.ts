import { describe, expect, it } from "vitest";
import { europeanCommission } from "../../../../app/package/importers/european-commission/index.ts";
import { expectedOf, goldenCases, runCase } from "../golden-cases.ts";

describe("european-commission on excerpts of the raw files", () => {
  it.each(goldenCases("european-commission"))("%s: gives the expected tables, catalog and summary", (name) => {
    expect(runCase(europeanCommission, name)).toEqual(expectedOf("european-commission", name));
  });

  it("has excerpts to run on", () => {
    expect(goldenCases("european-commission")).not.toEqual([]);
  });
});
