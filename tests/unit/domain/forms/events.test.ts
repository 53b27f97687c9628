import { describe, expect, test } from "vitest";
import { evaluate } from "../../../../app/domain/evaluate.ts";
import { aBase, anEvent, aReading, aScenario, only, anEventReading } from "../sample.ts";

const talks = anEvent("talks", "2022-03-29", { kind: "talks.round", publication: "alpha-2023-10" });
const withdrawal = anEvent("withdrawal", "2022-04-02", { kind: "war.withdrawal" });
const visit = anEvent("visit", "2022-04-09", { area: "Y" });

describe("interval", () => {
  const reading = anEventReading({ form: "interval", baseEvent: "talks", event: "visit", operator: "eq", target: 10 });

  test.each([
    ["2022-04-08", "holds", 10, 0.5],
    ["2022-04-08T23:59", "holds", 10, 0.5],
    ["2022-04-09", "fails", 11, -0.5],
    ["2022-03-29", "fails", 0, -9.5],
    ["2022-03-19", "fails", -10, -19.5],
  ])("to %s %s with %s days", (happenedOn, outcome, days, margin) => {
    const base = aBase([], { events: [talks, { ...visit, happenedOn }] });
    expect(only(evaluate(base, reading, aScenario()))).toEqual([outcome, days, margin]);
  });

  test("events known only later, or told by publishers not admitted, are no evidence", () => {
    const base = aBase([], { events: [talks, visit] });
    expect(evaluate(base, reading, aScenario({ asOf: "2024-04-29" }))).toMatchObject({
      outcome: "no-evidence",
      passedOver: [{ publication: "alpha-2024-04", reason: "later-than-as-of" }],
    });
    expect(evaluate(base, reading, aScenario({ asOf: "2024-04-30" })).outcome).toBe("fails");
    expect(evaluate(base, reading, aScenario({ publishers: ["beta"] }))).toMatchObject({
      outcome: "not-applicable",
      reason: "publisher-never",
    });
  });

  test("without the base event the publication does not cover it", () => {
    const verdict = evaluate(aBase([], { events: [visit] }), reading, aScenario());
    expect(verdict).toMatchObject({ outcome: "no-evidence", passedOver: [{ reason: "does-not-cover" }] });
  });

  test("one finding a publisher that tells the event", () => {
    const again = { ...visit, publication: "beta-2024-01", happenedOn: "2022-04-08" };
    const older = { ...visit, publication: "alpha-2023-10" };
    const verdict = evaluate(aBase([], { events: [talks, older, visit, again] }), reading, aScenario());
    expect(verdict.findings.map((finding) => [finding.publication, finding.outcome])).toEqual([
      ["alpha-2024-04", "fails"],
      ["beta-2024-01", "holds"],
    ]);
    expect(verdict.outcome).toBe("mixed");
    expect(verdict.passedOver).toContainEqual({
      publication: "alpha-2023-10",
      publisher: "alpha",
      reason: "older-edition",
    });
  });

  test("asked for in anything but days it is not comparable", () => {
    const base = aBase([], { events: [talks, visit] });
    expect(evaluate(base, { ...reading, unit: "km2" }, aScenario())).toMatchObject({
      outcome: "not-comparable",
      reason: "days against km2",
    });
  });
});

