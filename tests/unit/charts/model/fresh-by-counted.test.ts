import { expect, test } from "vitest";
import { modelOf, panelOf, seriesOf } from "../../../../app/charts/model/build.ts";
import { valueAxis } from "../../../../app/charts/layout/scale.ts";
import { chartContext } from "../../../../app/wording/context.ts";
import { catalog } from "./chart-fixtures.ts";

test("how fresh a chart is, is not told by figures that the reader's scenario does not count", () => {
  const context = chartContext(catalog(), "Site");
  const point = (publication: string) => ({
    x: 0,
    y: 1,
    label: "2024",
    publication,
    status: "F" as const,
    area: "AAA",
  });
  const axis = valueAxis([0, 1], "percent");
  const freshness = (aside: boolean) =>
    modelOf(context, {
      chart: "c",
      kind: "ranked",
      title: "T",
      measured: "Growth",
      unit: "percent",
      howToRead: "",
      panels: [
        panelOf("rows", axis, axis, [
          seriesOf("own", "Own", [point("one-2023")]),
          seriesOf("others", "Counted elsewhere", [point("one-2024")], aside ? { role: "context", aside: true } : {}),
        ]),
      ],
      locale: "en-GB",
    }).freshness;
  expect(freshness(false)).toContain("16 April 2024");
  expect(freshness(true)).not.toContain("2024;");
  expect(freshness(true)).toMatch(/ewest publication of .*2023/);
});
