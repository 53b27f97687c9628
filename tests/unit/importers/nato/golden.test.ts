import { describe, expect, it } from "vitest";
import { nato } from "../../../../app/package/importers/nato/index.ts";
import { expectedOf, goldenCases, runCase } from "../golden-cases.ts";

describe("nato on excerpts of the raw files", () => {
  it.each(goldenCases("nato"))("%s: gives the expected tables, catalog and summary", (name) => {
    expect(runCase(nato, name)).toEqual(expectedOf("nato", name));
  });

  it("has excerpts to run on", () => {
    expect(goldenCases("nato")).not.toEqual([]);
  });
});
