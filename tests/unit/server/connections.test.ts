import { expect, test } from "vitest";
import { connectionBound, handleLimit, reportedLimit } from "../../../app/server/connections.ts";

test("connections are as many as wanted, or half of the handles that the process does not need itself", () => {
  expect(connectionBound(1000, Infinity)).toEqual({ ok: true, most: 1000 });
  expect(connectionBound(1000, 20_000)).toEqual({ ok: true, most: 1000 });
  expect(connectionBound(1000, 1024)).toEqual({ ok: true, most: 464 });
});

test("the system's own file and Node's report tell the same number of handles", () => {
  expect(handleLimit()).toBeGreaterThan(0);
  expect(handleLimit()).toBe(reportedLimit());
});

test("too few handles are one sentence that says how many are needed", () => {
  expect(connectionBound(1000, 64)).toEqual({
    ok: false,
    error:
      "This process may have 64 files open at once and needs 256 at least: raise the limit, for example with ulimit -n 1024.",
  });
});
