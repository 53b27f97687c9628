import { describe, expect, test } from "vitest";
import type { Catalog } from "../../../../app/domain/catalog.ts";
import type { Reading } from "../../../../app/domain/claims.ts";
import { evaluate } from "../../../../app/domain/evaluate.ts";
import type { Observation } from "../../../../app/domain/evidence.ts";
import { chartContext } from "../../../../app/wording/context.ts";
import { findingSentence } from "../../../../app/verdicts/sentences/finding-sentence.ts";
import { flipSentence } from "../../../../app/verdicts/sentences/flip-sentence.ts";
import { passedOverSentence } from "../../../../app/verdicts/sentences/passed-over.ts";
import { verdictSentence } from "../../../../app/verdicts/sentences/verdict-sentence.ts";
import { missingSentence } from "../../../../app/verdicts/sentences/words.ts";
import { aBase, aCatalog, anEvent, aReading, aScenario, row } from "../../domain/sample.ts";

const NAMES: Record<string, string> = { X: "Xenia", Y: "Yland", Z: "Zed", W: "Wold" };
const sample = aCatalog();
const labelled: Partial<Catalog> = {
  areas: sample.areas.map((area) => ({ ...area, label: NAMES[area.area] ?? area.area })),
  publications: sample.publications.map((one) => ({
    ...one,
    edition: one.publication.startsWith("alpha") ? "" : "Spring",
  })),
};
const A = "alpha-2024-04";

function told(reading: Partial<Reading>, observations: Observation[], fields: Partial<Catalog> = {}): string {
  const catalog = { ...labelled, ...fields };
  const full = aReading(reading);
  const verdict = evaluate(aBase(observations, catalog), full, aScenario());
  return verdictSentence(chartContext(aCatalog(catalog), "Site"), full, verdict);
}

