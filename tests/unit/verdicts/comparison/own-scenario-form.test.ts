import { describe, expect, test } from "vitest";
import { besideOwn, isUnlimited, placedScenario, spelledForm } from "../../../../app/domain/scenario-place.ts";
import { closingStep, FROM_COMPARISON } from "../../../../app/verdicts/comparison/form-history.ts";
import { knownKind, knownOptions, sliderDay } from "../../../../app/verdicts/comparison/known-day.ts";
import { toldText } from "../../../../app/verdicts/parts/live-count.tsx";

describe("up to when publications count", () => {
  test("the list and the slider stand for the same day", () => {
    expect(["", "@article", "2023-10-01"].map(knownKind)).toEqual(["none", "article", "day"]);
    expect(["", "@article", "2023-10-01"].map((day) => sliderDay(day, "2024-04-19"))).toEqual([
      "",
      "2024-04-19",
      "2023-10-01",
    ]);
  });

  test("a list without scripts shows the kind that stands, though two kinds send nothing", () => {
    const shown = (asOf: string) =>
      knownOptions(asOf).find(({ value }) => value === (asOf === "@article" ? asOf : ""))?.kind;
    expect(["", "@article", "2023-10-01"].map(shown)).toEqual(["none", "article", "day"]);
  });
});

describe("what a form without entries would change", () => {
  test("is said of no limits, and only then", () => {
    expect(isUnlimited(spelledForm(new URLSearchParams()))).toBe(true);
    expect(isUnlimited(spelledForm(new URLSearchParams({ as_of: "2023-10-01" })))).toBe(false);
    expect(toldText("A", "2 claims turn over.", true)).toBe(
      "As the form stands, with no limits (everything published counts), against A: 2 claims turn over.",
    );
    expect(toldText("A", "2 claims turn over.", false)).toBe("Against A: 2 claims turn over.");
  });
});

describe("the form's place in the history", () => {
  test("it is stepped back over where the comparison lies before it, and replaced where not", () => {
    expect(closingStep(FROM_COMPARISON, "/compare?x=1")).toBe(-1);
    expect(closingStep(null, "/compare?x=1")).toEqual({ to: "/compare?x=1", replace: true });
  });
});

test("one's own scenario is B beside a first that stands alone, and C beside two that the reader chose", () => {
  const form = (...versus: string[]) =>
    placedScenario(
      new URLSearchParams([
        ["place", "new"],
        ["first", "known-then"],
        ...versus.map((one): [string, string] => ["vs", one]),
        ["as_of", "2023-10-01"],
      ]),
    )?.toString();
  expect(besideOwn(["known-then", "latest"], true)).toEqual(["known-then"]);
  expect(besideOwn(["known-then", "latest"], false)).toEqual(["known-then", "latest"]);
  expect(form()).toBe("scenario=known-then&vs=as_of%3A2023-10-01");
  expect(form("latest")).toBe("scenario=known-then&vs=latest&vs=as_of%3A2023-10-01&pair=A%7EC");
});
