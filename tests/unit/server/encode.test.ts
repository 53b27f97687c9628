import { expect, test } from "vitest";
import { takesGzip } from "../../../app/server/encode.ts";

test.each([
  ["gzip, deflate, br", true],
  ["br;q=1.0, GZIP;q=0.5, *;q=0.1", true],
  ["*", true],
  ["gzip;q=0, *", false],
  ["*;q=0", false],
  ["identity", false],
  ["gzip;q=0.1, identity", false],
  ["", false],
  [undefined, false],
])("Accept-Encoding %s takes gzip: %s", (header, takes) => {
  expect(takesGzip(header)).toBe(takes);
});
