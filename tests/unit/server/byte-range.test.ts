import { expect, test } from "vitest";
import { byteRange } from "../../../app/server/byte-range.ts";

test.each([
  ["bytes=-99999999", 10, { start: 0, end: 9 }],
  ["bytes=-10", 10, { start: 0, end: 9 }],
  ["bytes=-3", 10, { start: 7, end: 9 }],
  ["bytes=-0", 10, "unsatisfiable"],
  ["bytes=-5", 0, "unsatisfiable"],
  ["bytes=10-", 10, "unsatisfiable"],
  ["bytes=0-1,4-5", 10, null],
  ["lines=-99", 10, null],
] as const)("%s of a file of %i bytes", (header, length, range) => {
  expect(byteRange(header, length)).toEqual(range);
});
