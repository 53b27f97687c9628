import { describe, expect, test } from "vitest";
import { placedScenario, spelledForm } from "../../../app/domain/scenario-place.ts";

const form = (fields: [string, string][]) => new URLSearchParams(fields);
const placed = (fields: [string, string][]) => [...(placedScenario(form(fields)) ?? [])];

describe("a scenario from the form", () => {
  test("goes behind those compared, and keeps the page's own parameters", () => {
    const fields: [string, string][] = [
      ["place", "new"],
      ["first", "known-then"],
      ["vs", "latest"],
      ["article", "a"],
      ["name", "Paris alone"],
      ["basis", ""],
      ["as_of", ""],
      ["as_of", "2023-10-01"],
      ["publisher", "oecd"],
      ["publisher", "worldbank"],
    ];
    expect(placed(fields)).toEqual([
      ["scenario", "known-then"],
      ["vs", "latest"],
      ["vs", "as_of:2023-10-01,publisher:oecd~worldbank,name:Paris alone"],
      ["article", "a"],
      ["pair", "A~C"],
    ]);
  });

  test("takes the place of the one that it changes", () => {
    expect(
      placed([
        ["place", "A"],
        ["first", "as_of:2023-10-01,name:Old"],
        ["vs", "latest"],
        ["as_of", "2022-01-01"],
        ["name", "New, or so"],
      ]),
    ).toEqual([
      ["as_of", "2022-01-01"],
      ["name", "New, or so"],
      ["vs", "latest"],
    ]);
    const second = placed([
      ["place", "B"],
      ["first", "latest"],
      ["vs", "basis:forecast"],
      ["vs", "outturns"],
      ["basis", "outturn"],
    ]);
    expect(second).toEqual([
      ["scenario", "latest"],
      ["vs", "basis:outturn"],
      ["vs", "outturns"],
    ]);
  });

  test("takes the last place where there are four already", () => {
    const all = placed([
      ["place", "new"],
      ["first", "a"],
      ["vs", "b"],
      ["vs", "c"],
      ["vs", "d"],
      ["basis", "forecast"],
    ]);
    expect(all.map(([, value]) => value)).toEqual(["a", "b", "c", "basis:forecast", "A~D"]);
  });

  test("is what the first is then compared with, whatever pair was seen before", () => {
    const query = placedScenario(
      form([
        ["place", "new"],
        ["first", "a"],
        ["vs", "b"],
        ["vs", "c"],
        ["pair", "B~C"],
        ["basis", "forecast"],
      ]),
    );
    expect(query?.getAll("pair")).toEqual(["A~D"]);
  });

  test("says something even where it keeps nothing out", () => {
    expect(spelledForm(form([["basis", ""]]))).toBe("name:Everything published");
  });
});

test("what is no such form is left alone", () => {
  expect(placedScenario(form([["scenario", "latest"]]))).toBeNull();
  expect(placedScenario(form([["place", "Z"]]))).toBeNull();
});
