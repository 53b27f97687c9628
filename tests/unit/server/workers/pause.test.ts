import { expect, test } from "vitest";
import { pauseBefore } from "../../../../app/server/workers/pause.ts";

test("who ends again and again is started again ever later, half a minute at most", () => {
  expect([1, 2, 3, 8, 50].map(pauseBefore)).toEqual([250, 500, 1_000, 30_000, 30_000]);
});
