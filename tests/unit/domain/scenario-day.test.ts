import { expect, test } from "vitest";
import { orderedScenarios } from "../../../app/domain/catalog.ts";
import { evaluate } from "../../../app/domain/evaluate.ts";
import { aBase, aCatalog, aClaim, aReading, aScenario, row } from "./sample.ts";

const article = { title: "", author: "", publisher: "", url: "", language: "en", summary: "" };

test("@article is the day of each claim's own article", () => {
  const base = aBase([row("alpha-2023-10", "X", "2024", 1), row("alpha-2024-04", "X", "2024", 5)], {
    articles: [
      { ...article, article: "early", publishedOn: "2024-01-15" },
      { ...article, article: "late", publishedOn: "2024-05" },
    ],
    claims: [aClaim({ claim: "c1", article: "early" }), aClaim({ claim: "c2", article: "late" })],
  });
  const then = aScenario({ asOf: "@article" });
  const used = ["c1", "c2"].map(
    (claim) => evaluate(base, aReading({ claim, operator: "gt", target: 0 }), then).findings[0]?.publication,
  );
  expect(used).toEqual(["alpha-2023-10", "alpha-2024-04"]);
});

test("scenarios for other articles are left out", () => {
  const scenarios = [
    aScenario({ scenario: "b", position: 2 }),
    aScenario({ scenario: "a", position: 1, articles: ["one", "two"] }),
    aScenario({ scenario: "c", position: 3, articles: ["other"] }),
  ];
  const names = (id?: string) => orderedScenarios({ ...aCatalog(), scenarios }, id).map(({ scenario }) => scenario);
  expect([names("one"), names()]).toEqual([
    ["a", "b"],
    ["a", "b", "c"],
  ]);
});

test("a sum of a series that leaves things out is a floor", () => {
  const catalog = aCatalog();
  const publications = catalog.publications.map((one) => ({ ...one, coverage: "partial" as const }));
  const rows = ["Y", "Z", "W"].map((area) => row("alpha-2024-04", area, "2024", 2, { status: "A" }));
  const total = (target: number) => aReading({ form: "total", area: "TRIO", operator: "ge", target });
  const outcome = (target: number) => evaluate(aBase(rows, { publications }), total(target), aScenario()).findings[0];
  expect(outcome(6)).toMatchObject({ outcome: "holds", observed: null, observedLow: 6 });
  expect(outcome(7)).toMatchObject({ outcome: "undetermined", reason: "items-missing" });
});
