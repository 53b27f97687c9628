import { expect, test } from "vitest";
import { isOfKind } from "../../../app/domain/event-kinds.ts";

test.each([
  ["visit", "visit", true],
  ["visit.minister", "visit", true],
  ["visit.minister", "visit.", true],
  ["visit.head-of-government", "visit.head", true],
  ["visit.head-of-government", "visit.head-of", true],
  ["visit.head-eu-institution", "visit.head-of", false],
  ["visitor", "visit", false],
  ["visitor.minister", "visit.", false],
  ["visit.headmaster", "visit.head", false],
  ["visit", "visit.head", false],
  ["talks", "", true],
])("%s asked for as %j: %s", (kind, asked, expected) => {
  expect(isOfKind(kind, asked)).toBe(expected);
});