describe("a finding in one sentence from its data", () => {
  const compare = { form: "compare", operator: "gt" } as const;
  const figures = (values: Record<string, number | null>) =>
    Object.entries(values).map(([area, value]) => row(A, area, "2024", value));

  test.each<[string, Partial<Reading>, Observation[], string]>([
    [
      "members that break a comparison, worst first",
      { ...compare, comparator: "TRIO", quantifier: "all" },
      figures({ X: 3.2, Y: 13.9, Z: 5, W: 1 }),
      "Alpha, April 2024: Xenia 3.2 %, Yland 13.9 % and Zed 5.0 % above it: fails by 10.7 percentage points.",
    ],
    [
      "the nearest member of one that holds",
      { ...compare, comparator: "TRIO", quantifier: "all" },
      figures({ X: 3.2, Y: 1.9, Z: 0.5, W: 1 }),
      "Alpha, April 2024: Xenia 3.2 %, above all 3, nearest Yland 1.9 %: holds by 1.3 percentage points.",
    ],
    [
      "missing members of one that is undetermined",
      { ...compare, comparator: "TRIO", quantifier: "all" },
      figures({ X: 3.2, Y: 1.9, Z: null }),
      "Alpha, April 2024: Xenia 3.2 %, no figure for Wold and Zed: undetermined.",
    ],
    [
      "a comparison with a distance",
      { ...compare, comparator: "Y", target: 1 },
      figures({ X: 3.2, Y: 2.7 }),
      "Alpha, April 2024: Xenia 3.2 %, Yland 2.7 %, needed: at least 1 point above: fails by 0.5 percentage points.",
    ],
    [
      "the own mean",
      { ...compare, basePeriod: "2010/2011" },
      [...figures({ X: 3.2 }), row(A, "X", "2010", 1), row(A, "X", "2011", 2)],
      "Alpha, April 2024: Xenia 3.2 % in 2024, mean of 2010 to 2011: 1.5 %: holds by 1.7 percentage points.",
    ],
    [
      "more decimals where the figure would look like its target",
      { operator: "eq", target: 3.2 },
      figures({ X: 3.163 }),
      "Alpha, April 2024: growth, Xenia: 3.16 % in 2024 (claimed: 3.2 %, as rounded from 3.15 to 3.25): holds by 0.01 percentage points.",
    ],
    [
      "a range that straddles",
      { operator: "gt", target: 1.5 },
      [row(A, "X", "2024", [1, 2])],
      "Alpha, April 2024: growth, Xenia: 1.0 % to 2.0 % in 2024 (needed: more than 1.5 %): undetermined, the range lies on both sides.",
    ],
    [
      "decimals enough for the margin to be the difference of the figures shown",
      { ...compare, basePeriod: "2010/2011", operator: "lt" },
      [...figures({ X: 1.741 }), row(A, "X", "2010", 2.0552), row(A, "X", "2011", 2.0552)],
      "Alpha, April 2024: Xenia 1.741 % in 2024, mean of 2010 to 2011: 2.055 %: holds by 0.314 percentage points.",
    ],
    [
      "no margin where there is none",
      { operator: "le", target: 3 },
      figures({ X: 3 }),
      "Alpha, April 2024: growth, Xenia: 3.0 % in 2024 (needed: at most 3.0 %): holds, exactly at the limit.",
    ],
    [
      "a figure in billions of an indicator in whole millions",
      { form: "total", indicator: "aid", area: "Y", period: "2022-02", operator: "gt", target: 1.35 },
      [row(A, "Y", "2022-02", 1.85, { indicator: "aid" })],
      "Alpha, April 2024: aid, Yland: €1.85 bn in February 2022 (needed: more than €1.35 bn): holds by €0.50 bn.",
    ],
    [
      "a trend that goes one way, months by their name",
      { form: "trend", period: "2024-01/2024-03", operator: "falling" },
      [3, 2, 1].map((value, index) => row(A, "X", `2024-0${index + 1}`, value)),
      "Alpha, April 2024: growth, Xenia: fell in 2 of 2 months from February 2024 to March 2024: holds.",
    ],
    [
      "a trend of which a month is unknown",
      { form: "trend", period: "2024-01/2024-04", operator: "rising" },
      [1, 2, 3].map((value, index) => row(A, "X", `2024-0${index + 1}`, value)),
      "Alpha, April 2024: growth, Xenia: rose in at least 2 of 3 months from February 2024 to April 2024, no figure for April 2024: undetermined.",
    ],
    [
      "a change",
      { form: "change", basePeriod: "2022", operator: "gt", target: 0 },
      [row(A, "X", "2022", 1), ...figures({ X: 3.2 })],
      "Alpha, April 2024: growth, Xenia: +2.2 points from 2022 to 2024 (needed: more than 0 points): holds by 2.2 percentage points.",
    ],
    [
      "a trend with the steps against it",
      { form: "trend", period: "2021/2024", operator: "rising" },
      [1, 2, 0.5, 3].map((value, index) => row(A, "X", String(2021 + index), value)),
      "Alpha, April 2024: growth, Xenia: rose in 2 of 3 years from 2022 to 2024, not in 2023 (−1.5 points): fails.",
    ],
    [
      "a total with what is missing",
      { form: "total", indicator: "aid", area: "TRIO", period: "2022-02/2022-03", operator: "ge", target: 20 },
      [
        ...["2022-02", "2022-03"].map((period) => row(A, "Y", period, 12, { indicator: "aid" })),
        row(A, "Z", "2022-02", 1, { indicator: "aid" }),
      ],
      "Alpha, April 2024: aid, TRIO: at least €25.0 bn from February 2022 to March 2022, no figure for Wold and Zed in March 2022 (needed: at least €20.0 bn): holds by €5.0 bn.",
    ],
  ])("%s", (_, reading, observations, sentence) => expect(told(reading, observations)).toBe(sentence));

  const events = [
    anEvent("start", "2022-04-02", { title: "The start", kind: "war" }),
    anEvent("visit", "2022-04-03", { title: "The visit" }),
    anEvent("other", "2022-04-07", { title: "Another visit" }),
  ];
  const ofEvents = { indicator: "", area: "", baseEvent: "start", event: "visit" };

  test("days between events, and which was first", () => {
    expect(told({ ...ofEvents, form: "interval", operator: "eq", target: 1 }, [], { events })).toBe(
      "Alpha, April 2024: 1 day (claimed: 1 day) from The start (2 April 2022) to The visit (3 April 2022): holds.",
    );
    expect(told({ ...ofEvents, form: "first", eventKind: "visit", operator: "" }, [], { events })).toBe(
      "Alpha, April 2024: The visit (3 April 2022); nothing of its kind before it, next Another visit (7 April 2022): holds by 4 days.",
    );
    expect(told({ ...ofEvents, event: "other", form: "first", eventKind: "visit", operator: "" }, [], { events })).toBe(
      "Alpha, April 2024: Another visit (7 April 2022); before it The visit (3 April 2022): fails by 4 days.",
    );
  });

  test("an event without a publication is named as what is missing, whoever else is lacking", () => {
    const loose = { events: events.slice(1), unpublishedEvents: [{ ...events[0]!, publication: "" }] };
    const interval = { ...ofEvents, form: "interval", operator: "eq", target: 1 } as const;
    expect(told(interval, [], loose)).toBe(
      "No evidence here yet. The event “The start” has no publication yet, so it is not counted. It would take a dated report of both events from Alpha.",
    );
    const none = { events: [], unpublishedEvents: events.map((event) => ({ ...event, publication: "" })) };
    expect(told(interval, [], none)).toContain(
      "The events “The start” and “The visit” have no publication yet, so they are not counted.",
    );
    expect(told({ ...ofEvents, form: "first", eventKind: "visit", event: "other" }, [], loose)).toContain(
      "“The start” has no publication yet",
    );
  });

  test("what a publication says, in its words", () => {
    const statement = {
      reading: "r",
      publication: A,
      seenAt: "",
      confidence: "",
      outcome: "contradicts",
      quote: "Not so",
      note: "",
      file: "",
      line: 2,
    } as const;
    expect(told({ form: "recorded", indicator: "" }, [], { statements: [statement] })).toBe(
      "Alpha, April 2024 contradicts it: “Not so”.",
    );
    expect(told({ form: "recorded", indicator: "" }, [], { statements: [{ ...statement, confidence: "low" }] })).toBe(
      "Alpha, April 2024 was read only second-hand, so it decides nothing: “Not so”.",
    );
  });

  test("numbers follow the locale", () => {
    const reading = aReading({ operator: "ge", target: 3 });
    const [finding] = evaluate(aBase([row(A, "X", "2024", 3.2)], labelled), reading, aScenario()).findings;
    if (!finding) throw new Error("a finding expected");
    expect(findingSentence(chartContext(aCatalog(labelled), "Site"), reading, finding, "de-DE")).toContain(
      "Xenia: 3,2 %",
    );
  });
});

