import { expect, test } from "vitest";
import { seriesOf } from "../../../../app/charts/model/build.ts";
import type { ChartPoint } from "../../../../app/charts/model/chart-model.ts";
import { addedUp, lastFigures } from "../../../../app/charts/kinds/last-figures.ts";

function series(label: string, values: number[]) {
  const points = values.map((y, at): ChartPoint => {
    return { x: at, y, label: String(2020 + at), publication: "p", status: "A", area: "X" };
  });
  return seriesOf(label, label, points);
}

const show = (value: number) => String(value);

test("a single series that has fallen since says when it was highest", () => {
  expect(lastFigures([series("", [1, 9, 4])], "Area held", false, show)).toBe(
    "Area held: highest 9 (2021), last 4 (2022).",
  );
});

test("a last figure that the chart goes on after is called the last known", () => {
  const title = lastFigures([series("Persons", [9, 4]), series("Ships", [1, 2, 3])], "", false, show);
  expect(title).toBe("Persons: highest 9 (2020), last known 4 (2021); Ships: 3 (2022).");
});

test("beside another of the same measure no series is called the highest: the other may have been higher", () => {
  const title = lastFigures(
    [series("One map", [1, 9, 4]), series("Another map", [20, 3, 2])],
    "Area held",
    false,
    show,
  );
  expect(title).toBe("Area held: One map 4 (2022); Another map 2 (2022).");
});

test("piled bars are told by what each adds up to, so that a part with nothing in the last month does not read as ended", () => {
  expect(addedUp([series("Stocks", [5, 4, 0]), series("Purchases", [1, 2, 20])], "Aid", show)).toMatch(
    /^Added up, .+ to .+: Purchases 23\D*; Stocks 9\D*$/,
  );
});
