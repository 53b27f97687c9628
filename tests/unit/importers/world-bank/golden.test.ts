import { describe, expect, it } from "vitest";
import { worldBank } from "../../../../app/importers/world-bank/index.ts";
import { expectedOf, goldenCases, runCase } from "../golden-cases.ts";

describe("world-bank on excerpts of the raw files", () => {
  it.each(goldenCases("world-bank"))("%s: gives the expected tables, catalog and summary", (name) => {
    expect(runCase(worldBank, name)).toEqual(expectedOf("world-bank", name));
  });

  it("has excerpts to run on", () => {
    expect(goldenCases("world-bank")).not.toEqual([]);
  });
});
