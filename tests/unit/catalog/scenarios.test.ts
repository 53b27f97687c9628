/** Which publishers the scenarios leave out, worked out anew from the publishers and the rows. */
import { beforeAll, expect, test } from "vitest";
import type { Catalog } from "../../../app/domain/catalog.ts";
import type { Scenario } from "../../../app/domain/scenarios.ts";
import { readRealEvidence, type RealEvidence } from "./real-evidence.ts";

let evidence: RealEvidence;
let catalog: Catalog;
beforeAll(async () => {
  evidence = await readRealEvidence();
  catalog = evidence.package.catalog;
}, 60_000);

function scenario(id: string): Scenario {
  const found = catalog.scenarios.find((one) => one.scenario === id);
  if (!found) throw new Error(`No scenario ${id}`);
  return found;
}

test("no list of publishers stands in for the rule that forecasts run out", () => {
  const listed = catalog.scenarios.flatMap(({ scenario: id, excludedPublishers }) =>
    excludedPublishers.map((one) => [id, one]),
  );
  // The source named is left out where others are asked for; polls and news agencies where official views are.
  expect(listed).toEqual([
    ["independent-then", "@cited"],
    ["russian-official", "bank-of-russia-analysts"],
    ["russian-official", "tass"],
    ["ukrainian-official", "ukrinform"],
  ]);
});

test("independent sources belong to no state at all, of whichever side", () => {
  expect(scenario("independent-then")).toMatchObject({ parties: ["none"], asOf: "@article" });
});

test("the official sources of a side leave out private analysts and news agencies, the state's own too", () => {
  const polled = catalog.publishers.filter(({ party, kind }) => party !== "" && ["market", "media"].includes(kind));
  const official = ["russian-official", "ukrainian-official", "western-official"].map(scenario);
  const counted = polled.filter(({ publisher, party }) =>
    official.some((one) => one.parties.includes(party) && !one.excludedPublishers.includes(publisher)),
  );
  expect(counted).toEqual([]);
});

test("every scenario admits something", () => {
  const silent = catalog.scenarios.filter(({ scenario: id }) =>
    catalog.readings.every(({ reading }) =>
      ["no-evidence", "not-applicable"].includes(evidence.verdict(reading, id).outcome),
    ),
  );
  expect(silent.map(({ scenario: id }) => id)).toEqual([]);
});

test("the Western official sources have every party of a Western government that publishes here", () => {
  const western = new Set(scenario("western-official").parties);
  const others = new Set([...scenario("russian-official").parties, ...scenario("ukrainian-official").parties, "CHN"]);
  const parties = catalog.publishers.map(({ party }) => party).filter((party) => party !== "" && !others.has(party));
  expect(parties.filter((party) => !western.has(party))).toEqual([]);
});
