import { expect, test } from "vitest";
import type { EventRow } from "../../../../app/domain/evidence.ts";
import { chartContext } from "../../../../app/wording/context.ts";
import { catalog, editions, observation, publication } from "../model/chart-fixtures.ts";
import { present } from "../model/present-chart.ts";

test("the newest edition is one that covers the areas, not a partial update", () => {
  const rows = [
    ...["AAA", "BBB", "CCC"].map((area) => observation("one-2023", area, "2023", 1, "A")),
    observation("one-2024", "AAA", "2023", 2, "A"),
  ];
  const model = present(
    { areas: ["AAA", "BBB", "CCC"] },
    rows,
    chartContext(
      {
        ...catalog(),
        publications: [publication("one-2023", "one", "2023-10"), publication("one-2024", "one", "2024-04")],
      },
      "Site",
    ),
  );
  expect(model.panels[0]?.series).toHaveLength(3);
});

test("the edition drawn of one area is one that has its years, not a newer one that has two of them", () => {
  const rows = [
    ...["2020", "2021", "2022", "2023", "2024", "2025"].map((year) => observation("one-2024", "AAA", year, 1, "A")),
    ...["2024", "2025"].map((year) => observation("one-2025", "AAA", year, 2, "F")),
  ];
  const model = present({ areas: ["AAA"], period: "2020.." }, rows);
  expect(model.panels[0]?.series[0]?.points).toHaveLength(6);
  expect(model.truncated).toContain("One Institute, 20 April 2025 is newer, with figures of 2 periods only");
});

test("a subtitle says the period that is drawn, not the one that the chart opens with", () => {
  const chart = { template: "forecasts-against-outturn", period: "2024-03..2024-06", measured: "Forecasts of growth" };
  const measured = (controls: object) => present(chart, editions, undefined, controls).subtitle;
  expect(measured({})).toBe("Forecasts of growth published from March to June 2024 (Aland, 2024), percent");
  expect(measured({ from: "2024", to: "2025" })).toBe(
    "Forecasts of growth published from 2024 to 2025 (Aland, 2024), percent",
  );
  expect(measured({ from: "2024", to: "" })).toBe("Forecasts of growth published since 2024 (Aland, 2024), percent");
});

test("indicators: a series that its measure alone tells apart bears no area and no publisher", () => {
  const rows = [
    observation("one-2024", "AAA", "2022", 1, "A"),
    observation("two-2024", "BBB", "2022", 2, "A", { indicator: "rate" }),
    observation("one-2024", "BBB", "2022", 3, "A", { indicator: "rate" }),
  ];
  const base = catalog();
  const rate = {
    ...base.indicators.find(({ indicator }) => indicator === "growth")!,
    indicator: "rate",
    label: "Rate",
  };
  const context = chartContext({ ...base, indicators: [...base.indicators, rate] }, "Site");
  const chart = {
    template: "indicators",
    indicators: ["growth", "rate"],
    areas: [],
    period: "",
    controls: ["area" as const],
  };
  const names = present(chart, rows, context).panels[0]?.series.map(({ label }) => label) ?? [];
  expect(names[0]).toBe("Growth of output");
  expect(names.slice(1).every((name) => /^Rate, Beland, (?:One|Two)/.test(name))).toBe(true);
});

test("events: kinds are written out, abbreviations in capitals", () => {
  const event = (kind: string, day: string): EventRow => ({
    event: kind,
    happenedOn: day,
    title: kind,
    area: "AAA",
    kind,
    place: "",
    publication: "one-2024",
    note: "",
    file: "",
    line: 0,
  });
  const events = [event("visit.head-eu-institution", "2022-04-08"), event("visit.eu-official", "2022-04-09")];
  const context = chartContext({ ...catalog(), events }, "Site");
  const model = present(
    { template: "events", eventKinds: ["visit."], period: "2022-02..2022-06", measured: "Visits" },
    [],
    context,
  );
  expect(model.panels[0]?.series.map(({ label }) => label)).toEqual(["Head of EU institution", "EU official"]);
  expect(model.subtitle).toBe("Visits from February to June 2022");
});
