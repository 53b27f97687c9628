import { expect, test } from "vitest";
import { isFrontPage } from "../../../app/wording/original.ts";

test.each([
  ["https://example.org", true],
  ["https://example.org/", true],
  ["https://example.org/2024/article", false],
  ["no address", false],
])("%s is a front page: %s", (address, expected) => {
  expect(isFrontPage(address)).toBe(expected);
});
