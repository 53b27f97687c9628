import { expect, test } from "vitest";
import { memoryAdvice } from "../../../app/server/memory-limit.ts";

const ONE = { small: false, workers: 1 };

test.each([
  [undefined, ONE],
  [0, ONE],
  // Groups of version 1 name this where there is no limit.
  [9_223_372_036_854_771_712, ONE],
  [1 << 30, ONE],
  [512 << 20, { small: true, workers: 1 }],
  [4 * 2 ** 30, { small: false, workers: 4 }],
])("with a limit of %s bytes and %j there is nothing to say", (limit, server) => {
  expect(memoryAdvice(limit, server)).toBeNull();
});

test("too little memory is told in one sentence with what helps", () => {
  expect(memoryAdvice(512 << 20, ONE)).toBe(
    "The system gives this server 536 MB of memory; on the shipped data it needs 1000: give it more, or set MEMORY=512MB.",
  );
  expect(memoryAdvice(1 << 30, { small: false, workers: 2 })).toContain(
    "it needs 2000: give it more, or lower WORKERS.",
  );
  expect(memoryAdvice(256 << 20, { small: true, workers: 1 })).toContain("it needs 512: give it more.");
});
