import { expect, test } from "vitest";
import { evaluate } from "../../../../app/domain/evaluate.ts";
import { indexEvidence } from "../../../../app/domain/evidence-base.ts";
import type { Catalog } from "../../../../app/domain/catalog.ts";
import type { Reading } from "../../../../app/domain/claims.ts";
import type { Observation } from "../../../../app/domain/evidence.ts";
import { history } from "../../../../app/domain/history.ts";
import { chartContext } from "../../../../app/wording/context.ts";
import { claimChart } from "../../../../app/charts/claims/claim-chart.ts";
import { historyChart } from "../../../../app/charts/claims/history-chart.ts";
import { aClaim, aReading, aScenario } from "../../domain/sample.ts";
import { catalog, observation } from "../model/chart-fixtures.ts";

const claim = aClaim({ citedPublisher: "one" });
const scenario = aScenario({ scenario: "all" });

function reading(more: Partial<Reading>): Reading {
  const shared = { statement: "A statement.", area: "AAA", operator: "eq", target: 3.2, unit: "percent" } as const;
  return aReading({ ...shared, ...more });
}

function chart(
  of: Reading,
  observations: Observation[],
  own: Catalog = catalog(),
  members: "deciding" | "card" = "deciding",
) {
  const whole = { ...own, claims: [claim], readings: [of], scenarios: [scenario] };
  const base = indexEvidence(whole, observations);
  const article = whole.articles[0];
  if (!article) throw new Error("no article");
  const input = {
    context: chartContext(whole, "Site"),
    base,
    article,
    claim,
    reading: of,
    verdict: evaluate(base, of, scenario),
    history: history(base, of, scenario, "2023-01-01", "2026-01-01"),
    elsewhere: [],
    members,
    locale: "en-GB",
  };
  return { figures: claimChart(input), past: historyChart(input) };
}

const growth = [
  observation("one-2023", "AAA", "2024", 1.1),
  observation("one-2024", "AAA", "2024", 3.163),
  observation("two-2024", "AAA", "2024", 2.2),
];

test("value: a row a publisher by outcome, other editions as ticks, the band as written", () => {
  const { figures } = chart(reading({}), growth);
  const [panel] = figures.panels;
  expect(panel?.bands).toEqual([
    { axis: "x", from: 3.15, to: 3.25, label: "claimed: 3.15 % to 3.25 %", role: "claimed" },
  ]);
  expect(panel?.y.labels).toEqual(["One Institute, 16 Apr 2024", "Two Institute, Mar 2024"]);
  expect(panel?.series.map((series) => [series.label, series.shape, series.points.map((point) => point.x)])).toEqual([
    ["Other editions", "circle", [1.1]],
    ["Holds", "circle", [3.163]],
    ["Fails", "diamond", [2.2]],
  ]);
  expect(figures.title).toBe("1 of 2 sources bears it out: figures from 2.2 % to 3.2 %.");
});

test("a claimed band open at one end is seen: the axis reaches into it", () => {
  const from = chart(reading({ operator: "ge", target: 10, targetWritten: "10" }), growth).figures.panels[0]?.bands[0];
  expect(from).toMatchObject({ from: 10, label: "claimed: from 10 %" });
  expect(from?.to).toBeGreaterThan(11);
  const upTo = chart(reading({ operator: "le", target: 1, targetWritten: "1" }), growth).figures.panels[0]?.bands[0];
  expect(upTo?.to).toBe(1);
  expect(upTo?.from).toBeLessThan(0.9);
});

test("compare with all members: the subject on top, its line, breakers marked and labelled, missing members named", () => {
  const rows = [observation("one-2024", "AAA", "2024", 3), observation("one-2024", "BBB", "2024", 4.5)];
  const { figures } = chart(
    reading({ form: "compare", comparator: "ALL", quantifier: "all", operator: "gt", target: null, targetWritten: "" }),
    rows,
  );
  const [panel] = figures.panels;
  expect(panel?.marks).toContainEqual({ axis: "x", at: 3, label: "Aland 3.0 %", role: "reference" });
  expect(panel?.y.labels).toEqual(["Aland", "Beland", "Celand: no figure"]);
  expect(panel?.series.find((series) => series.role === "breaker")?.points[0]).toMatchObject({
    x: 4.5,
    y: 1,
    callout: "4.5 %, +1.5 points",
  });
  expect(figures.title).toBe("Beland is above Aland (One Institute).");
});

