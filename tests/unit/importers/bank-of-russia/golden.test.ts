import { describe, expect, it } from "vitest";
import { bankOfRussia } from "../../../../app/importers/bank-of-russia/index.ts";
import { expectedOf, goldenCases, runCase } from "../golden-cases.ts";

describe("bank-of-russia on excerpts of the raw files", () => {
  it.each(goldenCases("bank-of-russia"))("%s: gives the expected tables, catalog and summary", (name) => {
    expect(runCase(bankOfRussia, name)).toEqual(expectedOf("bank-of-russia", name));
  });

  it("has excerpts to run on", () => {
    expect(goldenCases("bank-of-russia")).not.toEqual([]);
  });
});
