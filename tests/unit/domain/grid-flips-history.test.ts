import { describe, expect, test } from "vitest";
import { flips } from "../../../app/domain/flips.ts";
import { articleGrid, fullGrid } from "../../../app/domain/grid.ts";
import { history, publicationDays } from "../../../app/domain/history.ts";
import { aBase, aClaim, anEvent, aReading, aScenario, row, anEventReading } from "./sample.ts";

const atLeast = (target: number, reading: string, position: number) =>
  aReading({ reading, position, label: reading, operator: "ge", target });
const readings = [atLeast(3, "strict", 1), atLeast(1, "loose", 2)];
const claims = [
  aClaim(),
  aClaim({ claim: "opinion", position: 0, kind: "opinion", note: "A motive." }),
  aClaim({ claim: "elsewhere", article: "b" }),
];
const scenarios = [
  aScenario({ scenario: "then", asOf: "2024-04-30" }),
  aScenario({ scenario: "cited", position: 2, asOf: "2024-04-30", publishers: ["@cited"] }),
  aScenario({ scenario: "latest", position: 3 }),
];
const rows = [
  row("alpha-2023-10", "X", "2024", 1.5),
  row("alpha-2024-04", "X", "2024", 3.2),
  row("alpha-2024-10", "X", "2024", 2.9),
  row("beta-2024-01", "X", "2024", 4),
];
const base = aBase(rows, { claims, readings, scenarios });
const [then, cited] = scenarios as [(typeof scenarios)[0], (typeof scenarios)[0]];

describe("grid", () => {
  test("claims of the article in order, each in its default reading, opinions with their reason", () => {
    const grid = articleGrid(base, "a", scenarios);
    expect(grid.rows.map(({ claim, reading }) => [claim.claim, reading?.reading])).toEqual([
      ["opinion", undefined],
      ["c", "strict"],
    ]);
    expect(grid.rows[0]?.verdicts.map((verdict) => verdict.outcome)).toEqual([
      "not-checkable",
      "not-checkable",
      "not-checkable",
    ]);
    expect(grid.rows[1]?.verdicts.map((verdict) => [verdict.scenario, verdict.outcome])).toEqual([
      ["then", "holds"],
      ["cited", "holds"],
      ["latest", "mixed"],
    ]);
  });

  test("a reading may be chosen, one that is not the claim's is not taken", () => {
    expect(articleGrid(base, "a", scenarios, { c: "loose" }).rows[1]?.reading?.reading).toBe("loose");
    expect(articleGrid(base, "a", scenarios, { c: "other" }).rows[1]?.reading?.reading).toBe("strict");
  });

  test("the full grid has a row for every reading", () => {
    expect(fullGrid(base, "a", scenarios).rows.map(({ reading }) => reading?.reading)).toEqual([
      undefined,
      "strict",
      "loose",
    ]);
  });
});

