import { expect, test } from "vitest";
import { periodRange, stepIndex } from "../../../../app/charts/model/period-choice.ts";

test("years are steps of a year, with a step for those without figures", () => {
  const range = periodRange([
    { period: "2024", figures: 1 },
    { period: "2021", figures: 2 },
  ]);
  expect(range).toEqual({ steps: ["2021", "2022", "2023", "2024"], density: [1, 0, 0, 0.5] });
});

test("months and days are steps of a month", () => {
  const { steps } = periodRange([
    { period: "2022-11", figures: 1 },
    { period: "2023-02-14", figures: 1 },
  ]);
  expect(steps).toEqual(["2022-11", "2022-12", "2023-01", "2023-02"]);
});

test("an end stands at its step; open ends and ends beyond stand at the first or last", () => {
  const steps = ["2021", "2022", "2023"];
  expect(["", "2020", "2022-05", "2030"].map((end) => stepIndex(steps, end, "from"))).toEqual([0, 0, 1, 2]);
  expect(["", "2020", "2022-05", "2030"].map((end) => stepIndex(steps, end, "to"))).toEqual([2, 0, 1, 2]);
});