describe("first", () => {
  const reading = anEventReading({ form: "first", baseEvent: "withdrawal", event: "visit", eventKind: "visit" });

  test.each([
    ["no rival", [], "holds", null],
    ["a later rival", [anEvent("later", "2022-04-13")], "holds", 4],
    ["an earlier rival", [anEvent("earlier", "2022-04-07")], "fails", -2],
    ["a rival before the base event", [anEvent("march", "2022-03-15")], "holds", null],
    ["a rival of another kind", [anEvent("talks-again", "2022-04-05", { kind: "talks.round" })], "holds", null],
    ["a rival on the same day", [anEvent("same", "2022-04-09")], "undetermined", null],
    ["a rival on the base event's day", [anEvent("same", "2022-04-02")], "undetermined", null],
    ["same day and an earlier one", [anEvent("same", "2022-04-09"), anEvent("earlier", "2022-04-08")], "fails", -1],
  ])("%s", (_, rivals, outcome, margin) => {
    const verdict = evaluate(aBase([], { events: [withdrawal, visit, ...rivals] }), reading, aScenario());
    expect(only(verdict)).toEqual([outcome, 7, margin]);
    expect(verdict.findings[0]?.reason).toBe(outcome === "undetermined" ? "same-day-without-time" : "");
  });

  test.each([
    ["2022-04-09T08:00", "fails"],
    ["2022-04-09T20:00", "holds"],
    ["2022-04-09T17:00", "undetermined"],
    ["2022-04-09", "undetermined"],
  ])("times decide within a day: rival at %s %s", (happenedOn, outcome) => {
    const timed = { ...visit, happenedOn: "2022-04-09T17:00" };
    const base = aBase([], { events: [withdrawal, timed, anEvent("same", happenedOn)] });
    expect(evaluate(base, reading, aScenario()).outcome).toBe(outcome);
  });

  test.each([
    // event, rival, outcome, margin
    ["2022-04-09T23:30-05:00", "2022-04-10T01:00+03:00", "fails", 0],
    ["2022-04-10T01:00+03:00", "2022-04-09T23:30-05:00", "holds", 0],
    ["2022-04-09T23:30-05:00", "2022-04-11T01:00+03:00", "holds", 2],
    ["2022-04-09T12:00Z", "2022-04-09T15:00+03:00", "undetermined", null],
    ["2022-04-09T15:00+03:00", "2022-04-09T12:00Z", "undetermined", null],
    ["2022-04-10T00:30+03:00", "2022-04-09T21:30Z", "undetermined", null],
    ["2022-04-09T12:00Z", "2022-04-09T12:00:00Z", "undetermined", null],
    ["2022-04-09T12:00", "2022-04-09T12:00:00", "undetermined", null],
    // Without a zone on either side days and times stand as written.
    ["2022-04-09T23:30-05:00", "2022-04-10T01:00", "holds", 1],
    ["2022-04-09T23:30-05:00", "2022-04-10", "holds", 1],
    ["2022-04-09T23:30-05:00", "2022-04-09", "undetermined", null],
  ] as const)("zones decide before days: %s against %s %s", (happenedOn, other, outcome, margin) => {
    const base = aBase([], { events: [withdrawal, { ...visit, happenedOn }, anEvent("rival", other)] });
    const verdict = evaluate(base, reading, aScenario());
    const [finding] = verdict.findings;
    expect([verdict.outcome, finding?.margin]).toEqual([outcome, margin]);
    expect(finding?.breakers.map((one) => one.margin)).toEqual(outcome === "fails" ? [0] : []);
  });

  test("rivals with zones stand by moment, and one before the base event's moment does not count", () => {
    const rivals = [anEvent("b", "2022-04-08T01:00Z"), anEvent("a", "2022-04-08T02:00+03:00")];
    const inputs = (events: typeof rivals) =>
      evaluate(aBase([], { events: [withdrawal, visit, ...events] }), reading, aScenario()).findings[0]?.inputs;
    expect(inputs(rivals)?.flatMap(({ role, text }) => (role === "rival" ? [text] : []))).toEqual(["a", "b"]);
    const start = { ...withdrawal, happenedOn: "2022-04-02T23:30-05:00" };
    const rival = anEvent("rival", "2022-04-03T01:00+03:00");
    const base = aBase([], { events: [start, { ...visit, happenedOn: "2022-04-09T12:00Z" }, rival] });
    expect(evaluate(base, reading, aScenario()).outcome).toBe("holds");
  });

  test("the kind begins as asked for and the area is a member of the group", () => {
    const rivals = [
      anEvent("president", "2022-04-03", { kind: "visit.institution", area: "Y" }),
      anEvent("outsider", "2022-04-04", { area: "X" }),
    ];
    const base = aBase([], { events: [withdrawal, visit, ...rivals] });
    const outcome = (fields: Partial<typeof reading>) => evaluate(base, { ...reading, ...fields }, aScenario()).outcome;
    expect(outcome({})).toBe("fails");
    expect(outcome({ eventKind: "visit.head-of" })).toBe("fails");
    expect(outcome({ eventKind: "visit.head-of", area: "TRIO" })).toBe("holds");
    expect(outcome({ area: "TRIO" })).toBe("fails");
    expect(outcome({ eventKind: "talks" })).toBe("fails");
  });

  test("breakers are the rivals that came before, earliest first", () => {
    const rivals = [anEvent("b", "2022-04-07", { area: "Z" }), anEvent("a", "2022-04-04", { area: "W" })];
    const [finding] = evaluate(aBase([], { events: [withdrawal, visit, ...rivals] }), reading, aScenario()).findings;
    expect(finding?.breakers).toEqual([
      { area: "W", period: "2022-04-04", value: 2, margin: -5 },
      { area: "Z", period: "2022-04-07", value: 5, margin: -2 },
    ]);
    expect(finding?.inputs.map((input) => `${input.role} ${input.text}`)).toEqual([
      "base-event withdrawal",
      "event visit",
      "rival a",
      "rival b",
    ]);
  });

  test("a rival that was not known by the day does not count", () => {
    const rival = anEvent("earlier", "2022-04-07", { publication: "alpha-2024-10" });
    const base = aBase([], { events: [withdrawal, visit, rival] });
    expect(evaluate(base, reading, aScenario({ asOf: "2024-05-01" })).outcome).toBe("holds");
    expect(evaluate(base, reading, aScenario()).outcome).toBe("fails");
  });
});

