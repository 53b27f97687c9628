import { describe, expect, test } from "vitest";
import { evaluate, notCheckable } from "../../../app/domain/evaluate.ts";
import { aBase, aClaim, aReading, aScenario, row, verdictOf } from "./sample.ts";

const value = { operator: "ge", target: 3 } as const;
const used = (verdict: ReturnType<typeof verdictOf>) => verdict.findings.map((finding) => finding.publication);

describe("which publication", () => {
  const rows = [
    row("alpha-2023-10", "X", "2024", 1),
    row("alpha-2024-04", "X", "2024", 3),
    row("alpha-2024-10", "X", "2024", 4),
    row("beta-2024-01", "X", "2024", 2),
    row("gamma-2024-03", "X", "2024", 5, { status: "A" }),
  ];

  test("the newest of each publisher, the others passed over as older", () => {
    const verdict = verdictOf(value, rows);
    expect(used(verdict)).toEqual(["alpha-2024-10", "beta-2024-01", "gamma-2024-03"]);
    expect(verdict).toMatchObject({ outcome: "mixed", holds: 2, fails: 1, undetermined: 0, margin: null });
    expect(verdict.passedOver).toEqual([
      { publication: "alpha-2024-04", publisher: "alpha", reason: "older-edition" },
      { publication: "alpha-2023-10", publisher: "alpha", reason: "older-edition" },
    ]);
  });

  test.each([
    ["2024-04-30", "alpha-2024-04"],
    ["2024-04-29", "alpha-2023-10"],
    ["2023-10-30", undefined],
  ])("a month counts as known at its end: as of %s %s", (asOf, publication) => {
    expect(used(verdictOf(value, rows, { asOf, publishers: ["alpha"] }))[0]).toBe(publication);
  });

  test.each([
    [{ publishers: ["@cited"] }, ["alpha-2024-10"]],
    [{ publishers: ["@cited", "beta"] }, ["alpha-2024-10", "beta-2024-01"]],
    [{ excludedPublishers: ["@cited"] }, ["beta-2024-01", "gamma-2024-03"]],
    [{ parties: ["Y"] }, ["gamma-2024-03"]],
    [{ parties: ["none"] }, ["alpha-2024-10", "beta-2024-01"]],
    [{ basis: "outturn" }, ["gamma-2024-03"]],
    [{ basis: "forecast" }, ["alpha-2024-10", "beta-2024-01"]],
  ] as const)("%j admits %j", (scenario, publications) => {
    const settings = { ...scenario } as Parameters<typeof aScenario>[0];
    expect(used(verdictOf(value, rows, settings))).toEqual(publications);
  });

  test("every reason for passing over is told", () => {
    const reasons = (scenario: Parameters<typeof aScenario>[0]) =>
      verdictOf(value, rows, scenario).passedOver.map((one) => `${one.publication} ${one.reason}`);
    expect(reasons({ asOf: "2024-04-30", excludedPublishers: ["gamma"] })).toEqual([
      "alpha-2024-10 later-than-as-of",
      "alpha-2023-10 older-edition",
      "gamma-2024-03 publisher-excluded",
    ]);
    expect(reasons({ publishers: ["gamma"], basis: "forecast" })).toContain("gamma-2024-03 other-basis");
    expect(reasons({ publishers: ["gamma"] })).toContain("beta-2024-01 publisher-not-admitted");
    expect(reasons({ parties: ["Y"] })).toContain("beta-2024-01 party-not-admitted");
  });

  test("an edition that covers all goes before a newer one that covers only some", () => {
    const compare = { form: "compare", comparator: "TRIO", quantifier: "all", operator: "gt" } as const;
    const all = ["X", "Y", "Z", "W"].map((area, index) => row("alpha-2023-10", area, "2024", 3 - index));
    const some = ["X", "Y"].map((area, index) => row("alpha-2024-04", area, "2024", 3 - index));
    const verdict = verdictOf(compare, [...all, ...some]);
    expect(used(verdict)).toEqual(["alpha-2023-10"]);
    expect(verdict.passedOver).toEqual([
      { publication: "alpha-2024-04", publisher: "alpha", reason: "does-not-cover", lacks: ["W", "Z"] },
    ]);
    expect(used(verdictOf(compare, some))).toEqual(["alpha-2024-04"]);
  });

  test("a newer edition that no longer has the period is told, older ones that never had it are not", () => {
    const other = [
      row("alpha-2023-10", "X", "2020", 1),
      row("alpha-2024-04", "X", "2024", 3),
      row("alpha-2024-10", "X", "2025", 3),
    ];
    expect(verdictOf(value, other).passedOver).toEqual([
      { publication: "alpha-2024-10", publisher: "alpha", reason: "does-not-cover" },
    ]);
  });
});

describe("what findings add up to", () => {
  test.each([
    [[4, 5], "holds", 1],
    [[1, 2.5], "fails", -0.5],
    [[4, 1], "mixed", null],
    [[4, [2, 4]], "holds", 1],
    [[1, [2, 4]], "fails", -2],
    [
      [
        [2, 4],
        [1, 5],
      ],
      "undetermined",
      null,
    ],
  ] as const)("%j: %s", ([first, second], outcome, margin) => {
    const figure = (one: number | readonly [number, number]) =>
      typeof one === "number" ? one : ([...one] as [number, number]);
    const rows = [row("alpha-2024-04", "X", "2024", figure(first)), row("beta-2024-01", "X", "2024", figure(second))];
    expect(verdictOf(value, rows)).toMatchObject({ outcome, margin });
  });

  test("an opinion is not checkable, for the reason in its note", () => {
    const verdict = notCheckable(aClaim({ kind: "opinion", note: "A motive." }), "s");
    expect(verdict).toMatchObject({ outcome: "not-checkable", scenario: "s", reading: "", reason: "A motive." });
  });
});

test("inputs are gathered afresh each time and survive JSON", () => {
  const base = aBase([row("alpha-2024-04", "X", "2024", 3)]);
  const verdict = evaluate(base, aReading(value), aScenario());
  const [written] = (JSON.parse(JSON.stringify(verdict)) as typeof verdict).findings;
  expect(written?.inputs).toEqual(verdict.findings[0]?.inputs);
  expect(written?.inputs).toHaveLength(1);
});
