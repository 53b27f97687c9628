import { expect, test } from "vitest";
import { chartContext } from "../../../../app/wording/context.ts";
import { catalog, observation } from "../model/chart-fixtures.ts";
import { present } from "../model/present-chart.ts";

const aid = [
  observation("one-2024", "AAA", "2022-03", 2, "A", { indicator: "aid" }),
  observation("one-2024", "AAA", "2022-04", 1, "A", { indicator: "aid" }),
  observation("one-2024", "BBB", "2022-04", 4, "A", { indicator: "aid" }),
  observation("one-2024", "ALL", "2022-04", 5, "A", { indicator: "aid" }),
  observation("two-2024", "EUR", "2022-03", 1.1, "A", { indicator: "usd_per_eur" }),
  observation("two-2024", "EUR", "2022-04", 1.2, "A", { indicator: "usd_per_eur" }),
  observation("two-2024", "AAA", "2021", 300, "A", { indicator: "gdp" }),
  observation("two-2024", "BBB", "2021", 100, "A", { indicator: "gdp" }),
];
const aidChart = { template: "members", indicators: ["aid"], areas: [], period: "", shareOf: "gdp" };

test("members: months piled by member, a group's own total never added to its members", () => {
  const model = present(aidChart, aid);
  const third = observation("one-2024", "CCC", "2022-04", 1, "A", { indicator: "aid" });
  expect(present(aidChart, [...aid, third]).title).toBe(
    "Aid given: €8.0 bn from March 2022 to April 2022, of which Beland €4.0 bn.",
  );
  expect(
    model.panels[0]?.series.map((series) => [series.label, series.stack, series.points.map((point) => point.y)]),
  ).toEqual([
    ["Beland", "all", [4]],
    ["Aland", "all", [2, 1]],
  ]);
  expect(model.panels[0]?.y.domain[0]).toBe(0);
});

test("members: an edition without months is nothing to draw by month; its sums stand in the table", () => {
  const whole = ["AAA", "BBB"].map((area, index) =>
    observation("one-2024", area, "2022-03/2022-04", 2 + index, "A", { indicator: "aid" }),
  );
  const model = present(aidChart, whole);
  expect(model.title).toMatch(/has €5\.0 bn for March 2022 to April 2022 as a whole and nothing by month\.$/);
  expect(model.panels).toEqual([]);
  expect(model.table.rows).toHaveLength(2);
});

test("members: the total of one or two areas names them", () => {
  const alone = ["2022-03", "2022-04"].map((month) =>
    observation("one-2024", "AAA", month, 1, "A", { indicator: "aid" }),
  );
  expect(present(aidChart, alone).title).toBe("Aid given, Aland alone: €2.0 bn from March 2022 to April 2022.");
  expect(present(aidChart, aid).title).toBe("Aid given, Beland and Aland: €7.0 bn from March 2022 to April 2022.");
});

test("members: another currency at each month's own rate, running totals, shares of a year's GDP", () => {
  const dollars = present(aidChart, aid, undefined, { unit: "USD_bn", running: true });
  const own = dollars.panels[0]?.series.find((series) => series.label === "Aland");
  expect(own?.points.map((point) => Number(point.y?.toFixed(6)))).toEqual([2.2, 3.4]);
  expect(dollars.truncated).toMatch(/^Converted month by month at the average rate of the month \(.+\)\.$/);
  const rate = aid.find((row) => row.indicator !== "aid" && row.period === "2022-03");
  expect(dollars.sources.map(({ publication }) => publication)).toContain(rate?.publication);
  expect(present(aidChart, aid, undefined, { running: true }).truncated).toBe("");
  const shares = present(aidChart, aid, undefined, { share: true });
  expect(shares.panels[0]?.series[0]?.points.map((point) => [point.label, point.x])).toEqual([
    ["Beland", 4],
    ["Aland", 1],
  ]);
});