describe("a verdict in one sentence", () => {
  const value = { operator: "ge", target: 3 } as const;
  const alpha = (figure: number) => row(A, "X", "2024", figure);
  const beta = (figure: number | [number, number]) => row("beta-2024-01", "X", "2024", figure);

  test.each([
    [
      [alpha(4), beta(3.5)],
      "Both publications bear it out. Closest to turning over: Beta, Spring: growth, Xenia: 3.5 %",
    ],
    [
      [alpha(4), beta(2)],
      "1 of 2 publications bears it out, 1 contradicts it. Closest on either side: Alpha, April 2024: growth, Xenia: 4.0 %",
    ],
    [
      [alpha(2), beta([2, 4])],
      "1 of 2 publications contradicts it, 1 leaves it open. Closest to turning over: Alpha, April 2024: growth, Xenia: 2.0 %",
    ],
    [
      [],
      "No evidence here yet. It would take figures of “growth” for Xenia in 2024, known by the scenario’s day, from any publisher.",
    ],
  ])("case %#", (rows, beginning) => expect(told(value, rows).slice(0, beginning.length)).toBe(beginning));

  test("what a gap would take names what the figure is held against, as each publication is tried alone", () => {
    const gap = (more: Partial<Reading>) => told({ ...value, operator: "gt", target: null, ...more }, []);
    expect(gap({ form: "compare", basePeriod: "2010/2019" })).toContain(
      "figures of “growth” for Xenia in 2024 and from 2010 to 2019, all in one publication and known by the scenario’s day, from",
    );
    expect(gap({ form: "compare", comparator: "Y" })).toContain(
      "for Xenia and Yland in 2024, all in one publication and known by",
    );
  });

  test("a comparison of which admitted publishers have one side says which", () => {
    const verdictOf = (publisher: string) => {
      const full = aReading({ form: "compare", comparator: "TRIO", quantifier: "all", operator: "gt" });
      const rows = [row(A, "X", "2024", 4), row("beta-2024-01", "Y", "2024", 1)];
      const verdict = evaluate(aBase(rows, labelled), full, aScenario({ publishers: [publisher] }));
      return verdictSentence(chartContext(aCatalog(labelled), "Site"), full, verdict);
    };
    expect(verdictOf("alpha")).toBe(
      "The publishers that the scenario admits publish figures of this kind for Xenia only, none for the members of TRIO, which it is compared with.",
    );
    expect(verdictOf("beta")).toBe(
      "No publisher that the scenario admits publishes figures of this kind both for Xenia and for the members of TRIO.",
    );
  });

  test("units that cannot be compared are named", () => {
    expect(told({ ...value, unit: "km2" }, [alpha(4)])).toBe(
      "The figures cannot be compared: percent against square kilometres.",
    );
  });
});

describe("what is missing, passed over, changed", () => {
  const context = chartContext(aCatalog({ ...labelled, readings: [aReading({ label: "Loose" })] }), "Site");

  test("missing members up to a number, then how many more", () => {
    expect(missingSentence(context, ["X", "Y", "Z", "W"], "en-GB", 2)).toBe("no figure for Xenia, Yland and 2 more");
    expect(missingSentence(context, ["X 2024-01", "X 2024-02", "Y 2024-01", "2023"])).toBe(
      "no figure for Xenia in 2 periods, Yland in January 2024 and 2023",
    );
    expect(missingSentence(context, [])).toBe("");
  });

  test("every reason for passing over has words", () => {
    expect(passedOverSentence("later-than-as-of")).toBe("Came out after the scenario's day");
  });

  test.each([
    [
      { kind: "edition-earlier", publisher: "alpha", from: A, to: "alpha-2023-10" },
      "With Alpha, October 2023 instead of April 2024",
    ],
    [{ kind: "publisher-out", publisher: "beta" }, "Without Beta"],
    [{ kind: "publisher-in", publisher: "beta" }, "With Beta as well"],
    [{ kind: "reading", reading: "r" }, "Read as “Loose”"],
    [{ kind: "scenario", scenario: "s" }, "In the scenario “Then”"],
  ] as const)("%j", (change, sentence) => {
    const verdict = evaluate(aBase([]), aReading({ target: 1 }), aScenario());
    const flip = { change, before: "holds", verdict } as const;
    expect(flipSentence(context, context.catalog.readings, [aScenario({ label: "Then" })], flip)).toBe(sentence);
  });
});
