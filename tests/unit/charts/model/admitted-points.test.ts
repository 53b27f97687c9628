import { expect, test } from "vitest";
import { admittedModel, type Admitted } from "../../../../app/charts/model/admitted-points.ts";
import { countedWhere, sampleModel } from "./chart-fixtures.ts";

const none: Admitted = {
  label: "Known early",
  basis: "",
  publication: () => false,
  counting: countedWhere(() => false),
  known: { day: "30 June 2022", out: () => false },
};

function attributed() {
  const model = sampleModel();
  const panels = model.panels.map((panel) => ({
    ...panel,
    series: panel.series.map((series) => ({
      ...series,
      points: series.points.map((point) => ({ ...point, publication: "p" })),
    })),
  }));
  return { ...model, panels };
}

test("a chart without a figure that counts says why it is all grey", () => {
  const early = admittedModel(attributed(), none);
  expect(early.grey).toBe("No figure of this chart was out by 30 June 2022; all are shown in grey.");
  expect(early.howToRead).not.toContain("grey");
  const others = admittedModel(attributed(), { ...none, known: { day: "30 June 2022", out: () => true } });
  expect(others.grey).toBe("No figure of this chart counts in the scenario “Known early”; all are shown in grey.");
  expect(admittedModel(attributed(), { ...none, known: null }).grey).toBe(others.grey);
});

test("a chart with figures that count has no such words", () => {
  const all = admittedModel(attributed(), { ...none, publication: () => true });
  expect(all.grey).toBeUndefined();
  expect(all.howToRead).toContain("All figures count in the scenario “Known early”.");
});
