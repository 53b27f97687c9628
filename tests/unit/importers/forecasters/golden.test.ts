import { describe, expect, it } from "vitest";
import { forecasters } from "../../../../app/importers/forecasters/index.ts";
import { expectedOf, goldenCases, runCase } from "../golden-cases.ts";

describe("forecasters on excerpts of the raw files", () => {
  it.each(goldenCases("forecasters"))("%s: gives the expected tables, catalog and summary", (name) => {
    expect(runCase(forecasters, name)).toEqual(expectedOf("forecasters", name));
  });

  it("has excerpts to run on", () => {
    expect(goldenCases("forecasters")).not.toEqual([]);
  });
});
