import { expect, test } from "vitest";
import { plainDefinitions } from "../../../../app/charts/model/plain-definitions.ts";
import { chartContext } from "../../../../app/wording/context.ts";
import { catalog } from "./chart-fixtures.ts";

test("charts that nobody listed: by edition where a publisher has several, by area elsewhere, none without figures", () => {
  const [indicator] = catalog().indicators;
  const [first] = catalog().publications;
  if (indicator === undefined || first === undefined) throw new Error("the fixture has both");
  const indicators = ["often", "once", "never"].map((one) => ({ ...indicator, indicator: one, topic: "t" }));
  const publications = ["p1", "p2", "q1"].map((one) => ({ ...first, publication: one, publisher: one.charAt(0) }));
  const context = chartContext({ ...catalog(), indicators, publications }, "Site");
  const held = { area: "AAA", period: "2024" };
  const made = plainDefinitions(
    context,
    new Map([
      ["often", { ...held, publications: ["p1", "p2"] }],
      ["once", { ...held, publications: ["p1", "q1"] }],
    ]),
  );
  expect(made.map(({ chart, template, areas, period }) => [chart, template, areas, period])).toEqual([
    ["often", "vintages", ["AAA"], "2024"],
    ["once", "by-area", [], ""],
  ]);
});
