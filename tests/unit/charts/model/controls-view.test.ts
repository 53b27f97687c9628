import { expect, test } from "vitest";
import { chartContext } from "../../../../app/wording/context.ts";
import { controlsView } from "../../../../app/charts/model/controls-view.ts";
import { defaultControls } from "../../../../app/charts/model/query.ts";
import { catalog, definition } from "./chart-fixtures.ts";

const context = chartContext(catalog(), "Site");
const shown = (areas: string[], offered: string[]) =>
  controlsView(
    context,
    definition(),
    { ...defaultControls(definition()), areas },
    { areas: offered, publications: [], periods: [] },
  );

test("areas that are chosen stand apart from those that may be, which are only those with figures", () => {
  const view = shown(["AAA"], ["AAA", "CCC", "ALL"]);
  expect(view.areas?.chosen).toEqual([{ value: "AAA", label: "Aland" }]);
  expect(view.areas?.groups.map(({ label, choices }) => [label, choices.map(({ value }) => value)])).toEqual([
    ["Groups", ["ALL"]],
    ["Countries and territories", ["CCC"]],
  ]);
});

test("countries like the chosen ones are the members of their groups, as far as they have figures", () => {
  const like = (areas: string[], offered: string[]) => shown(areas, offered).areas?.like;
  expect(like(["AAA"], ["AAA", "CCC"])).toEqual([{ label: "All lands, 2", query: "area=AAA%7ECCC" }]);
  // None is left to add, or none of the chosen belongs to a group.
  expect(like(["AAA", "CCC"], ["AAA", "CCC"])).toEqual([]);
  expect(like(["ALL"], ["AAA", "CCC"])).toEqual([]);
});
