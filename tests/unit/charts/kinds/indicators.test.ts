import { expect, test } from "vitest";
import { chartContext } from "../../../../app/wording/context.ts";
import { tickPlace } from "../../../../app/charts/layout/time-axis.ts";
import { catalog, observation } from "../model/chart-fixtures.ts";
import { present } from "../model/present-chart.ts";

test("indicators: two units never share an axis", () => {
  const rows = [
    observation("one-2024", "AAA", "2022", 1, "A"),
    observation("one-2024", "AAA", "2022", 7, "A", { indicator: "aid" }),
  ];
  const model = present(
    { template: "indicators", indicators: ["growth", "aid"], areas: ["AAA"], controls: ["period"] },
    rows,
  );
  expect(model.panels[0]?.series).toHaveLength(1);
  expect(model.panels[0]?.y.unit).toBe("percent");
});

test("indicators: two measures of one land name it, in the title and the subtitle, unless their own names do", () => {
  const shown = {
    template: "indicators",
    indicators: ["growth", "rate"],
    areas: ["AAA"],
    controls: ["period" as const],
  };
  const own = catalog();
  const [growth] = own.indicators;
  if (!growth) throw new Error("no indicator");
  const model = (label: string) => {
    const context = chartContext(
      { ...own, indicators: [...own.indicators, { ...growth, indicator: "rate", label }] },
      "S",
    );
    const rows = ["growth", "rate"].map((indicator) => observation("one-2024", "AAA", "2022", 1, "A", { indicator }));
    return present(shown, rows, context);
  };
  expect(model("Rate").title).toMatch(/^Aland\. Growth of output/);
  expect(model("Rate").subtitle).toContain(", Aland");
  expect(model("Rate of Aland").title).toMatch(/^Growth of output/);
});

test("indicators: a year's mean and months are two series, months are broken where none is known for long", () => {
  const months = ["2022-01", "2022-02", "2022-09", "2022-10"];
  const rows = [
    observation("one-2024", "AAA", "2022", 5, "A"),
    ...months.map((period, index) => observation("one-2024", "AAA", period, index + 1, "A")),
  ];
  const model = present({ template: "indicators", areas: ["AAA"], drawing: "line", controls: ["period"] }, rows);
  const [year, month] = model.panels[0]?.series ?? [];
  expect(year).toMatchObject({ drawing: "dots", points: [{ x: Date.UTC(2022, 6, 2), y: 5 }] });
  expect(month?.points.map((point) => point.y)).toEqual([1, 2, null, 3, 4]);
  expect(month?.points[0]?.x).toBe(Date.UTC(2022, 0, 16));
});

test("indicators: an axis of years shows them whole, each figure over its year's name", () => {
  const rows = ["2022", "2023", "2024", "2025"].map((year) => observation("one-2024", "AAA", year, 1, "A"));
  const [panel] = present({ template: "indicators", areas: ["AAA"], controls: ["period"] }, rows).panels;
  if (!panel) throw new Error("no panel");
  expect(panel.x.domain).toEqual([Date.UTC(2022, 0, 1), Date.UTC(2025, 11, 31)]);
  const named = panel.x.ticks.map((tick) => tickPlace(panel.x, tick));
  const points = panel.series[0]?.points.map((point) => point.x) ?? [];
  expect(named.map((at, index) => Math.abs(at - (points[index] ?? 0)) < 3 * 86_400_000)).toEqual([
    true,
    true,
    true,
    true,
  ]);
});

test("indicators: areas are told side by side; a running count is never called the highest", () => {
  const rows = ["AAA", "BBB"].flatMap((area, at) =>
    ["2022-03-01", "2022-03-02"].map((day, index) => observation("one-2024", area, day, 10 + index + at * 5, "A")),
  );
  const model = present({ template: "indicators", drawing: "line", controls: ["period"] }, rows);
  expect(model.title).toBe("Growth of output: Beland 16 %, Aland 11 % (2 March 2022).");
});

test("indicators: dated amounts add up in steps, estimates of the last years are dashed and hollow like forecasts", () => {
  const amounts = ["2022-03-01", "2022-05-01"].map((day) =>
    observation("one-2024", "AAA", day, 2, "A", { indicator: "aid" }),
  );
  const shown = { template: "indicators", areas: ["AAA"], controls: ["sum" as const], drawing: "" };
  const running = present({ ...shown, indicators: ["aid"] }, amounts, undefined, { running: true });
  expect(running.panels[0]?.series[0]).toMatchObject({ drawing: "step", points: [{ y: 2 }, { y: 4 }] });
  const years = [observation("one-2024", "AAA", "2022", 1, "A"), observation("one-2024", "AAA", "2023", 2, "E")];
  const estimated = present(shown, years);
  expect(estimated.panels[0]?.series[0]?.dashedFrom).toBe(Date.UTC(2022, 6, 2));
  expect(estimated.howToRead).toBe("One line a land. Hollow points are forecasts or estimates of the last years.");
});

test("indicators: events of the chart's kind without a figure are named", () => {
  const own = catalog();
  const event = (id: string, day: string) => ({
    event: id,
    happenedOn: day,
    title: `Package ${id}`,
    area: "AAA",
    kind: "deed.package",
    place: "",
    publication: "one-2024",
    note: "",
    file: "e.csv",
    line: 2,
  });
  const events = [event("1", "2022-03-01"), event("2", "2022-07-01")];
  const model = present(
    { template: "indicators", areas: ["AAA"], drawing: "bar", eventKinds: ["deed."], controls: ["period"] },
    [observation("one-2024", "AAA", "2022-03-02", 2, "A")],
    chartContext({ ...own, events }, "Site"),
  );
  expect(model.truncated).toBe("1 of 2 events has no figure: Package 2.");
});