test("a chart of one source names in its title the source that decides otherwise, and by how much", () => {
  const of = reading({ form: "compare", comparator: "ALL", quantifier: "all", operator: "gt", target: null });
  const group = [
    observation("one-2024", "AAA", "2024", 3),
    observation("one-2024", "BBB", "2024", 1),
    observation("one-2024", "CCC", "2024", 2),
  ];
  const other = [observation("two-2024", "AAA", "2024", 1), observation("two-2024", "BBB", "2024", 1.6)];
  expect(chart(of, [...group, ...other]).figures.title).toBe(
    "All 2 are below Aland (One Institute); Two Institute (no figure for Celand) fails by 0.6 percentage points.",
  );
  expect(chart(of, group).figures.title).toBe("All 2 are below Aland (One Institute).");
});

test("who subtracts the figures of a chart gets the difference written beside them", () => {
  const of = reading({ form: "compare", comparator: "ALL", quantifier: "all", operator: "gt", target: null });
  const rows = [observation("one-2024", "AAA", "2024", 3.16), observation("one-2024", "BBB", "2024", 5.03)];
  // With one decimal: 5.0 % and 3.2 %, and a difference of 1.9.
  const [panel] = chart(of, rows).figures.panels;
  expect(panel?.series.find(({ role }) => role === "breaker")?.points[0]?.callout).toBe("5.03 %, +1.87 points");
  expect(panel?.series.find(({ role }) => role === "subject")?.points[0]?.callout).toBe("3.16 %");
  expect(panel?.marks).toContainEqual({ axis: "x", at: 3.16, label: "Aland 3.16 %", role: "reference" });
});

test("a card of one source says so where its sources disagree", () => {
  const of = reading({ form: "compare", comparator: "ALL", quantifier: "all", operator: "gt", target: null });
  const one = ["AAA", "BBB", "CCC"].map((area, index) => observation("one-2024", area, "2024", 3 - index));
  const two = ["AAA", "BBB", "CCC"].map((area, index) => observation("two-2024", area, "2024", 1 + index));
  const card = (rows: Observation[]) => chart(of, rows, catalog(), "card").figures.subtitle;
  expect(card([...one, ...two])).toMatch(/^One Institute alone is drawn\. /);
  expect(card(one)).not.toContain("alone");
});

test("total: running sum against the target band, and the parts by area", () => {
  const months = ["2022-03", "2022-04"].flatMap((period) =>
    ["AAA", "BBB", "CCC"].map((area, index) =>
      observation("one-2024", area, period, index + 1, "A", { indicator: "aid" }),
    ),
  );
  const { figures } = chart(
    reading({
      form: "total",
      indicator: "aid",
      area: "ALL",
      period: "2022-03/2022-04",
      operator: "ge",
      target: 10,
      targetWritten: "10",
      unit: "EUR_bn",
    }),
    months,
  );
  const [running, parts] = figures.panels;
  expect(running?.series[0]?.points.map((point) => point.y)).toEqual([6, 12]);
  expect(running?.bands[0]).toMatchObject({ axis: "y", from: 10, label: "claimed: from €10 bn" });
  expect(parts?.y.labels).toEqual(["Celand", "Beland", "Aland"]);
});

test("a range is written with its two ends", () => {
  const { figures } = chart(reading({}), [observation("two-2024", "AAA", "2024", null, "F", { low: 1, high: 2 })]);
  expect(figures.panels[0]?.series.flatMap(({ points }) => points.map(({ callout }) => callout))).toEqual([
    "1.0–2.0 %",
  ]);
  expect(figures.howToRead).toContain("A thick bar is a range as its source gave it.");
});

test("change: the two levels over their times, the second with the difference, on an axis that need not start at zero", () => {
  const rows = [
    ["2022", 100],
    ["2023", 103],
    ["2024", 104],
  ].map(([period, value]) => observation("one-2024", "AAA", String(period), Number(value), "A"));
  const own = { form: "change" as const, period: "2024", basePeriod: "2022", operator: "gt" as const, target: 0 };
  const { figures } = chart(reading({ ...own, targetWritten: "0" }), rows);
  const [panel] = figures.panels;
  const levels = panel?.series.find((series) => series.label === "Level compared");
  expect(levels?.points.flatMap(({ callout }) => callout ?? [])).toEqual(["100 %", "104 % (+4 points)"]);
  expect(figures.title).toContain("changed by +4 points");
  expect(panel?.y.domain[0]).toBeGreaterThan(50);
  expect(figures.howToRead).toContain("The shaded stretches are the two times");
});

test("change between two days: the words speak of squares, as there is no stretch and no stroke", () => {
  const rows = [
    ["2024-01-01", 100],
    ["2024-04-19", 104],
  ].map(([period, value]) => observation("one-2024", "AAA", String(period), Number(value), "A"));
  const days = { period: "2024-04-19", basePeriod: "2024-01-01" };
  const { figures } = chart(reading({ ...days, form: "change", operator: "gt", target: 0, targetWritten: "0" }), rows);
  expect(figures.howToRead).toContain("The squares are the levels on the two days that are compared");
  expect(figures.howToRead).not.toMatch(/stretch|stroke/);
});