describe("flips", () => {
  const changes = (scenario: (typeof scenarios)[0]) =>
    flips(base, aClaim(), scenario, scenarios).map(({ change, verdict }) => [
      Object.values(change).join(" "),
      verdict.outcome,
    ]);

  test("single changes that turn the verdict over, the smallest first", () => {
    expect(changes(then)).toEqual([
      ["edition-earlier alpha alpha-2024-04 alpha-2023-10", "mixed"],
      ["edition-later alpha alpha-2024-04 alpha-2024-10", "mixed"],
      ["scenario latest", "mixed"],
    ]);
  });

  test("within a kind of change the smallest margin goes first, and the margin is the new verdict's", () => {
    const found = flips(base, aClaim(), cited, scenarios);
    expect(found.map(({ change, before, verdict }) => [change.kind, before, verdict.outcome, verdict.margin])).toEqual([
      ["edition-later", "holds", "fails", -0.1],
      ["edition-earlier", "holds", "fails", -1.5],
      ["scenario", "holds", "mixed", null],
    ]);
  });

  test("readings of the same period go before those of another, however small their margin", () => {
    const asked = [
      atLeast(3, "strict", 1),
      { ...atLeast(2.4, "next-year", 2), period: "2025" },
      atLeast(1, "loose", 3),
    ];
    const failing = aBase([row("alpha-2024-04", "X", "2024", 2), row("alpha-2024-04", "X", "2025", 2.5)], {
      claims,
      readings: asked,
    });
    expect(flips(failing, aClaim(), then, [then]).map(({ change }) => Object.values(change).join(" "))).toEqual([
      "reading loose",
      "reading next-year",
    ]);
  });

  test("an edition that lacks a figure does not turn a verdict over that others then decide: the next one that decides is tried", () => {
    const asked = [
      aReading({ reading: "all", form: "compare", comparator: "TRIO", quantifier: "all", operator: "gt" }),
    ];
    const group = (publication: string, figures: (number | null)[]) =>
      figures.flatMap((figure, index) =>
        figure === null ? [] : [row(publication, "XYZW"[index] ?? "", "2024", figure)],
      );
    const changesWith = (later: (number | null)[]) => {
      const evidence = [
        ...group("alpha-2023-10", [3, 1, 1, 1]),
        ...group("alpha-2024-04", later),
        ...group("alpha-2024-10", [3, 4, 1, 1]),
        ...group("beta-2024-01", [3, 4, 1, 1]),
      ];
      const early = aScenario({ scenario: "early", asOf: "2024-02-28" });
      const found = flips(aBase(evidence, { claims, readings: asked }), aClaim(), early, [early]);
      return found.map(({ change, verdict }) => [Object.values(change).join(" "), verdict.outcome]);
    };
    const publishers = [
      ["publisher-out alpha", "fails"],
      ["publisher-out beta", "holds"],
    ];
    const october = ["edition-later alpha alpha-2023-10 alpha-2024-10", "fails"];
    expect(changesWith([3, 1, null, null])).toEqual([october, ...publishers]);
    expect(changesWith([3, 5, null, null])).toEqual([
      ["edition-later alpha alpha-2023-10 alpha-2024-04", "fails"],
      ...publishers,
    ]);
  });

  test("a publisher left out, or let in, and another reading", () => {
    const split = aBase([row("alpha-2024-04", "X", "2024", 2), row("beta-2024-01", "X", "2024", 4)], {
      claims,
      readings,
    });
    const kinds = (scenario: (typeof scenarios)[0]) =>
      flips(split, aClaim(), scenario, [scenario]).map(({ change, verdict }) => [
        Object.values(change).join(" "),
        verdict.outcome,
      ]);
    expect(kinds(then)).toEqual([
      ["publisher-out alpha", "holds"],
      ["publisher-out beta", "fails"],
      ["reading loose", "holds"],
    ]);
    expect(kinds(cited)).toEqual([
      ["publisher-in beta", "mixed"],
      ["reading loose", "holds"],
    ]);
    expect(kinds(aScenario({ excludedPublishers: ["@cited"] }))).toEqual([["publisher-in alpha", "mixed"]]);
  });

  test("losing the evidence turns nothing over, and an opinion has no flips", () => {
    const alone = aBase([row("alpha-2024-04", "X", "2024", 3)], { claims, readings: readings.slice(0, 1) });
    expect(flips(alone, aClaim(), then, [then, aScenario({ scenario: "nobody", publishers: ["gamma"] })])).toEqual([]);
    expect(flips(base, aClaim({ claim: "opinion" }), then, scenarios)).toEqual([]);
  });
});

describe("history", () => {
  const points = (scenario: (typeof scenarios)[0], from = "2023-01-01", to = "2024-12-31") =>
    history(base, readings[0] as (typeof readings)[0], scenario, from, to).map(
      ({ day, publications, verdict, turned }) => [day, publications.join(), verdict.outcome, turned],
    );

  test("the verdict as of every day on which something that matters came out, whatever the scenario's own day", () => {
    expect(points(then)).toEqual([
      ["2023-01-01", "", "not-applicable", false],
      // The first evidence at all is no turn.
      ["2023-10-31", "alpha-2023-10", "fails", false],
      ["2024-01-31", "beta-2024-01", "mixed", true],
      ["2024-04-30", "alpha-2024-04", "holds", true],
      ["2024-10-31", "alpha-2024-10", "mixed", true],
    ]);
  });

  test("only what the scenario admits, and only within the days asked for", () => {
    expect(points(cited, "2024-01-01", "2024-05-01")).toEqual([
      ["2024-01-01", "", "fails", false],
      ["2024-04-30", "alpha-2024-04", "holds", true],
    ]);
    expect(publicationDays(base, readings, cited)).toEqual(["2023-10-31", "2024-04-30", "2024-10-31"]);
  });

  test("looks once for the days of readings that ask for the same figures, whatever they claim", () => {
    let asked = 0;
    const base = aBase([row("alpha-2024-04", "X", "2024", 2)]);
    const counted = { ...base, figuresOf: (indicator: string) => ((asked += 1), base.figuresOf(indicator)) };
    const many = Array.from({ length: 200 }, (_, place) => atLeast(place, `r${place}`, 1));
    expect(publicationDays(counted, many, aScenario())).toEqual(["2024-04-30"]);
    expect(asked).toBe(1);
  });

  test("of events, the days on which they and their rivals became known", () => {
    const reading = anEventReading({ form: "first", baseEvent: "start", event: "visit", eventKind: "visit" });
    const events = [
      anEvent("start", "2022-04-02", { kind: "war", publication: "beta-2024-01" }),
      anEvent("visit", "2022-04-09", { publication: "beta-2024-01" }),
      anEvent("rival", "2022-04-07", { publication: "beta-2024-06" }),
    ];
    const found = history(aBase([], { events }), reading, aScenario(), "2023-01-01", "2024-12-31");
    expect(found.map(({ day, verdict }) => [day, verdict.outcome])).toEqual([
      ["2023-01-01", "no-evidence"],
      ["2024-01-31", "holds"],
      ["2024-06-30", "fails"],
    ]);
  });
});
