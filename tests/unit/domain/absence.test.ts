import { describe, expect, test } from "vitest";
import { evaluate } from "../../../app/domain/evaluate.ts";
import type { Claim, Reading, Statement } from "../../../app/domain/claims.ts";
import type { Observation } from "../../../app/domain/evidence.ts";
import type { Scenario } from "../../../app/domain/scenarios.ts";
import type { Catalog } from "../../../app/domain/catalog.ts";
import { aBase, aClaim, anEvent, aReading, aScenario, row, anEventReading } from "./sample.ts";

const A = "alpha-2024-04";
const growth = aReading({ operator: "gt", target: 3 });

function blank(
  reading: Reading,
  scenario: Partial<Scenario>,
  rows: Observation[],
  more: Partial<Catalog> = {},
): unknown {
  const { outcome, reason, wanted } = evaluate(aBase(rows, more), reading, aScenario(scenario));
  return { outcome, reason, wanted: [...wanted] };
}

const never = (reason: string) => ({ outcome: "not-applicable", reason, wanted: [] });
const gap = (...wanted: string[]) => ({ outcome: "no-evidence", reason: "", wanted });

describe("a cell without a finding does not apply", () => {
  const forecast = row(A, "X", "2024", 4, { status: "F" });
  const unsourced: Claim[] = [aClaim({ citedPublisher: "" })];

  test("where the claim's own source is asked for and it has none", () => {
    const cited = { publishers: ["@cited"] };
    expect(blank(growth, cited, [forecast], { claims: unsourced })).toEqual(never("no-cited-source"));
  });

  test("where the admitted publishers have no such figure in any edition", () => {
    expect(blank(growth, { publishers: ["beta"] }, [forecast])).toEqual(never("publisher-never"));
  });

  test("where they never have both sides of a comparison", () => {
    const against = aReading({ form: "compare", comparator: "Y", operator: "gt" });
    const rows = [forecast, row("beta-2024-01", "Y", "2024", 1)];
    expect(blank(against, { publishers: ["alpha"] }, rows)).toEqual(never("comparator-never"));
    expect(blank(against, { publishers: ["beta"] }, rows)).toEqual(never("sides-never"));
  });

  test("where they have it on another basis only", () => {
    expect(blank(growth, { basis: "outturn" }, [forecast])).toEqual(never("basis-never"));
  });

  test("where the scenario's day lies before the first such figure, or before the end of a period that nobody forecasts", () => {
    expect(blank(growth, { asOf: "2023-01-01" }, [forecast])).toEqual(never("before-first-figure"));
    const past = row("alpha-2023-10", "X", "2022", 4, { status: "A" });
    expect(blank(growth, { asOf: "2024-02-01" }, [past])).toEqual(never("before-period"));
  });

  test("where only other areas had figures by then: rows that other readings ask for decide nothing", () => {
    const elsewhere = row("alpha-2023-10", "Z", "2023", 1, { status: "F" });
    expect(blank(growth, { asOf: "2023-11-05" }, [elsewhere, forecast])).toEqual(never("before-first-figure"));
    const counted = row(A, "Z", "2023", 1, { status: "A" });
    expect(blank(growth, { basis: "outturn" }, [counted, forecast])).toEqual(never("basis-never"));
  });

  test("where it lies before the event, or before anything was said", () => {
    const first = anEventReading({ form: "interval", event: "visit", baseEvent: "talks", operator: "ge", target: 1 });
    const events = [anEvent("talks", "2022-03-29"), anEvent("visit", "2022-04-09")];
    expect(blank(first, { asOf: "2022-04-01" }, [], { events })).toEqual(never("before-event"));
    const said: Statement = {
      reading: "r",
      publication: A,
      seenAt: "",
      confidence: "",
      outcome: "confirms",
      quote: "",
      note: "",
      file: "",
      line: 2,
    };
    const recorded = aReading({ form: "recorded", indicator: "", area: "", operator: "" });
    expect(blank(recorded, { asOf: "2023-01-01" }, [], { statements: [said] })).toEqual(never("before-first-figure"));
  });
});

describe("a gap says who could fill it", () => {
  test("publishers that had such figures by the day, but not this one", () => {
    const rows = [
      row("alpha-2023-10", "X", "2023", 4),
      row("beta-2024-01", "X", "2023", 2),
      row("gamma-2024-01", "Y", "2023", 2),
    ];
    expect(blank(growth, { asOf: "2024-03-01" }, rows)).toEqual(gap("alpha", "beta"));
  });

  test("nobody in particular where the package has nothing at all", () => {
    expect(blank(growth, {}, [])).toEqual(gap());
  });
});