describe("recorded", () => {
  const reading = aReading({ form: "recorded", indicator: "", area: "", operator: "" });
  const said = (publication: string, outcome: "confirms" | "contradicts" | "qualifies") => ({
    reading: "r",
    publication,
    seenAt: "",
    confidence: "" as "" | "medium" | "low",
    outcome,
    quote: `${publication} says`,
    note: "",
    file: "catalog/statements.csv",
    line: 3,
  });

  test.each([
    [[said("alpha-2024-04", "confirms")], "holds"],
    [[said("alpha-2024-04", "contradicts")], "fails"],
    [[said("alpha-2024-04", "qualifies")], "undetermined"],
    [[said("alpha-2024-04", "confirms"), said("alpha-2024-04", "qualifies")], "undetermined"],
    [[said("alpha-2024-04", "confirms"), said("beta-2024-01", "contradicts")], "mixed"],
    [[said("alpha-2023-10", "contradicts"), said("alpha-2024-04", "confirms")], "holds"],
    [[], "no-evidence"],
  ] as const)("case %#: %j", (statements, outcome) => {
    expect(evaluate(aBase([], { statements: [...statements] }), reading, aScenario()).outcome).toBe(outcome);
  });

  describe("a statement whose document was not read", () => {
    const unread = (publication: string, outcome: "confirms" | "contradicts" | "qualifies") => ({
      ...said(publication, outcome),
      confidence: "low" as const,
    });
    const verdictOf = (statements: readonly ReturnType<typeof said>[]) =>
      evaluate(aBase([], { statements: [...statements] }), reading, aScenario());

    test.each(["confirms", "contradicts", "qualifies"] as const)("%s decides nothing on its own", (outcome) => {
      const { outcome: sum, findings } = verdictOf([unread("alpha-2024-04", outcome)]);
      expect([sum, findings[0]?.outcome, findings[0]?.reason]).toEqual([
        "undetermined",
        "undetermined",
        "document-not-read",
      ]);
    });

    test.each(["confirms", "contradicts"] as const)("that %s leaves it to the statements that were read", (outcome) => {
      expect(verdictOf([unread("alpha-2024-04", outcome), said("beta-2024-01", "confirms")])).toMatchObject({
        outcome: "holds",
        holds: 1,
        fails: 0,
        undetermined: 1,
      });
    });

    test("is set aside beside one of the same publication that was read", () => {
      const both = [unread("alpha-2024-04", "contradicts"), said("alpha-2024-04", "confirms")];
      expect(verdictOf(both)).toMatchObject({ outcome: "holds", undetermined: 0 });
    });

    test("gives way to an older publication of the same publisher that was read, and is named as passed over", () => {
      const verdict = verdictOf([unread("alpha-2024-04", "contradicts"), said("alpha-2023-10", "confirms")]);
      expect(verdict).toMatchObject({ outcome: "holds", undetermined: 0 });
      expect(verdict.passedOver).toEqual([
        { publication: "alpha-2024-04", publisher: "alpha", reason: "document-not-read" },
      ]);
    });

    test("follows the publication's own confidence where the page has none, and not where it was a dated report", () => {
      const base = aBase([], { statements: [said("alpha-2024-04", "confirms")] });
      const low = (confidence: "" | "medium") => {
        const publications = base.catalog.publications.map((one) => ({ ...one, confidence: "low" as const }));
        return aBase([], { publications, statements: [{ ...said("alpha-2024-04", "confirms"), confidence }] });
      };
      expect(evaluate(low(""), reading, aScenario()).outcome).toBe("undetermined");
      expect(evaluate(low("medium"), reading, aScenario()).outcome).toBe("holds");
    });
  });

  test("quotes are the inputs, and statements of other readings are not", () => {
    const statements = [
      said("alpha-2024-04", "confirms"),
      { ...said("beta-2024-01", "contradicts"), reading: "other" },
    ];
    const verdict = evaluate(aBase([], { statements }), reading, aScenario());
    expect(verdict.findings.flatMap((finding) => finding.inputs)).toMatchObject([
      { role: "statement", publication: "alpha-2024-04", text: "alpha-2024-04 says", line: 3 },
    ]);
  });
});
