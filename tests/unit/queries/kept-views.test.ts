import { expect, test } from "vitest";
import { keptViews } from "../../../app/queries/kept-views.ts";

test("views count with all that they hold, whichever part of them is long", () => {
  const kept = keptViews<{ rows: string; facets: string[] }>(10_000);
  for (let page = 0; page < 100; page++)
    kept.set(
      String(page),
      page % 2 === 0 ? { rows: "x".repeat(980), facets: [] } : { rows: "", facets: ["x".repeat(980)] },
    );
  expect(kept.size).toBeLessThanOrEqual(10);
  expect([kept.has("99"), kept.has("0")]).toEqual([true, false]);
  // One that is larger than all the room is not kept, and drives nothing out.
  kept.set("large", { rows: "x".repeat(20_000), facets: [] });
  expect([kept.has("large"), kept.has("99")]).toEqual([false, true]);
});
