import { expect, test } from "vitest";
import { verdictChanges } from "../../../app/domain/changes.ts";
import type { Observation } from "../../../app/domain/evidence.ts";
import { entrySummary, inOrder, presentEdition, presentTurned } from "../../../app/verdicts/changes/change-list.ts";
import { chartContext } from "../../../app/wording/context.ts";
import { aBase, aClaim, aReading, aScenario, row } from "./sample.ts";

const claim = aClaim({ quote: "at least three" });
const reading = aReading({ operator: "ge", target: 3, unit: "percent" });
const baseline = aScenario({ asOf: "2023-01-01" });
const rows = [row("alpha-2023-10", "X", "2024", 1.5), row("alpha-2024-04", "X", "2024", 3.2)];

function changesWith(more: Observation[]) {
  const base = aBase([...rows, ...more], { claims: [claim], readings: [reading], scenarios: [baseline] });
  return { base, changes: verdictChanges(base, claim, baseline, "2026-01-01") };
}

test("the first verdict and each turn are changes, dated by the day that the edition was known", () => {
  const { changes } = changesWith([]);
  expect(
    changes.map(({ day, publications, before, after }) => [day, publications, before?.outcome, after.outcome]),
  ).toEqual([
    ["2023-10-31", ["alpha-2023-10"], undefined, "fails"],
    ["2024-04-30", ["alpha-2024-04"], "fails", "holds"],
  ]);
});

test("an edition that turns nothing over adds no change; one that does adds exactly its own", () => {
  const before = changesWith([]).changes.map(({ day }) => day);
  expect(changesWith([row("alpha-2024-01", "X", "2024", 2)]).changes.map(({ day }) => day)).toEqual(before);
  const { changes } = changesWith([row("beta-2024-06", "X", "2024", 2.9)]);
  expect(changes.map(({ day }) => day)).toEqual([...before, "2024-06-30"]);
  expect(changes.at(-1)).toMatchObject({ publications: ["beta-2024-06"], after: { outcome: "mixed" } });
});

test("nothing after the last day counts", () => {
  const { base } = changesWith([]);
  expect(verdictChanges(base, claim, baseline, "2024-01-01")).toHaveLength(1);
});

test("an opinion and a claim without evidence have none", () => {
  const empty = aBase([], { claims: [claim], readings: [reading], scenarios: [baseline] });
  expect(verdictChanges(empty, claim, baseline, "2026-01-01")).toEqual([]);
  expect(verdictChanges(empty, aClaim({ claim: "opinion", kind: "opinion" }), baseline, "2026-01-01")).toEqual([]);
});

test("a change says both margins and what came out, newest first, under an id of claim and day", () => {
  const { base, changes } = changesWith([]);
  const context = chartContext(base.catalog, "");
  const entries = inOrder(changes.map((change) => presentTurned(context, change, "en-GB")));
  expect(entries.map(({ id }) => id)).toEqual(["verdict:c:2024-04-30", "verdict:c:2023-10-31"]);
  expect(entries[0]).toMatchObject({
    before: { word: "Fails", margin: "by 1.5 percentage points" },
    after: { word: "Holds", margin: "by 0.20 percentage points" },
    publications: ["alpha-2024-04"],
  });
});

test("an edition whose own day is not known is said to have been out by the day from which it counts", () => {
  const { base } = changesWith([]);
  const context = chartContext(base.catalog, "");
  const [publication] = base.catalog.publications;
  if (!publication) throw new Error("no publication");
  const entry = presentEdition(context, { ...publication, publishedOn: "2023-10" }, "2023-10-31", "en-GB");
  expect(entry).toMatchObject({ dated: false, day: "2023-10-31" });
  expect(entrySummary(entry)).toMatch(/^Published on this day or earlier: the exact day is not known/);
  const onDay = presentEdition(context, { ...publication, publishedOn: "2023-10-31" }, "2023-10-31", "en-GB");
  expect(entrySummary(onDay)).toMatch(/^A new edition/);
});
