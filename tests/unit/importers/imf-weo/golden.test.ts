import { describe, expect, it } from "vitest";
import { imfWeo } from "../../../../app/importers/imf-weo/index.ts";
import { expectedOf, goldenCases, runCase } from "../golden-cases.ts";

describe("imf-weo on excerpts of the raw files", () => {
  it.each(goldenCases("imf-weo"))("%s: gives the expected tables, catalog and summary", (name) => {
    expect(runCase(imfWeo, name)).toEqual(expectedOf("imf-weo", name));
  });

  it("has excerpts to run on", () => {
    expect(goldenCases("imf-weo")).not.toEqual([]);
  });
});