test("releases: one running total a release; a release of one donor or of a group alone is no revision of the total", () => {
  const rows = [
    ...aid,
    observation("one-2025", "AAA", "2022-03", 3, "A", { indicator: "aid" }),
    observation("one-2025", "BBB", "2022-04", 3, "A", { indicator: "aid" }),
    observation("two-2024", "AAA", "2022-03/2022-04", 3, "A", { indicator: "aid" }),
    observation("one-2023", "ALL", "2022-03/2022-04", 5, "A", { indicator: "aid" }),
  ];
  const model = present({ ...aidChart, template: "releases" }, rows);
  expect(model.title).toBe("Aid given to the end of April 2022: €7.0 bn in 16 April 2024, €6.0 bn in 20 April 2025.");
  expect(model.panels[0]?.series.map((series) => series.id)).toEqual(["one-2024", "one-2025"]);
  expect(model.truncated).toBe("Left out, because they give totals of only some areas: 5 October 2023 and March 2024.");
});

test("amounts without a month are named beside the months, never dropped in silence", () => {
  const own = catalog();
  const [, aidIndicator] = own.indicators;
  if (!aidIndicator) throw new Error("no indicator");
  const indicators = [...own.indicators, { ...aidIndicator, indicator: "aid_undated", label: "Aid, month not known" }];
  const rows = [...aid, observation("one-2024", "BBB", "2022-03/2022-04", 1.5, "A", { indicator: "aid_undated" })];
  const model = present(aidChart, rows, chartContext({ ...own, indicators }, "Site"));
  expect(model.title).toContain("€7.0 bn");
  expect(model.truncated).toBe("16 April 2024: €1.5 bn of 1 area has no known month and is left out.");
});

test("pairs: the headline says of which edition it is where the publisher has a newer one", () => {
  const given = { template: "pairs", indicators: ["aid"], areas: [], period: "" };
  expect(present(given, aid).title).toBe("All 2 together: Aid given €7.0 bn.");
  const newer = observation("one-2025", "AAA", "2022-03", 3, "A", { indicator: "aid" });
  expect(present(given, [...aid, newer], undefined, { edition: "one-2024" }).title).toBe(
    "All 2 together, by the edition of 16 April 2024: Aid given €7.0 bn.",
  );
  // One alone is called by its name.
  expect(present({ ...given, areas: ["BBB"] }, aid).title).toMatch(/^Beland: Aid given €/);
});

test("a single area is named: it is neither all together nor the largest of any", () => {
  const one = aid.filter(({ area }) => area !== "BBB" && area !== "ALL");
  const given = { template: "pairs", indicators: ["aid"], areas: [], period: "" };
  expect(present(given, one).title).toBe("Aland: Aid given €3.0 bn.");
  expect(present({ ...given, indicators: ["growth"] }, [observation("one-2024", "AAA", "2022", 3, "A")]).title).toBe(
    "Aland: 3.0 % (Growth of output).",
  );
  expect(present(aidChart, one, undefined, { share: true }).title).toBe(
    "Aid given, March 2022 to April 2022: Aland, 1.00 % of a year's GDP.",
  );
});

test("releases: a chosen area is named where all together stood", () => {
  const rows = ["one-2023", "one-2024"].flatMap((edition, index) =>
    ["2022-03", "2022-04"].map((month) => observation(edition, "AAA", month, 2 + index, "A", { indicator: "aid" })),
  );
  const chart = { ...aidChart, template: "releases", measured: "Aid, running total", measure: "aid" };
  const [all, own] = [[], ["AAA"]].map((areas) => present(chart, rows, undefined, { areas }));
  expect(all?.subtitle).toBe("Aid, running total, all areas together, billion euros");
  expect(all?.title).toMatch(/^Aid given to the end of April 2022: /);
  expect(own?.subtitle).toBe("Aid, running total, billion euros");
  expect(own?.title).toMatch(/^Aid given, Aland, to the end of April 2022: /);
});
