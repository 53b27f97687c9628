/** Faults that the shipped rows once had, each with the value that is right. */
import { expect, test } from "vitest";
import { endDay } from "../../../app/domain/periods.ts";
import { isOfKind } from "../../../app/domain/event-kinds.ts";
import type { Verdict } from "../../../app/domain/verdicts.ts";
import { packageFiles, packageRows } from "../importers/sanctions/package-rows.ts";
import { readRealEvidence } from "./real-evidence.ts";

const evidence = await readRealEvidence();
const { catalog } = evidence.package;

test("no figure is an actual of a period that had not ended when it came out", () => {
  const out = new Map(catalog.publications.map(({ publication, publishedOn }) => [publication, endDay(publishedOn)]));
  const early = evidence.observations.filter(
    ({ status, period, publication }) => status === "A" && endDay(period) > (out.get(publication) ?? ""),
  );
  expect(early).toEqual([]);
});

test("shares of heavy weapons are of 3 October 2022, and the words say that day", () => {
  const shares = evidence.observations.filter(({ indicator }) => indicator.startsWith("heavy_weapon_stock_share_"));
  expect(new Set(shares.map(({ period }) => period))).toEqual(new Set(["2022-10-03"]));
  const chart = packageRows("catalog/charts.csv").find((row) => row["chart"] === "heavy-weapon-shares");
  expect(chart?.["measured"]).toContain("by 3 October 2022");
  const readings = catalog.readings.filter(({ indicator }) => indicator.startsWith("heavy_weapon_stock_share_"));
  expect(readings.map(({ period }) => period).filter((period) => period !== "2022-10-03")).toEqual([]);
});

test("the refugees' chart reaches the newest count that the package has", () => {
  const rows = packageRows("observations/refugees.csv");
  const newest = rows
    .map((row) => row["period"] ?? "")
    .sort()
    .at(-1);
  expect(newest).toBe("2023-10");
  const chart = packageRows("catalog/charts.csv").find((row) => row["chart"] === "refugees");
  const drawn = new Set(chart?.["indicators"]?.split("~"));
  expect(rows.filter((row) => row["period"] === newest && !drawn.has(row["indicator"] ?? ""))).toEqual([]);
  expect(chart?.["period"]).toBe("");
});

test("the memorandum of 21 September 2023 delegates 128 million, the package announced that day is put at 325, and the row says so", () => {
  const rows = packageRows("observations/us-drawdowns.csv").filter((row) => row["period"] === "2023-09-21");
  const byList = new Map(rows.map((row) => [row["publication"], row]));
  expect(byList.get("uamission-drawdown-list-2024")?.["value"]).toBe("325");
  for (const list of ["us-white-house-drawdowns-2023-09", "us-white-house-drawdowns-2024-09"]) {
    expect(byList.get(list)?.["value"]).toBe("128");
    expect(byList.get(list)?.["note"]).toContain("325 million");
  }
});

test("memoranda that were not found make every sum of the list a floor", () => {
  const partial = catalog.publications.filter(({ coverage }) => coverage === "partial");
  expect(partial.map(({ publication }) => publication).sort()).toEqual([
    "us-white-house-drawdowns-2023-09",
    "us-white-house-drawdowns-2024-09",
  ]);
  const ids = new Set(partial.map(({ publication }) => publication));
  const sums = catalog.readings
    .filter(({ form, indicator }) => form === "total" && indicator === "us_drawdown")
    .flatMap(({ reading }) => evidence.verdict(reading, "latest").findings)
    .filter(({ publication }) => ids.has(publication));
  expect(sums.length).toBeGreaterThan(0);
  expect(sums.filter(({ observed, observedHigh }) => observed !== null || observedHigh !== null)).toEqual([]);
});

test("leaders are heads of state, of government and of EU institutions: no minister and no other official", () => {
  const asked = catalog.readings.filter(({ claim, form }) => claim === "first-foreign-leader" && form === "first");
  expect(asked.length).toBeGreaterThan(2);
  const others = catalog.events.filter(({ kind }) => ["visit.minister", "visit.eu-official"].includes(kind));
  expect(others.length).toBeGreaterThan(1);
  const counted = asked.flatMap((reading) => others.filter(({ kind }) => isOfKind(kind, reading.eventKind)));
  expect(counted).toEqual([]);
});

test("the group of European members says how many of them it has", () => {
  const members = catalog.memberships.filter(({ group }) => group === "NATO_EUROPE");
  expect(members).toHaveLength(27);
  expect(catalog.areas.find(({ area }) => area === "NATO_EUROPE")?.label).toContain("27 of 30");
});

test("nothing counts as known only after the day on which it was retrieved, or on a day to come", () => {
  const late = evidence.base.editions.filter(
    ({ knownFrom, publication }) => publication.retrievedOn !== "" && knownFrom > endDay(publication.retrievedOn),
  );
  expect(late.map(({ publication }) => publication.publication)).toEqual([]);
});

test("a report that another site carries was read there: its own address is its publisher's", () => {
  const carried = catalog.publications.filter(({ note }) => /^As carried by|^Read on a news page/.test(note));
  expect(carried.length).toBeGreaterThan(3);
  expect(carried.filter(({ seenAt, confidence }) => seenAt === "" || confidence === "high")).toEqual([]);
});

test("a row of an edition that only mirrors give says where it was read", () => {
  const without = packageFiles("observations")
    .filter((file) => file.includes("imf-weo"))
    .flatMap((file) => packageRows(file))
    .filter(
      (row) =>
        row["seen_at"] === "" &&
        catalog.publications.find(({ publication }) => publication === row["publication"])?.seenAt === "",
    );
  expect(without.length).toBe(0);
});

test("independent sources differ from all sources where they can, and where they hardly do the scenario says so", () => {
  const topics = new Map(catalog.claims.map(({ claim, topic }) => [claim, topic]));
  const share = (topic: string): number => {
    const own = catalog.readings.filter(({ claim }) => topics.get(claim) === topic);
    const same = ({ outcome, holds, fails, undetermined }: Verdict) =>
      JSON.stringify([outcome, holds, fails, undetermined]);
    const tally = (reading: string, scenario: string) => same(evidence.verdict(reading, scenario));
    return (
      own.filter(({ reading: id }) => tally(id, "known-then") === tally(id, "independent-then")).length / own.length
    );
  };
  expect([share("economy"), share("sanctions"), share("diplomacy")].every((one) => one < 0.5)).toBe(true);
  expect(Math.min(share("aid"), share("events"))).toBeGreaterThan(0.8);
  const independent = catalog.scenarios.find(({ scenario }) => scenario === "independent-then");
  expect(independent?.question).toContain("Figures on aid and reports of events come mostly from such sources anyway");
});