test("total: what has no month is named, not dropped", () => {
  const whole = catalog();
  const [, aidIndicator] = whole.indicators;
  if (!aidIndicator) throw new Error("no indicator");
  const indicators = [...whole.indicators, { ...aidIndicator, indicator: "aid_undated" }];
  const total = reading({
    form: "total",
    indicator: "aid",
    area: "ALL",
    period: "2022-03/2022-04",
    operator: "ge",
    target: 3,
    targetWritten: "3",
    unit: "EUR_bn",
  });
  const rows = ["AAA", "BBB", "CCC"].flatMap((area) => [
    ...["2022-03", "2022-04"].map((period) => observation("one-2024", area, period, 1, "A", { indicator: "aid" })),
    observation("one-2024", area, "2022-03/2022-04", 0.5, "A", { indicator: "aid_undated" }),
  ]);
  const { figures } = chart(total, rows, { ...whole, indicators });
  expect(figures.truncated).toBe(
    "One Institute has €1.5 bn of 3 areas without a known month, which is not in the total.",
  );
});

test("the table says areas and statuses in words and lists the figures tried first", () => {
  const { figures } = chart(reading({}), growth);
  const columns = figures.table.columns.map(({ name }) => name);
  const cells = figures.table.rows.map((row) =>
    ["series", "area_name", "area", "status_name", "status"].map((name) => row[columns.indexOf(name)]),
  );
  expect(cells[0]).toEqual(["Holds", "Aland", "AAA", "forecast", "F"]);
  expect(cells.at(-1)?.[0]).toBe("Other editions");
});

test("trend: the window shaded, steps the other way marked", () => {
  const rows = [
    ["2021", 1],
    ["2022", 3],
    ["2023", 2],
    ["2024", 4],
  ].map(([period, value]) => observation("one-2024", "AAA", String(period), Number(value), "A"));
  const { figures } = chart(
    reading({ form: "trend", period: "2021/2024", operator: "rising", target: null, targetWritten: "" }),
    rows,
  );
  expect(figures.panels[0]?.bands).toHaveLength(1);
  expect(figures.howToRead).toContain("triangles are steps that go the other way");
  const rising = chart(
    reading({ form: "trend", period: "2021/2024", operator: "rising", target: null, targetWritten: "" }),
    rows.filter(({ period }) => period !== "2023"),
  );
  expect(rising.figures.howToRead).not.toContain("triangles");
  expect(
    figures.panels[0]?.series.find((series) => series.role === "breaker")?.points.map((point) => point.label),
  ).toEqual(["2023"]);
});

test("recorded: a row a publication under what it does with the statement", () => {
  const statements = [
    {
      reading: "r",
      publication: "one-2024",
      seenAt: "",
      confidence: "" as const,
      outcome: "confirms" as const,
      quote: "so it is",
      note: "",
      file: "s.csv",
      line: 2,
    },
  ];
  const { figures } = chart(reading({ form: "recorded", indicator: "", operator: "", target: null }), [], {
    ...catalog(),
    statements,
  });
  expect(figures.panels[0]?.x.labels).toEqual(["Contradicts", "Qualifies", "Confirms"]);
  expect(figures.panels[0]?.series[0]?.points[0]).toMatchObject({ x: 2, y: 0, note: "“so it is”" });
});

test("history: a step at every day on which something that matters came out, with the article's day", () => {
  const { past } = chart(reading({}), growth);
  const [panel] = past.panels;
  expect(panel?.series[0]?.points.map((point) => [point.label, panel.y.labels[point.y ?? 0]])).toEqual([
    ["1 January 2023", "No evidence"],
    ["5 October 2023", "Fails"],
    ["31 March 2024", "Fails"],
    ["16 April 2024", "Mixed"],
  ]);
  expect(panel?.marks.map((mark) => mark.role)).toEqual(["article"]);
  expect(past.title).toBe("The verdict turned once, on 16 April 2024; since then: mixed.");
});

test("history: a verdict that never turned says since when there is evidence at all", () => {
  const { past } = chart(reading({}), [observation("one-2024", "AAA", "2024", 3.163)]);
  expect(past.title).toBe("First evidence on 16 April 2024; since then unchanged: holds.");
});

test("a claim without evidence says so instead of drawing an empty chart", () => {
  const { figures } = chart(reading({}), []);
  expect(figures.panels).toEqual([]);
  expect(figures.empty).toBe("No source that this scenario admits has the figure.");
});
