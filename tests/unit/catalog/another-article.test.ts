/** An article added to a package by rows alone: an edition pinned, a number of members, the newest month, its own day. */
import { expect, test } from "vitest";
import { checkPackage } from "../../../app/package/check-package.ts";
import { evaluate } from "../../../app/domain/evaluate.ts";
import { orderedScenarios } from "../../../app/domain/catalog.ts";
import { copyWithAnotherArticle } from "../package/tiny-package.ts";
import { readEvidence } from "./real-evidence.ts";

test("the tiny package with one article more is in order but for its first scenario, and answers it on the article's own day", async () => {
  const dir = copyWithAnotherArticle();
  // Its first scenario is the one of all that came out, which is of no day.
  expect((await checkPackage(dir)).issues).toMatchObject([{ code: "other-day", line: 5, severity: "warning" }]);
  const evidence = await readEvidence(`${dir}/`);
  const { catalog } = evidence.package;

  // The edition of October said 811.7, whatever the yearbook that was out by then says.
  expect(evidence.verdict("office-october-812", "on-its-day")).toMatchObject({ outcome: "holds", holds: 1 });
  // Northvale 826.3; Eastvale 799.1; the yearbook has no figure for Southvale, so one or two.
  expect(evidence.verdict("one-town-above-820", "on-its-day").findings).toMatchObject([
    { publication: "weather-office-yearbook-2024", outcome: "undetermined", observedLow: 1, observedHigh: 2 },
  ]);
  // July to September, the newest month that every town has: 32,960.
  expect(evidence.verdict("trips-to-newest", "on-its-day").findings).toMatchObject([
    { period: "2023-07/2023-09", outcome: "holds", observed: 32960 },
  ]);

  // The same scenario asks the older article's claims on the older article's day.
  const older = evidence.verdict("rain-2023-is-812", "on-its-day");
  expect(older.findings.map(({ publication }) => publication)).not.toContain("weather-office-yearbook-2024");
  const scenarios = orderedScenarios(catalog, "wet-year").map(({ scenario }) => scenario);
  expect(scenarios).toContain("on-its-day");
  expect(scenarios).not.toContain("wetter-only");
  const [office] = orderedScenarios(catalog, "wetter-still").filter(({ scenario }) => scenario === "wetter-only");
  const pinned = catalog.readings.find(({ reading }) => reading === "office-october-812");
  if (!office || !pinned) throw new Error("a scenario and a reading expected");
  expect(evaluate(evidence.base, pinned, office).outcome).toBe("holds");
});
