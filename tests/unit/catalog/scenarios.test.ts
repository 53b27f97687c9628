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

/** Publishers whose rows known by a day are all forecasts for years that were over by then. */
function onlyPastForecasts(day: string): string[] {
  const publisherOf = new Map(evidence.base.editions.map((edition) => [edition.publication.publication, edition]));
  const hasOther = new Map<string, boolean>();
  for (const { publication, status, period } of evidence.observations) {
    const edition = publisherOf.get(publication);
    if (!edition || edition.knownFrom > day) continue;
    const isPastForecast = status === "F" && /^\d{4}$/.test(period) && period < day.slice(0, 4);
    hasOther.set(edition.publisher, (hasOther.get(edition.publisher) ?? false) || !isPastForecast);
  }
  return [...hasOther].flatMap(([publisher, other]) => (other ? [] : [publisher])).sort();
}

function newestRetrieval(): string {
  return catalog.publications.map(({ retrievedOn }) => retrievedOn).reduce((a, b) => (a > b ? a : b));
}

test("forecasts of years already over are left out where no forecaster has anything newer", () => {
  const then = scenario("known-then");
  expect(then.excludedPublishers).toEqual(onlyPastForecasts(then.asOf));
  expect(scenario("latest").excludedPublishers).toEqual(onlyPastForecasts(newestRetrieval()));
});

test("sources apart from both sides leave out the one cited and every publisher with the party of a side", () => {
  const sides = [...scenario("russian-official").parties, ...scenario("ukrainian-official").parties];
  expect(sides.length).toBeGreaterThanOrEqual(2);
  const ofSides = catalog.publishers.filter(({ party }) => sides.includes(party)).map(({ publisher }) => publisher);
  const baseline = scenario("known-then").excludedPublishers;
  expect([...scenario("independent-then").excludedPublishers].sort()).toEqual(
    ["@cited", ...ofSides, ...baseline].sort(),
  );
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
