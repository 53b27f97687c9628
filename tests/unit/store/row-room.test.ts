import { expect, test } from "vitest";
import { rowRoom } from "../../../app/store/row-room.ts";

test("rows at hand take a small share of a small heap, and never more than is worth it", () => {
  expect(rowRoom(144 * 2 ** 20) * 350).toBeLessThan(20 * 2 ** 20);
  expect(rowRoom(4 * 2 ** 30)).toBe(300_000);
  expect(rowRoom()).toBeGreaterThan(0);
});
