import { expect, test } from "vitest";
import { stepThrough } from "../../../app/search/model/step-through.ts";

test("arrows go through a list and round, from none to an end, and other keys nowhere", () => {
  expect([-1, 0, 2].map((at) => stepThrough("ArrowDown", at, 3))).toEqual([0, 1, 0]);
  expect([-1, 0, 2].map((at) => stepThrough("ArrowUp", at, 3))).toEqual([2, 2, 1]);
  expect(stepThrough("ArrowDown", -1, 0)).toBeNull();
  expect(stepThrough("Enter", 1, 3)).toBeNull();
});
