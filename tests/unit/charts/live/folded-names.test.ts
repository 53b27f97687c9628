import { expect, test } from "vitest";
import { foldedNames } from "../../../../app/charts/live/chart-legend.tsx";

type State = "strong" | "quiet" | "hidden";

function names(states: readonly State[]): string[] {
  return [...foldedNames(states.map((state, at) => ({ name: String(at), state })))];
}

test("a phone's legend folds grey series beyond the second, never strong or hidden ones", () => {
  expect(names(["strong", "strong", "quiet", "hidden", "quiet", "quiet", "quiet", "quiet"])).toEqual(["5", "6", "7"]);
});

test("one or two are not folded away", () => {
  expect(names(["strong", "quiet", "quiet", "quiet", "quiet"])).toEqual([]);
});
