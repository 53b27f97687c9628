/** Which publishers the scenarios leave out, worked out anew from the publishers and the rows. */
import { expect, test } from "vitest";
import type { Scenario } from "../../../app/domain/scenarios.ts";
import { readRealEvidence } from "./real-evidence.ts";

const evidence = await readRealEvidence();
const { catalog } = evidence.package;

function scenario(id: string): Scenario {
  const found = catalog.scenarios.find((one) => one.scenario === id);
  if (!found) throw new Error(`No scenario ${id}`);
  return found;
}

test("no scenario keeps a list for what the rule on stale forecasts does", () => {
  const lists = catalog.scenarios.map(({ scenario: id, excludedPublishers }) => [id, excludedPublishers]);
  expect(lists.filter(([, excluded]) => (excluded?.length ?? 0) > 0)).toEqual([
    ["independent-then", ["@cited"]],
    ["russian-official", ["bank-of-russia-analysts", "tass"]],
    ["ukrainian-official", ["ukrinform"]],
  ]);
});

test("independent sources are those of no party but the one cited", () => {
  expect(scenario("independent-then")).toMatchObject({ parties: ["none"], excludedPublishers: ["@cited"] });
  const sides = new Set(["RUS", "UKR"]);
  const verdicts = catalog.readings.flatMap(({ reading }) => evidence.verdict(reading, "independent-then").findings);
  const partyOf = new Map(catalog.publishers.map(({ publisher, party }) => [publisher, party]));
  expect(verdicts.filter(({ publisher }) => sides.has(partyOf.get(publisher) ?? ""))).toEqual([]);
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
    catalog.readings.every(({ reading }) => evidence.verdict(reading, id).outcome === "no-evidence"),
  );
  expect(silent.map(({ scenario: id }) => id)).toEqual([]);
});

test("the Western official sources have every party of a Western government that publishes here", () => {
  const western = new Set(scenario("western-official").parties);
  const others = new Set([...scenario("russian-official").parties, ...scenario("ukrainian-official").parties, "CHN"]);
  const parties = catalog.publishers.map(({ party }) => party).filter((party) => party !== "" && !others.has(party));
  expect(parties.filter((party) => !western.has(party))).toEqual([]);
});
