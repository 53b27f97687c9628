import { describe, expect, it } from "vitest";
import { IMPORTERS } from "../../../app/importers/registry.ts";
import {
  expectedLines,
  expectedOf,
  expectedPaths,
  fixtureText,
  goldenCases,
  runFixture,
  toGolden,
} from "./fixtures.ts";

/** Importers whose excerpts are several cases, each with its expected.json, and those that have one set of files. */
const ALL = IMPORTERS.map(({ name }) => ({ name, cases: goldenCases(name), paths: expectedPaths(name) }));
const WITH_CASES = ALL.filter(({ cases }) => cases.length > 0);
const WITH_TABLES = ALL.filter(({ paths }) => paths.length > 0);

it("every importer has excerpts of the raw files to run on", () => {
  expect(ALL.filter(({ cases, paths }) => cases.length + paths.length === 0)).toEqual([]);
});

describe.each(WITH_CASES)("$name", ({ name, cases }) => {
  it.each(cases)("%s: gives the expected tables, catalog and summary, the same each time", (excerpt) => {
    const golden = toGolden(runFixture(name, excerpt));
    expect(golden).toEqual(expectedOf(name, excerpt));
    expect(toGolden(runFixture(name, excerpt))).toEqual(golden);
  });

  it.each(cases)("%s: names every publication and indicator that its figures use", (excerpt) => {
    const { tables, catalog } = runFixture(name, excerpt);
    const publications = new Set(catalog.publications?.map((row) => row["publication"]));
    const indicators = new Set(catalog.indicators?.map((row) => row["indicator"]));
    const figures = Object.entries(tables).filter(([path]) => path.startsWith("observations/"));
    for (const [publication, indicator] of figures.flatMap(([, { rows }]) => rows)) {
      expect(publications).toContain(publication);
      expect(indicators).toContain(indicator);
    }
  });
});

describe.each(WITH_TABLES)("$name", ({ name, paths }) => {
  const result = runFixture(name);

  it("reads its excerpts without an issue; every table has an expected twin, and the other way round", () => {
    expect(result.issues).toEqual([]);
    expect(Object.keys(result.tables).sort()).toEqual(paths);
  });

  it.each(paths)("writes %s as expected", (path) => {
    const table = result.tables[path];
    expect(table && expectedLines(table)).toBe(fixtureText(name, `expected/${path}`));
  });

  it("gives the same tables for the same files", () => {
    expect(runFixture(name).tables).toEqual(result.tables);
  });
});
